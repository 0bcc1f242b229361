import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, type Level } from '#access';
import { Standings } from '#identity';
import type { World } from '../../apps/cli/access-check/world.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { PERSONS, TIMES, worlds } from './random-world.js';
import { decideByReference, decideThreadByReference } from './reference.js';
import { runs } from './runs.js';

/** What holds of the model whatever the world; that the product decides as the model does is shown by random.spec.ts. */
type Item = NonNullable<World['items']>[number];
type Dated = { from?: string | null; until?: string | null };
const WORLDS = 150;
const READERS = [null, ...PERSONS];
const AUDIENCES = ['PARTY(AAA)', 'PARTY(BBB)', 'BODY(REG)', 'BODY(ORG)', 'GROUP(g0)', 'GROUP_OBSERVERS(g1)', 'BUREAU(g0)', 'PERSON(p2)'];
const NOBODY = [
  'GROUP(empty)',
  'GROUP_OBSERVERS(empty)',
  'BUREAU(empty)',
  'PARTY(nobody)',
  'BODY(nobody)',
  'PERSON(nobody)',
  'POETS(AAA)',
  '',
];
const rank = (level: string | null) => LEVELS.indexOf(level as Level);

/** What everybody has of the item, and of a thread on it, at the time. */
const levels = (world: World, item: Item, t: string) =>
  READERS.flatMap((who) => [decideByReference, decideThreadByReference].map((decide) => decide(world, who, item, t).level));
function holds(law: (world: World, item: Item, t: string, audience: string) => void, audiences = AUDIENCES) {
  const property = fc.property(worlds, fc.constantFrom(...TIMES), fc.constantFrom(...audiences), (world, t, audience) => {
    for (const item of world.items ?? []) law(world, item, t, audience);
  });
  fc.assert(property, runs(WORLDS));
}
/** The same without any row that is not live at the time. */
function living<T>(value: T, t: string): T {
  if (Array.isArray(value)) return value.filter((row) => isLive(row as Dated, t)).map((row) => living(row, t)) as T;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, living(each, t)])) as T;
}
const isLive = ({ from, until }: Dated, t: string) =>
  !(from && Date.parse(from) > Date.parse(t)) && !(until && Date.parse(until) <= Date.parse(t));

describe('in any world', () => {
  it('an exclusion gives nobody more than they had', () => {
    holds((world, item, t, of) => {
      const before = levels(world, item, t);
      const after = levels(world, { ...item, exclusions: [...(item.exclusions ?? []), { of }] }, t);
      expect(after.filter((level, place) => rank(level) > rank(before[place]!))).toEqual([]);
    });
  });

  it('a release takes nothing from anybody', () => {
    holds((world, item, t, to) => {
      const before = levels(world, item, t);
      const after = levels(world, { ...item, releases: [...(item.releases ?? []), { to, level: 'READ' as never }] }, t);
      expect(after.filter((level, place) => rank(level) < rank(before[place]!))).toEqual([]);
    });
  });

  it('an audience in which nobody is, or of a kind that there is not, means nobody: released to, and excluded', () => {
    holds((world, item, t, audience) => {
      const peopled = { ...world, groups: [...(world.groups ?? []), { code: 'empty', kind: 'WORKING_GROUP', participants: [] }] };
      const before = levels(world, item, t);
      const releases = [...(item.releases ?? []), { to: audience, level: 'MANAGE' as never }];
      expect(levels(peopled, { ...item, releases }, t)).toEqual(before);
      expect(levels(peopled, { ...item, exclusions: [...(item.exclusions ?? []), { of: audience }] }, t)).toEqual(before);
    }, NOBODY);
  });

  it('what has ended or has not begun, of rights as of the directory, is as if it were not there', () => {
    holds((world, item, t) => {
      expect(levels(living(world, t), living(item, t), t)).toEqual(levels(world, item, t));
    });
  });

  it('somebody unknown is the public', () => {
    holds((world, item, t) => {
      expect(decideByReference(world, 'nobody', item, t)).toEqual(decideByReference(world, null, item, t));
    });
  });
});

describe('in the portal', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it('somebody unknown stands where the public does', async () => {
    const standings = portal.app.get(Standings);
    const [unknown, anybody] = [await standings.at(randomUUID(), null), await standings.at(null, null)];
    expect([unknown.audiences, unknown.keys]).toEqual([anybody.audiences, anybody.keys]);
  });

  it.each(['POETS', ''])('an audience of kind %j cannot be stored', async (kind) => {
    const stored = portal.sql('insert into audience (kind, subject, author) values ($1, $2, nobody())', [kind, randomUUID()]);
    await expect(stored).rejects.toMatchObject({ code: '22P02' });
  });
});
