import { useTranslation } from 'react-i18next';
import type { AudienceFieldsFragment, AudienceInput } from '../generated/graphql';
import { personName } from '../shared/PartyPerson';

export type Audience = AudienceFieldsFragment;

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

/** Two audiences are the same when they name the same people by the same thing. */
export const audienceKey = ({ kind, party, group, person, duty }: Audience): string =>
  `${kind} ${party?.id ?? group?.id ?? person?.id ?? duty ?? ''}`;

export function audienceInput({ kind, party, group, person, duty }: Audience): AudienceInput {
  return {
    kind,
    ...(party && { partyId: party.id }),
    ...(group && { groupId: group.id }),
    ...(person && { personId: person.id }),
    ...(duty && { duty }),
  };
}
