import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OriginatorName } from '../../documents/originator';
import { DocumentDistributionDocument } from '../../generated/graphql';
import { besidesRefusedParts } from '../../graphql/refused';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading } from '../../shared/states';
import { Symbol } from '../../shared/Symbol';
import { TlpLabel } from '../../shared/TlpLabel';
import { useLanguage } from '../../shared/useLanguage';
import { useActing } from '../useActing';
import { ReleaseForm } from './ReleaseForm';

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentDistributionDocument, variables: { id, language } });
  const document = data?.document;
  const capacity = useActing(document);
  const failure = besidesRefusedParts(error);
  if (failure) return <LoadFailure error={failure} />;
  if (document && !document.viewerMay.manage) return <p>{t('access:release.notYours')}</p>;
  const distribution = document?.distribution;
  if (!document || !distribution || !capacity) return <Loading />;
  const facts = (
    <p className="pl-facts">
      <TlpLabel label={document.tlp} />
      <span>
        <Symbol strong>{document.symbol ?? document.reference}</Symbol>
      </span>
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
