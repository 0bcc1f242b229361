import { Navigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LoadFailure, Loading } from '../shared/states';
import { DocumentByReferenceDocument } from '../generated/graphql';

/** A paper by the symbol or reference that people write to one another. */
export function Component() {
  const reference = useSearchParams()[0].get('reference') ?? '';
  const [{ data, error }] = useQuery({ query: DocumentByReferenceDocument, variables: { reference } });
  if (error) return <LoadFailure error={error} />;
  return data ? <Navigate to={`/documents/${data.documentByReference.id}`} replace /> : <Loading />;
}
