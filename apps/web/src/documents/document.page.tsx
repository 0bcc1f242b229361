import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { DocumentView } from './page/DocumentView';
import { OnlyTheCard } from './page/OnlyTheCard';
import { DocumentDocument } from '../generated/graphql';

export function Component() {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return data.document.viewerMay.read ? <DocumentView document={data.document} /> : <OnlyTheCard document={data.document} />;
}
