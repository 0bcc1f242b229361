import type { DocumentCardFragment } from '../generated/graphql';
import { Symbol } from '../shared/Symbol';

/** Who a paper comes from; nothing where its attribution hides that. */
export function OriginatorName({ originator }: { originator: DocumentCardFragment['originator'] }) {
  if (!originator) return null;
  return originator.__typename === 'Party' ? <bdi>{originator.name}</bdi> : <Symbol>{originator.tag}</Symbol>;
}
