import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OnwardDocument } from '../../generated/graphql';
import { besidesRefusedParts } from '../../graphql/refused';
import { Page } from '../../shared/Page';
import { LoadFailure, Loading } from '../../shared/states';
import { TlpLabel } from '../../shared/TlpLabel';
import { useLanguage } from '../../shared/useLanguage';
import { Mine } from './Mine';
import { OnwardForm } from './OnwardForm';

/** For recipients: to let others have what they hold, where handling lets them. */
export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: OnwardDocument, variables: { id, language } });
  const failure = besidesRefusedParts(error);
  if (failure) return <LoadFailure error={failure} />;
  if (!data) return <Loading />;
  const { document } = data;
  const [first, ...others] = document.onward?.offers ?? [];
  const mayPass = first && !document.withdrawnAt;
  return (
    <Page
      name={t('access:onward.title', { title: document.title })}
      crumbs={[{ text: document.symbol ?? document.reference, to: `/documents/${id}`, symbol: true }]}
      below={
        <p className="pl-facts">
          <TlpLabel label={document.tlp} /> <span>{t(`access:tlpMeans.${document.tlp}`)}</span>
        </p>
      }
    >
      <div className="pl-narrowpage">
        {document.onward && <Mine documentId={id} mine={document.onward.mine} />}
        <div className="pl-card pl-body">
          {mayPass ? <OnwardForm documentId={id} offers={[first, ...others]} /> : <p>{t('access:onward.notYours')}</p>}
        </div>
      </div>
    </Page>
  );
}
