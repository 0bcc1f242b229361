import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { LoadFailure, Loading } from '../shared/states';
import { DocumentByReferenceQuery } from './documents.operations';

/** A paper by the symbol or reference that people write to one another. */
export function Component() {
  const { reference = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentByReferenceQuery, variables: { reference } });
  if (error) return <LoadFailure error={error} />;
  return data ? <Navigate to={`/documents/${data.documentByReference.id}`} replace /> : <Loading />;
}
