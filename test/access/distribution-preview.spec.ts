import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type DistributionInput,
  DistributionPreviews,
  Distributions,
  DistributionStore,
  highest,
  type Level,
  LEVELS,
  Reaches,
} from '#access';
import { Database } from '#database';
import type { DomainError } from '#errors';
import { actorFor, type SignedIn } from '#identity';
import { type Codes, loadWorld } from '../../apps/cli/access-check/load-world.js';
import type { World } from '../../apps/cli/access-check/world.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { worlds } from './random-world.js';
import { patience, runs } from './runs.js';

let portal: TestPortal;
let worldsLoaded = 0;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const of = <T>(...values: T[]) => fc.constantFrom(...values);
const audience = fc.oneof(
  of(
    'COMMUNITY',
    'PARTY(AAA)',
    'PARTY(BBB)',
    'BODY(REG)',
    'BODY(ORG)',
    'GROUP(g0)',
    'GROUP_OBSERVERS(g1)',
    'BUREAU(g0)',
    'SECRETARIAT(AUDITOR)',
  ),
  of('p0', 'p1', 'p2', 'p3', 'p4').map((code) => `PERSON(${code})`),
);
const level = of<Level>('DISCOVER', 'READ', 'COMMENT');
const date = of(null, '2026-06-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z');
const change = fc.record({
  place: fc.nat(4),
  releases: fc.array(fc.record({ to: audience, level }), { maxLength: 3 }),
  exclusions: fc.array(
    audience.filter((text) => text !== 'COMMUNITY'),
    { maxLength: 2 },
  ),
  closesReleases: fc.boolean(),
  closesExclusions: fc.boolean(),
  embargo: date,
  expiry: date,
  tlp: of(null, 'CLEAR', 'GREEN'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What a use case could have stored: handling refuses no more than what the change itself brings. */
const fitting = (item: NonNullable<World['items']>[number]) => ({
  ...item,
  expiry: item.embargo ? null : item.expiry,
  releases: (item.releases ?? []).map((row) => ({
    ...row,
    to: row.to === 'PUBLIC' ? 'COMMUNITY' : row.to,
    level: row.level === 'EDIT' || row.level === 'MANAGE' ? ('COMMENT' as const) : row.level,
  })),
});

/** A world of its own, in which every group is seen by all: what a custodian may not see is another test's. */
function renamed(world: World): World {
  worldsLoaded += 1;
  const text = JSON.stringify({ ...world, items: (world.items ?? []).map(fitting) }).replaceAll('DRAFTING_GROUP', 'WORKING_GROUP');
  return JSON.parse(text.replaceAll(/\b(AAA|BBB|CCC|REG|ORG|g0|g1)\b/g, `$1y${worldsLoaded}`)) as World;
}

function audienceInput(codes: Codes, text: string) {
  const { kind, subject } = codes.audience(text.replace(/\b(AAA|BBB|CCC|REG|ORG|g0|g1)\b/, `$1y${worldsLoaded}`));
  const name = { PARTY: 'partyId', BODY: 'partyId', GROUP: 'groupId', GROUP_OBSERVERS: 'groupId', BUREAU: 'groupId', PERSON: 'personId' }[
    kind as string
  ];
  return { kind, ...(name && { [name]: subject }), ...(kind === 'SECRETARIAT' && { duty: 'AUDITOR' as const }) };
}

async function inputOf(codes: Codes, documentId: string, given: Change, capacity: string): Promise<DistributionInput> {
  const ids = async (table: string) =>
    (await portal.sql<{ id: string }>(`select id from ${table} where item_id = $1 order by id`, [documentId])).map(({ id }) => id);
  const [terms] = await portal.sql(
    `select tlp, onward, download, attribution, recipients from terms where item_id = $1 and until_at is null`,
    [documentId],
  );
  return {
    ...{ documentId, capacity },
    addReleases: given.releases.map((row) => ({ audience: audienceInput(codes, row.to), level: row.level })),
    addExclusions: given.exclusions.map((row) => ({ audience: audienceInput(codes, row) })),
    closeReleases: given.closesReleases ? (await ids('release')).slice(0, 2) : [],
    closeExclusions: given.closesExclusions ? (await ids('exclusion')).slice(0, 1) : [],
    embargo: given.embargo === null ? null : new Date(given.embargo),
    expiry: given.expiry === null ? null : new Date(given.expiry),
    handling: given.tlp === null ? null : { ...terms, tlp: given.tlp },
  };
}

type Sees = Map<string, Level>;
/** Everybody who sees it otherwise than as the public does, from the stored truth as it now is. */
async function seenNow(itemId: string): Promise<Sees> {
  const found: Sees = new Map();
  for (const { personId, level: one } of await portal.app.get(Reaches).sights(itemId))
    found.set(personId, highest([one, found.get(personId) ?? one])!);
  return found;
}

/** Of each item that has one, somebody who has custody of it, and in whose name. */
async function custodians(items: string[]) {
  const found: { documentId: string; personId: string; capacity: string }[] = [];
  for (const documentId of items) {
    const sights = await portal.app.get(Reaches).sights(documentId);
    const way = sights.find(({ kind, level: held }) => (kind === 'HEAD_OF' || kind === 'AUTHOR_OF') && held === 'MANAGE');
    if (way) found.push({ documentId, personId: way.personId, capacity: way.subject });
  }
  return found;
}

const asked = { refused: 0, saved: 0, moved: 0 };
async function expectPreviewed(actor: SignedIn, input: DistributionInput): Promise<void> {
  const database = portal.app.get(Database);
  const attempt = async <T>(work: () => Promise<T>) => work().catch((error: unknown) => (error as DomainError).code);
  const before = await seenNow(input.documentId);
  const preview = await attempt(() => database.scoped(() => portal.app.get(DistributionPreviews).of(actor, input)));
  const saved = await attempt(() => database.transaction(() => portal.app.get(Distributions).change(actor, input)));
  if (typeof preview === 'string' || preview.refusals.length) {
    asked.refused += 1;
    return expect(saved).toBe(typeof preview === 'string' ? preview : 'HANDLING_FORBIDS');
  }
  expect(typeof saved).not.toBe('string'); // a code
  asked.saved += 1;
  const after = await seenNow(input.documentId);
  const moved = (holds: (id: string) => boolean) => [...new Set([...before.keys(), ...after.keys()])].filter(holds).sort();
  const persons = (rows: { persons: { person: { id: string } }[] }[]) =>
    [...new Set(rows.flatMap((row) => row.persons.map(({ person }) => person.id)))].sort();
  const step = (id: string) => (before.has(id) && after.has(id) ? LEVELS.indexOf(after.get(id)!) - LEVELS.indexOf(before.get(id)!) : 0);
  const expected = {
    after: moved((id) => after.has(id)),
    added: moved((id) => !before.has(id)),
    removed: moved((id) => !after.has(id)),
    raised: moved((id) => step(id) > 0).length,
    lowered: moved((id) => step(id) < 0).length,
  };
  asked.moved += Number(expected.added.length + expected.removed.length > 0);
  const { added, removed, raisedPersons: raised, loweredPersons: lowered, unmoved, excluded } = preview;
  expect({ after: persons(preview.after.rows), added: persons(added), removed: persons(removed), raised, lowered }).toEqual(expected);
  for (const id of persons(unmoved)) expect([before.has(id), step(id) <= 0]).toEqual([true, true]);
  for (const { person, by } of excluded) expect([after.has(person.id), by.length > 0]).toEqual([false, true]);
}

it(
  'of any change of a distribution, the preview is what saving then does',
  async () => {
    const database = portal.app.get(Database);
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(change, { minLength: 6, maxLength: 6 }), async (given, changes) => {
        const codes = await database.transaction(() => loadWorld(database, portal.app.get(DistributionStore), renamed(given)));
        const kept = await custodians((given.items ?? []).map(({ code }) => codes.id(code)));
        for (const each of kept.length ? changes : []) {
          const { documentId, personId, capacity } = kept[each.place % kept.length]!;
          await expectPreviewed(actorFor(personId) as SignedIn, await inputOf(codes, documentId, each, capacity));
        }
      }),
      runs(45),
    );
    // It would prove nothing if most were refused, or moved nobody.
    expect(asked.saved).toBeGreaterThan(20);
    expect(asked.moved).toBeGreaterThan(5);
  },
  patience,
);
