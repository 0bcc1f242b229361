import { useTranslation } from 'react-i18next';
import type { Capacity } from './viewer';

export function useCapacityName(): (capacity: Capacity) => { name: string; role: string } {
  const { t } = useTranslation();
  return ({ party, group, role, office }) =>
    party
      ? { name: party.name, role: role ? t(`enums:role.${role}`) : '' }
      : { name: group?.tag ?? '', role: office ? t(`enums:office.${office}`) : '' };
}
