import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Access, DistributionStore, type Level, LEVELS } from '#access';
import { Database } from '#database';
import { Standings } from '#identity';
import { type Codes, loadWorld } from '../../apps/cli/access-check/load-world.js';
import type { World } from '../../apps/cli/access-check/world.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { worlds } from './random-world.js';
import { patience, runs } from './runs.js';

let portal: TestPortal;
let cookie: string;
let worldsLoaded = 0;
beforeAll(async () => {
  portal = await startPortal();
  cookie = await portal.as(await portal.officer('Ada Administrator'));
});
afterAll(() => portal.stop());

type Change = [name: string, type: string, input: Record<string, unknown>];
const FUTURE = '2029-06-01T00:00:00.000Z';
const ROLES = ['HEAD', 'DELEGATE'];
const DUTIES = ['MODERATOR', 'AUDITOR'];

/** Every change that a world lets one try: of each row there is, and of each pair that might become one. */
async function changesOf(world: World, codes: Codes): Promise<Change[]> {
  const of = (table: string, where: string) => portal.sql<{ id: string }>(`select id from ${table} where ${where}`, [ids]);
  const ids = [...world.persons, ...(world.groups ?? [])].map(({ code }) => codes.id(code));
  const [persons, groups] = [world.persons, world.groups ?? []].map((rows) => rows.map(({ code }) => codes.id(code))) as [
    string[],
    string[],
  ];
  const parties = world.parties.map(({ code }) => codes.id(code));
  const bodies = world.parties.filter(({ kind }) => kind === 'REGIONAL_BODY').map(({ code }) => codes.id(code));
  const pairs = <A, B>(some: A[], others: B[]) => some.flatMap((one) => others.map((other) => [one, other] as const));
  const found: Change[] = [];
  for (const [personId, partyId] of pairs(persons, parties))
    for (const role of ROLES) found.push(['accredit', 'AccreditInput', { personId, partyId, role }]);
  for (const { id: accreditationId } of await of('accreditation', 'person_id = any($1)'))
    found.push(
      ['approveAccreditation', 'AccreditationIdInput', { accreditationId }],
      ['suspendAccreditation', 'SuspendAccreditationInput', { accreditationId, reason: 'A test' }],
      ['liftAccreditationSuspension', 'AccreditationIdInput', { accreditationId }],
      ['endAccreditation', 'EndAccreditationInput', { accreditationId }],
      ['endAccreditation', 'EndAccreditationInput', { accreditationId, at: FUTURE }],
    );
  for (const personId of persons) {
    found.push(
      ['suspendPerson', 'SuspendPersonInput', { personId, reason: 'A test' }],
      ['liftPersonSuspension', 'PersonIdInput', { personId }],
    );
    for (const duty of DUTIES) found.push(['giveDuty', 'GiveDutyInput', { personId, duty }]);
  }
  for (const { id: dutyId } of await of('duty', 'person_id = any($1)')) found.push(['endDuty', 'EndDutyInput', { dutyId }]);
  for (const [groupId, partyId] of pairs(groups, parties)) found.push(['seat', 'SeatInput', { groupId, partyId, capacity: 'PARTICIPANT' }]);
  for (const [groupId, personId] of pairs(groups, persons))
    found.push(
      ['seat', 'SeatInput', { groupId, personId, capacity: 'OBSERVER', from: FUTURE }],
      ['elect', 'ElectInput', { groupId, personId, office: 'CHAIR' }],
    );
  for (const { id: seatId } of await of('seat', 'group_id = any($1)')) found.push(['endSeat', 'EndSeatInput', { seatId }]);
  for (const { id: officeId } of await of('office', 'group_id = any($1)')) found.push(['endOffice', 'EndOfficeInput', { officeId }]);
  for (const [bodyId, memberId] of pairs(bodies, parties))
    found.push(['accede', 'AccedeInput', { bodyId, memberId, from: '2024-01-01T00:00:00.000Z' }]);
  for (const { id: membershipId } of await portal.sql('select id from body_membership where body_id = any($1)', [bodies]))
    found.push(['endMembership', 'EndMembershipInput', { membershipId }]);
  return found;
}

const COUNT = 'papers isMore labels { papers } paths { papers level through { ground } }';
const MOVE = '{ through { ground audience { kind } } persons { id } }';
const PREVIEW = `query($input: DirectoryChangeInput!) { previewDirectory(input: $input) { at persons { id } entered ${MOVE} left ${MOVE}
  gained { ${COUNT} } lost { ${COUNT} } raised { ${COUNT} } lowered { ${COUNT} } } }`;

interface Sees {
  papers: Map<string, Level>;
  parts: Set<string>;
}
/** What somebody sees and where they are, by the ways that every list takes. */
async function seenBy(personId: string, at: string | null, items: string[]): Promise<Sees> {
  const database = portal.app.get(Database);
  return database.scoped(async () => {
    const standing = await portal.app.get(Standings).at(personId, at);
    const found = await portal.app.get(Access).itemsFor(standing, items);
    const rows = await database.query<{ part: string }>(
      `select distinct s.kind || ' ' || s.subject as part from standing($2) s where s.person_id = $1 and s.kind not in ('PERSON', 'AUTHOR_OF')`,
      [personId, standing.t],
    );
    return { papers: new Map([...found].map(([id, { level }]) => [id, level])), parts: new Set(rows.map(({ part }) => part)) };
  });
}

async function save([name, type, input]: Change): Promise<string | undefined> {
  const act = (field: string, of: string, value: object) =>
    portal.gql(`mutation($input: ${of}!) { ${field}(input: $input) { id } }`, { input: value }, cookie);
  const { code, data } = await act(name, type, input);
  if (name !== 'accredit' || code) return code;
  return (await act('approveAccreditation', 'AccreditationIdInput', { accreditationId: data.accredit.id })).code;
}

const rank = (level: Level | undefined) => (level ? LEVELS.indexOf(level) : -1);
/** The papers of which this holds for one of the persons at least. */
const papersWhere = (before: Sees[], after: Sees[], holds: (had: number, has: number) => boolean) =>
  new Set(
    before.flatMap(({ papers }, place) =>
      [...new Set([...papers.keys(), ...after[place]!.papers.keys()])].filter((id) =>
        holds(rank(papers.get(id)), rank(after[place]!.papers.get(id))),
      ),
    ),
  ).size;
const partsMoved = (from: Sees[], to: Sees[]) =>
  to.flatMap(({ parts }, place) => [...parts].filter((part) => !from[place]!.parts.has(part))).length;
const memberships = (moves: { persons: unknown[] }[]) => moves.reduce((sum, { persons }) => sum + persons.length, 0);

async function expectPreviewed(change: Change, items: string[]): Promise<void> {
  const [name, , input] = change;
  const { data, code } = await portal.gql(PREVIEW, { input: { [name]: input } }, cookie);
  if (code) return expect({ change, code: await save(change) }).toEqual({ change, code });
  const preview = data.previewDirectory;
  const at = Date.parse(preview.at) > Date.now() + 1000 ? (preview.at as string) : null;
  const look = () => Promise.all(preview.persons.map(({ id }: { id: string }) => seenBy(id, at, items))) as Promise<Sees[]>;
  const before = await look();
  expect(await save(change)).toBeUndefined();
  const after = await look();
  const expected = {
    gained: papersWhere(before, after, (had, has) => had < 0 && has >= 0),
    lost: papersWhere(before, after, (had, has) => had >= 0 && has < 0),
    raised: papersWhere(before, after, (had, has) => had >= 0 && has > had),
    lowered: papersWhere(before, after, (had, has) => has >= 0 && has < had),
    entered: partsMoved(before, after),
    left: partsMoved(after, before),
  };
  const sums = (moves: { papers: number }[]) => moves.reduce((sum, { papers }) => sum + papers, 0);
  for (const move of ['gained', 'lost', 'raised', 'lowered'] as const) {
    const { papers, isMore, paths, labels } = preview[move];
    expect({ change, move, papers, isMore, paths: sums(paths), labels: sums(labels) }).toEqual({
      change, move, papers: expected[move], isMore: false, paths: expected[move], labels: expected[move],
    }); // prettier-ignore
  }
  const { entered, left } = { entered: memberships(preview.entered), left: memberships(preview.left) };
  expect({ change, entered, left }).toEqual({ change, entered: expected.entered, left: expected.left });
}

/** A world of its own: what is committed stays, and codes are unique. */
function renamed(world: World): World {
  worldsLoaded += 1;
  const text = JSON.stringify(world).replaceAll(/\b(AAA|BBB|CCC|REG|ORG|g0|g1)\b/g, `$1x${worldsLoaded}`);
  return JSON.parse(text) as World;
}

it(
  'of any change of the directory, the preview is what saving then does',
  async () => {
    const database = portal.app.get(Database);
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 8, maxLength: 8 }),
        async (given, chosen) => {
          const world = renamed(given);
          const codes = await database.transaction(() => loadWorld(database, portal.app.get(DistributionStore), world));
          const items = (world.items ?? []).map(({ code }) => codes.id(code));
          const others = (
            await portal.sql<{ id: string }>(`select id from item where kind = 'DOCUMENT' and not id = any($1)`, [items])
          ).map(({ id }) => id);
          for (const [kind, place] of chosen) {
            const changes = await changesOf(world, codes);
            const names = [...new Set(changes.map(([name]) => name))];
            const alike = changes.filter(([name]) => name === names[kind % names.length]);
            await expectPreviewed(alike[place % alike.length]!, [...items, ...others]);
          }
        },
      ),
      runs(20),
    );
  },
  patience,
);
