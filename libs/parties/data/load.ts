import { nameBasedId, partyId } from './identifiers.js';
import { memberships, parties, type MembershipData } from './index.js';
import { searchTextOf } from './search-text.js';

export type Query = (sql: string, params?: unknown[]) => Promise<unknown>;

const upsertParties = `
  insert into party (id, code, kind, names, abbreviations, iso2, m49, regional_group, members_outside, search_text)
  select id, code, kind, names, abbreviations, iso2, m49, regional_group, members_outside, search_text
  from jsonb_to_recordset($1::jsonb) as given (id uuid, code text, kind party_kind, names jsonb, abbreviations jsonb,
    iso2 text, m49 text, regional_group regional_group, members_outside int, search_text text)
  on conflict (code) do update set kind = excluded.kind, names = excluded.names, abbreviations = excluded.abbreviations,
    iso2 = excluded.iso2, m49 = excluded.m49, regional_group = excluded.regional_group,
    members_outside = excluded.members_outside, search_text = excluded.search_text
  where (party.kind, party.names, party.abbreviations, party.iso2, party.m49, party.regional_group, party.members_outside,
    party.search_text) is distinct from (excluded.kind, excluded.names, excluded.abbreviations, excluded.iso2, excluded.m49,
    excluded.regional_group, excluded.members_outside, excluded.search_text)`;

// A stored membership is left alone: an administrator may have closed or re-dated it since.
const insertMemberships = `
  insert into body_membership (id, body_id, member_id, from_at, until_at, source)
  select given.id, body.id, member.id, given.from_on::timestamp at time zone 'UTC', given.until_on::timestamp at time zone 'UTC',
    given.source
  from jsonb_to_recordset($1::jsonb) as given (id uuid, body text, member text, from_on date, until_on date, source text)
  join party body on body.code = given.body join party member on member.code = given.member
  on conflict (id) do nothing`;

const partyRows = () =>
  parties.map((party) => ({
    id: partyId(party.code),
    code: party.code,
    kind: party.kind,
    names: party.names,
    abbreviations: party.abbreviations ?? {},
    iso2: party.iso2,
    m49: party.m49,
    regional_group: party.regionalGroup,
    members_outside: party.membersOutside ?? 0,
    search_text: searchTextOf(party),
  }));

// The dates stay out of the id: a date corrected in the data must not add a second membership.
function membershipRows() {
  const seen = new Map<string, number>();
  return memberships.map(({ body, member, from, until, source }: MembershipData) => {
    const pair = `${body}/${member}`;
    const turn = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, turn);
    return { id: nameBasedId(`membership/${pair}/${turn}`), body, member, from_on: from, until_on: until, source };
  });
}

/** Brings the parties to the state of the data files and adds memberships not yet stored; may be run at every start. */
export async function loadParties(query: Query): Promise<void> {
  await query(upsertParties, [JSON.stringify(partyRows())]);
  await query(insertMemberships, [JSON.stringify(membershipRows())]);
}
