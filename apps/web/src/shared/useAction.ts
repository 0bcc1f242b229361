import { useCallback, useState } from 'react';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

const none: string[] = [];

/**
 * Run one mutation: whether it runs, why it failed, and its answer or nothing.
 * `changes` names the types to ask for again where the answer itself does not hold them.
 */
export function useAction<Data, Variables extends AnyVariables>(operation: TypedDocumentNode<Data, Variables>, changes: string[] = none) {
  const [{ fetching }, execute] = useMutation(operation);
  const [error, setError] = useState<CombinedError>();
  const run = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      setError(undefined);
      const result = await execute(variables, { additionalTypenames: changes });
      setError(result.error);
      return result.error ? undefined : result.data;
    },
    [execute, changes],
  );
  return { run, busy: fetching, error, clear: () => setError(undefined) };
}
