import { useState } from 'react';
import { capacityId, useViewer } from '../../identity/viewer';
import type { Thread } from '../thread/stream';

/** In the name in which one acts, where that may post here; else the first that may. */
export function useSpeaker(thread: Thread, drafted: string | null | undefined) {
  const { capacity } = useViewer();
  const acting = capacity && capacityId(capacity);
  const [chosen, choose] = useState<string>();
  const ids = thread.viewerCapacities.map(({ id }) => id);
  const id = [chosen, drafted, acting].find((each) => each && ids.includes(each)) ?? ids[0] ?? '';
  return { id, choose, capacity: thread.viewerCapacities.find((each) => each.id === id) };
}
