import { useTranslation } from 'react-i18next';
import type { StepFieldsFragment } from '../../generated/graphql';

export type Step = StepFieldsFragment;

/** A step in the words of the page, whoever's it is: `Accreditation to Kenya (Focal point)`. */
export function useStepText(): (step: Step) => string {
  const { t } = useTranslation();
  return ({ kind, role, duty, party, body, group }) => {
    const names = { party: party?.name ?? '', body: body?.name ?? '', group: group?.tag ?? '' };
    if (kind === 'ACCREDITATION') return t('explain:step.ACCREDITATION', { ...names, role: t(`enums:role.${role ?? 'DELEGATE'}`) });
    if (kind === 'MEMBERSHIP') return t('explain:step.MEMBERSHIP', names);
    if (kind === 'SEAT') {
      const seat = t(`enums:seat.${role ?? 'PARTICIPANT'}`);
      return t(party ? 'explain:step.partySeat' : 'explain:step.SEAT', { ...names, seat });
    }
    if (kind === 'OFFICE') return t('explain:step.OFFICE', { ...names, office: t(`enums:office.${role ?? 'CHAIR'}`) });
    return t('explain:step.DUTY', { duty: duty ? t(`enums:duty.${duty}`) : '' });
  };
}

/** The steps of each way together: any one way is enough. */
export const waysOf = (steps: Step[]): Step[][] =>
  [...new Set(steps.map(({ way }) => way))].map((way) => steps.filter((step) => step.way === way));
