export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

export type PartyDataKind =
  'MEMBER_STATE' | 'OBSERVER_STATE' | 'REGIONAL_BODY' | 'UN_ENTITY' | 'INTERNATIONAL_ORGANIZATION' | 'SECRETARIAT';

export type RegionalGroupCode = 'AFRICAN' | 'ASIA_PACIFIC' | 'EASTERN_EUROPEAN' | 'LATIN_AMERICAN_CARIBBEAN' | 'WESTERN_EUROPEAN_OTHER';

export interface PartyData {
  /** ISO 3166-1 alpha-3 for a state, the usual English abbreviation for others. */
  code: string;
  kind: PartyDataKind;
  names: Record<Language, string>;
  abbreviations?: Partial<Record<Language, string>>;
  iso2?: string;
  /** Three digits, leading zeros kept. */
  m49?: string;
  regionalGroup?: RegionalGroupCode;
  /** Members of a body that are not parties of the portal. */
  membersOutside?: number;
  outsideNote?: string;
  /** Names in use that are searched for but never shown. */
  aliases?: string[];
}

export interface MembershipData {
  body: string;
  member: string;
  /** First day of membership, 'YYYY-MM-DD'; absent where no day is known. */
  from?: string;
  /** First day on which it is a member no more. */
  until?: string;
  source: string;
}
