import { useTranslation } from 'react-i18next';
import { personName } from '../shared/PartyPerson';
import type { Audience } from './audience';

/** An audience in the words of the page: `Participants of WG.1`, `CARICOM and its members`. */
export function useAudienceName(): (audience: Audience) => string {
  const { t } = useTranslation();
  return ({ kind, party, group, person, duty }) => {
    if (kind === 'PARTY') return party?.name ?? '';
    if (kind === 'PERSON') return person ? personName(person) : '';
    const name = party?.name ?? group?.tag ?? (duty ? t(`enums:duty.${duty}`) : '');
    return t(`access:audience.${kind}`, { name });
  };
}
