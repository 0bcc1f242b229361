import type { AudienceFieldsFragment, AudienceInput } from '../generated/graphql';

export type Audience = AudienceFieldsFragment;

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
