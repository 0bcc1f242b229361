import { useTranslation } from 'react-i18next';
import type { ExplanationSummaryFragment } from '../generated/graphql';
import { useAudienceName } from './useAudienceName';

export type Explanation = ExplanationSummaryFragment;

/** One sentence: what I may do, and through what. The ground that gives the level comes first. */
export function useAccessSentence(): (explanation: Explanation) => string {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return ({ level, grounds }) => {
    const may = t(`access:may.${level ?? 'NONE'}`);
    const giving = grounds.find((ground) => ground.level === level) ?? grounds[0];
    if (!giving) return may;
    const audience = giving.audience ? nameOf(giving.audience) : '';
    if (giving.code === 'RELEASED' && audience) return t('access:because.RELEASED', { may, audience });
    return t(`access:because.${giving.code === 'RELEASED' ? 'OTHER' : giving.code}`, { may });
  };
}
