import { useTranslation } from 'react-i18next';
import type { ExplanationSummaryFragment } from '../generated/graphql';
import { useAudienceName } from './useAudienceName';

export type Explanation = ExplanationSummaryFragment;

/** One sentence: what I may do, and through what. The ground that gives the level comes first. */
export function useAccessSentence(): (explanation: Explanation) => string {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const mayOf = ({ level, itemKind }: Explanation) => {
    if (!level) return t('access:may.NONE');
    return itemKind === 'THREAD' ? t(`explain:thread.may.${level}`) : t(`access:may.${level}`);
  };
  return (explanation) => {
    const { level, grounds, itemKind } = explanation;
    const may = mayOf(explanation);
    const giving = grounds.find((ground) => ground.level === level) ?? grounds[0];
    if (!giving) return may;
    const audience = giving.audience ? nameOf(giving.audience) : '';
    if (giving.code === 'RELEASED' && audience) return t('access:because.RELEASED', { may, audience });
    if (giving.code === 'CUSTODY_AUTHOR' && itemKind === 'THREAD') return t('explain:thread.opener', { may });
    return t(`access:because.${giving.code === 'RELEASED' ? 'OTHER' : giving.code}`, { may });
  };
}
