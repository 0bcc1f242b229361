import { randomUUID } from 'node:crypto';
import { partyId } from '#parties';
import { Discussing } from './discussions.js';
import { startPortal, type TestPortal } from './portal.js';

const FIELDS = `itemKind level decidedAt hiddenPaths person { name } rules { rule outcome } standing { kind way }
  grounds { code level from until audience { kind party { code } group { tag } } release { ground grantedAt grantedBy { name } }
    path { way kind role from until party { code } body { code } group { tag } } }
  changes { kind at level audience { kind } step { kind } }`;

/** Live bindings: set by openExplaining() before the tests of a file. */
export let portal: TestPortal;
export let talk: Discussing;
/** Ids of persons, and a cookie of each. */
export const id: Record<string, string> = {};
export const as: Record<string, string> = {};
/** A drafting group: the author's party and Hana, of Japan, sit in it. */
export let secret: string;

async function enter(name: string, personId: string, code: string) {
  id[name] = personId;
  as[name] = await portal.as(personId);
  return [as[name], code] as const;
}
const delegate = async (name: string, code: string, role?: string) =>
  enter(name, await portal.delegate(`${name} of ${code}`, code, role), code);

export async function openExplaining(): Promise<void> {
  portal = await startPortal();
  const cookies = [
    await delegate('author', 'FRA'),
    await delegate('head', 'FRA', 'HEAD'),
    await delegate('reader', 'KEN'),
    await delegate('manager', 'NOR'),
    await delegate('knower', 'CHL'),
    await delegate('outsider', 'BRA'),
    await delegate('hana', 'JPN'),
    await delegate('excluded', 'BEN'),
  ];
  talk = new Discussing(portal, new Map(cookies));
  await enter('auditor', await portal.officer('Aud Auditor', 'AUDITOR'), '');
  await enter('moderator', await portal.officer('Mo Moderator', 'MODERATOR'), '');
  secret = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'DG.9', 'DRAFTING_GROUP', '{"en": "Hidden"}', 'S/DG.9')`,
    [secret],
  );
  const seat = `insert into seat (id, group_id, capacity, party_id, person_id, from_at) values ($1, $2, 'PARTICIPANT', $3, $4, now())`;
  await portal.sql(seat, [randomUUID(), secret, partyId('FRA'), null]);
  await portal.sql(seat, [randomUUID(), secret, null, id['hana']]);
  await portal.sql(`update accreditation set from_at = now() - interval '30 days', approved_at = now() - interval '30 days'`);
}

export const toPerson = (name: string, level: string, more: object = {}) => ({
  audience: { kind: 'PERSON', personId: id[name] },
  level,
  ...more,
});
export const toSecret = (level: string) => ({ audience: { kind: 'GROUP', groupId: secret }, level });
export const toAfrica = (level: string) => ({ audience: { kind: 'BODY', partyId: partyId('AU') }, level });

export const why = async (who: string, itemId: string, at?: string): Promise<any> => {
  const text = `query($id: ID!, $at: DateTime) { explanation(itemId: $id, at: $at) { ${FIELDS} } }`;
  const { data, code } = await portal.gql(text, { id: itemId, at }, as[who]);
  return data?.explanation ?? code;
};
export const whyOf = async (who: string, whom: string, itemId: string, at?: string): Promise<any> => {
  const text = `query($id: ID!, $of: ID!, $at: DateTime) { explanationFor(itemId: $id, personId: $of, at: $at) { ${FIELDS} } }`;
  const { data, code, details } = await portal.gql(text, { id: itemId, of: id[whom], at }, as[who]);
  return data?.explanationFor ?? (details?.needed ? `${code} ${details.needed}` : code);
};
export const inspected = async (who: string, whom: string, item: string, at?: string): Promise<any> => {
  const text = `mutation($input: InspectAccessInput!) { inspectAccess(input: $input) { itemId kind createdAt tlp explanation { ${FIELDS} } } }`;
  const { data, code, body } = await portal.gql(text, { input: { item, personId: id[whom], at } }, as[who]);
  return data?.inspectAccess ? { ...data.inspectAccess, body } : code;
};
export const codes = ({ grounds }: any) => grounds.map(({ code }: any) => code);
export const pathOf = ({ grounds }: any) => grounds.map(({ path }: any) => path.map(({ kind }: any) => kind));
export const spoke = ({ rules }: any) => rules.filter(({ outcome }: any) => outcome === 'SPOKE').map(({ rule }: any) => rule);
export const now = async (): Promise<string> => (await portal.sql<{ t: string }>(`select clock_timestamp() as t`))[0]!.t;
/** What was stored happened so long ago, as if it had then. */
export const age = (itemId: string, by: string) =>
  portal.sql(
    `with i as (update item set created_at = created_at - $2::interval where id = $1), t as (update terms set from_at = from_at - $2::interval where item_id = $1)
     update release set from_at = from_at - $2::interval, granted_at = granted_at - $2::interval where item_id = $1`,
    [itemId, by],
  );
export const project = (itemId: string) => portal.sql('call project(array[$1::uuid])', [itemId]);
export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
