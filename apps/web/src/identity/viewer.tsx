import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useQuery, type CombinedError } from 'urql';
import type { ViewerFieldsFragment } from '../generated/graphql';
import { showTimesIn } from '../i18n/format';
import { useLanguage } from '../shared/useLanguage';
import { viewer as asked } from './asked';
import { useProfileLanguage } from './useProfileLanguage';

export type Viewer = ViewerFieldsFragment;
export type Capacity = Viewer['capacities'][number];

type Known = {
  viewer: Viewer | undefined;
  /** Not known yet: neither the signed-in nor the signed-out page may be shown. */
  waiting: boolean;
  error: CombinedError | undefined;
  /** In whose name the viewer acts. */
  capacity: Capacity | undefined;
  actAs: (id: string) => void;
};

const stored = 'plenary.capacity';
const ViewerContext = createContext<Known | undefined>(undefined);

/** The id that a mutation's `capacity` wants: the party's, or the group's for an office. */
export const capacityId = (capacity: Capacity): string => capacity.party?.id ?? capacity.group?.id ?? capacity.id;

export function ViewerProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [{ data, error }] = useQuery(asked(language));
  const [chosen, choose] = useState(() => localStorage.getItem(stored));
  const viewer = data?.viewer ?? undefined;
  const zone = viewer?.timeZone;
  if (zone) showTimesIn(zone);
  useProfileLanguage(viewer);
  useEffect(() => {
    if (chosen) localStorage.setItem(stored, chosen);
  }, [chosen]);
  const known = useMemo<Known>(() => {
    const capacity = viewer?.capacities.find(({ id }) => id === chosen) ?? viewer?.capacities[0];
    return { viewer, waiting: !data && !error, error, capacity, actAs: choose };
  }, [viewer, data, error, chosen]);
  return <ViewerContext value={known}>{children}</ViewerContext>;
}

export function useViewer(): Known {
  const known = useContext(ViewerContext);
  if (!known) throw new Error('No viewer above this component');
  return known;
}
