import type { PartyKind, PartyNameFragment, RegionalGroup } from '../generated/graphql';
import { compareNames } from '../i18n/format';

/** States stand by regional group, everything else by its kind. */
export type Division = RegionalGroup | Exclude<PartyKind, 'MEMBER_STATE' | 'OBSERVER_STATE'> | 'OBSERVER_STATE';

export const divisions: Division[] = [
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_CARIBBEAN',
  'WESTERN_EUROPEAN_OTHER',
  'OBSERVER_STATE',
  'REGIONAL_BODY',
  'UN_ENTITY',
  'INTERNATIONAL_ORGANIZATION',
  'CIVIL_SOCIETY',
  'PRIVATE_SECTOR',
  'SECRETARIAT',
];

export function divisionOf({ kind, regionalGroup }: Pick<PartyNameFragment, 'kind' | 'regionalGroup'>): Division {
  if (kind === 'MEMBER_STATE') return regionalGroup ?? 'OBSERVER_STATE';
  return kind;
}

/** Rows by division in the fixed order, names in the reader's alphabet, empty divisions left out. */
export function byDivision<Row>(rows: Row[], partyOf: (row: Row) => PartyNameFragment): { division: Division; rows: Row[] }[] {
  return divisions
    .map((division) => ({
      division,
      rows: rows
        .filter((row) => divisionOf(partyOf(row)) === division)
        .sort((one, other) => compareNames(partyOf(one).name, partyOf(other).name)),
    }))
    .filter(({ rows: found }) => found.length > 0);
}
