import { useCallback, useState } from 'react';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

/** Run one mutation: whether it runs, why it failed, and its answer or nothing. */
export function useAction<Data, Variables extends AnyVariables>(operation: TypedDocumentNode<Data, Variables>) {
  const [{ fetching }, execute] = useMutation(operation);
  const [error, setError] = useState<CombinedError>();
  const run = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      setError(undefined);
      const result = await execute(variables);
      setError(result.error);
      return result.error ? undefined : result.data;
    },
    [execute],
  );
  return { run, busy: fetching, error, clear: () => setError(undefined) };
}
