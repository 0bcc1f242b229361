import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OriginatorName } from '../../documents/originator';
import { DistributionDocument, DocumentDocument, type DocumentPageFieldsFragment } from '../../generated/graphql';
import { capacityId, useViewer, type Capacity } from '../../identity/viewer';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading } from '../../shared/states';
import { Symbol } from '../../shared/Symbol';
import { TlpLabel } from '../../shared/TlpLabel';
import { useLanguage } from '../../shared/useLanguage';
import { ReleaseForm } from './ReleaseForm';

/** One writes in a capacity that gives the level by itself: the originator's, where the viewer has it. */
function useActing(document: DocumentPageFieldsFragment | undefined): Capacity | undefined {
  const { viewer, capacity } = useViewer();
  return viewer?.capacities.find((each) => capacityId(each) === document?.originator?.id) ?? capacity;
}

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [card] = useQuery({ query: DocumentDocument, variables: { id, language } });
  const document = card.data?.document;
  const [stored] = useQuery({ query: DistributionDocument, variables: { id, language }, pause: !document?.viewerMay.manage });
  const capacity = useActing(document);
  const error = card.error ?? stored.error;
  if (error) return <LoadFailure error={error} />;
  if (document && !document.viewerMay.manage) return <p>{t('access:release.notYours')}</p>;
  const distribution = stored.data?.document.distribution;
  if (!document || !distribution || !capacity) return <Loading />;
  const facts = (
    <p className="pl-facts">
      <TlpLabel label={document.tlp} /> <Symbol strong>{document.symbol ?? document.reference}</Symbol>
      {document.originator && (
        <span>
          {t('documents:from')} <OriginatorName originator={document.originator} />
        </span>
      )}
    </p>
  );
  return (
    <Page
      name={t('access:release.title', { title: document.title })}
      below={facts}
      crumbs={[{ text: document.symbol ?? document.reference, to: `/documents/${id}`, symbol: true }]}
    >
      <ReleaseForm
        key={distribution.releases.map((release) => release.id).join()}
        document={document}
        stored={distribution}
        capacity={capacity}
      />
    </Page>
  );
}
