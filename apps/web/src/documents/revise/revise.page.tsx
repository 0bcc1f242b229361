import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { DocumentTextsDocument } from '../../generated/graphql';
import { useViewer } from '../../identity/viewer';
import { Page } from '../../shared/Page';
import { Empty, LoadFailure, Loading } from '../../shared/states';
import { useLanguage } from '../../shared/useLanguage';
import { ReviseForm } from './ReviseForm';

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer } = useViewer();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentTextsDocument, variables: { id, language }, requestPolicy: 'network-only' });
  if (error && !data) return <LoadFailure error={error} />;
  if (!data || !viewer) return <Loading />;
  const { document } = data;
  if (!document.viewerMay.edit || document.withdrawnAt) return <Empty title={t('documents:revise.notYours')} />;
  const symbol = document.symbol ?? document.reference;
  return (
    <div className="pl-narrowpage">
      <Page name={t('documents:revise.title')} crumbs={[{ text: symbol, to: `/documents/${id}`, symbol: true }]}>
        <ReviseForm key={id} document={document} personId={viewer.person.id} />
      </Page>
    </div>
  );
}
