import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PostPlaceDocument } from '../generated/graphql';
import { LoadFailure, Loading } from '../shared/states';

/** A post's permanent address: it leads to its place in the discussion. */
export function Component() {
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: PostPlaceDocument, variables: { id } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return <Navigate to={`/discussions/${data.post.threadId}?post=${data.post.id}`} replace />;
}
