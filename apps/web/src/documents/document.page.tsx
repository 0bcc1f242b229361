import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { DocumentQuery } from './documents.operations';
import { DocumentView } from './page/DocumentView';
import { OnlyTheCard } from './page/OnlyTheCard';

export function Component() {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentQuery, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return data.document.viewerMay.read ? <DocumentView document={data.document} /> : <OnlyTheCard document={data.document} />;
}
