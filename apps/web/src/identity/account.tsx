import { createContext, useCallback, useContext } from 'react';
import { useMutation } from 'urql';
import { SignOutDocument } from '../generated/graphql';

/** Starts the client afresh: nothing the former person saw stays in memory. */
export const FreshStart = createContext<() => void>(() => undefined);

export const useFreshStart = () => useContext(FreshStart);

export function useSignOut(): () => Promise<void> {
  const [, signOut] = useMutation(SignOutDocument);
  const startAfresh = useFreshStart();
  return useCallback(async () => {
    await signOut({});
    startAfresh();
  }, [signOut, startAfresh]);
}
