import { useTranslation } from 'react-i18next';
import { useAudienceName } from '../../access/useAudienceName';
import type { ThroughFieldsFragment } from '../../generated/graphql';
import type { Foresight } from './useForesight';

type Count = { papers: number; isMore: boolean };
const EXACT = 1000;

/** `214 papers`, `more than 1000 papers`: the portal counts no further. */
export function usePapers(): (count: Count) => string {
  const { t } = useTranslation();
  return ({ papers, isMore }) => {
    const text = t('consequence:papers', { count: papers });
    if (!isMore) return text;
    return papers >= EXACT ? t('consequence:more', { papers: text }) : t('consequence:atLeast', { papers: text });
  };
}

/** An audience, or the custody that goes with a head, an office or authorship. */
export function useThrough(): (through: ThroughFieldsFragment) => string {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return ({ ground, audience }) => {
    if (ground === 'RELEASED') return audience ? nameOf(audience) : '';
    const name = audience?.party?.name ?? audience?.group?.tag ?? '';
    return t(ground === 'CUSTODY_HEAD' ? 'consequence:asHead' : 'consequence:asAuthor', { name });
  };
}

/** The words of a button with the figure of what pressing it does. */
export function useFigured(action: string, { preview }: Foresight): string {
  const { t } = useTranslation();
  const papers = usePapers();
  if (!preview) return action;
  if (preview.lost.papers > 0) return t('consequence:withLoss', { action, papers: papers(preview.lost) });
  if (preview.gained.papers > 0) return t('consequence:withGain', { action, papers: papers(preview.gained) });
  return action;
}
