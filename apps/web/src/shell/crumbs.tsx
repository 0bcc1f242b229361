import { createContext, useContext } from 'react';

export type Crumb = { text: string; to?: string; symbol?: boolean };

export const CrumbContext = createContext<{ crumbs: Crumb[]; show: (crumbs: Crumb[]) => void }>({
  crumbs: [],
  show: () => undefined,
});

export const useCrumbs = () => useContext(CrumbContext);
