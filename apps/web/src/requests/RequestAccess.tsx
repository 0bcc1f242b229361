import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ViewerRequestDocument } from '../generated/graphql';
import { useViewer, type Viewer } from '../identity/viewer';
import { LoadFailure, Loading } from '../shared/states';
import { OwnRequest } from './OwnRequest';
import { RequestForm } from './RequestForm';

function Asking({ documentId, viewer }: { documentId: string; viewer: Viewer }) {
  const [{ data, error }] = useQuery({ query: ViewerRequestDocument, variables: { id: documentId } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const request = data.document.viewerRequest;
  return (
    <>
      {request && <OwnRequest key={request.id} request={request} />}
      {request?.state !== 'OPEN' && <RequestForm documentId={documentId} viewer={viewer} />}
    </>
  );
}

/** For whoever may only know of a paper: to ask those who manage it, and what came of that. */
export function RequestAccess({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const mayAsk = viewer?.active && viewer.capacities.length > 0;
  return (
    <section className="pl-apart pl-form" aria-labelledby="request-access">
      <h2 id="request-access" className="pl-section">
        {t('requests:title')}
      </h2>
      {mayAsk && <Asking documentId={documentId} viewer={viewer} />}
      {viewer && !mayAsk && <p className="pl-meta">{t('requests:noCapacity')}</p>}
      {!viewer && (
        <p>
          <Link className="pl-link" to={`/sign-in?then=${encodeURIComponent(`/documents/${documentId}`)}`}>
            {t('requests:signIn')}
          </Link>
        </p>
      )}
    </section>
  );
}
