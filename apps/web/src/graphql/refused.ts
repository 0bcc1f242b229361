import type { CombinedError } from 'urql';

/**
 * What is left of an error when the refused parts of a page are set aside: the portal refuses each in its place (FORBIDDEN, with the level
 * needed) and answers the rest, and the page shows what there is.
 */
export function besidesRefusedParts(error: CombinedError | undefined): CombinedError | undefined {
  const isPart = ({ path, extensions }: CombinedError['graphQLErrors'][number]) =>
    extensions['code'] === 'FORBIDDEN' && (path?.length ?? 0) > 1;
  return error && !error.networkError && error.graphQLErrors.every(isPart) ? undefined : error;
}
