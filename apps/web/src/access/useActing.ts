import type { DocumentPageFieldsFragment } from '../generated/graphql';
import { capacityId, useViewer, type Capacity } from '../identity/viewer';

/** One writes in a capacity that gives the level by itself: the originator's, where the viewer has it. */
export function useActing(document: DocumentPageFieldsFragment | undefined): Capacity | undefined {
  const { viewer, capacity } = useViewer();
  return viewer?.capacities.find((each) => capacityId(each) === document?.originator?.id) ?? capacity;
}
