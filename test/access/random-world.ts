import fc from 'fast-check';
import type { World } from '../../apps/cli/access-check/world.js';

/** A world, with what orders and shelves its items, which gives nobody rights: dates of issue, some the same, and what is filed in which group. */
export interface FiledWorld extends World {
  dates: { item: string; issued: string }[];
  filings: { item: string; group: string }[];
}

/** Few parties, persons and moments: so that windows touch, rights meet, and every rule is met by another. The last is always to come. */
export const MOMENTS = ['2026-01-01', '2026-03-01', '2026-06-01', '2026-09-01', '2127-01-01'].map((day) => `${day}T00:00:00.000Z`);
/** The moments themselves, the millisecond before each, and far outside. */
export const TIMES = [...MOMENTS, ...MOMENTS.map((moment) => new Date(Date.parse(moment) - 1).toISOString()), '2130-01-01T00:00:00.000Z'];
const STATES = ['AAA', 'BBB', 'CCC'];
const BODIES = ['REG', 'ORG'];
export const PERSONS = ['p0', 'p1', 'p2', 'p3', 'p4'];
export const GROUPS = ['g0', 'g1'];
const ITEMS = ['i0', 'i1', 'i2', 'i3', 'i4'];
const DUTIES = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'];
const LEVELS = ['DISCOVER', 'READ', 'COMMENT', 'EDIT', 'MANAGE'];
const HANDLING = { tlp: 'CLEAR', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' } as never;

const of = <T>(...values: T[]) => fc.constantFrom(...values);
const moment = fc.option(of(...MOMENTS), { freq: 2 });
/** Some are empty, and some end before they begin: a row may be closed before its time came. */
const dated = { from: moment, until: moment };
const some = <T>(row: fc.Arbitrary<T>, maxLength: number) => fc.array(row, { maxLength });

const audience = fc.oneof(
  of('PUBLIC', 'COMMUNITY'),
  of(...STATES, ...BODIES).map((code) => `PARTY(${code})`),
  of(...BODIES).map((code) => `BODY(${code})`),
  fc.tuple(of('GROUP', 'GROUP_OBSERVERS', 'BUREAU'), of(...GROUPS)).map(([kind, code]) => `${kind}(${code})`),
  of(...DUTIES).map((duty) => `SECRETARIAT(${duty})`),
  of(...PERSONS).map((code) => `PERSON(${code})`),
);
const excluded = audience.filter((text) => text !== 'PUBLIC' && text !== 'COMMUNITY');

const party = (code: string) => fc.constant({ code, kind: 'MEMBER_STATE' });
const body = (code: string) =>
  fc.record({
    code: fc.constant(code),
    kind: fc.constant('REGIONAL_BODY'),
    members: some(fc.record({ party: of(...STATES), ...dated }), 4),
  });
const accreditation = fc.record({
  party: of(...STATES, ...BODIES),
  role: of('HEAD', 'DEPUTY_HEAD', 'DELEGATE'),
  pending: of(false, false, false, true),
  suspensions: some(fc.record(dated), 1),
  ...dated,
});
const person = (code: string) =>
  fc.record({
    code: fc.constant(code),
    suspensions: fc.option(fc.record(dated), { freq: 2 }).map((row) => (row?.from ? [row] : [])),
    accreditations: some(accreditation, 3),
    duties: some(fc.record({ duty: of(...DUTIES), ...dated }), 1),
  });
const seat = fc.oneof(fc.record({ party: of(...STATES, ...BODIES), ...dated }), fc.record({ person: of(...PERSONS), ...dated }));
const group = (code: string) =>
  fc.record({
    code: fc.constant(code),
    kind: of('WORKING_GROUP', 'DRAFTING_GROUP'),
    participants: fc.array(seat, { minLength: 1, maxLength: 4 }),
    observers: some(seat, 2),
    offices: some(fc.record({ person: of(...PERSONS), office: of('CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'SECRETARY'), ...dated }), 3),
  });
const item = (code: string) =>
  fc.record({
    code: fc.constant(code),
    originator: of(...STATES, ...GROUPS),
    author: of(...PERSONS),
    handling: fc.constant(HANDLING),
    releases: some(fc.record({ to: audience, level: of(...LEVELS) as fc.Arbitrary<never>, ...dated }), 5),
    exclusions: some(fc.record({ of: excluded, ...dated }), 3),
    embargo: fc.option(of(...MOMENTS), { freq: 3 }),
    expiry: fc.option(of(...MOMENTS), { freq: 3 }),
    quarantines: some(fc.record(dated), 1),
    breakGlass: some(fc.record({ person: of(...PERSONS), ...dated }), 1),
  });

const all = <T>(codes: string[], make: (code: string) => fc.Arbitrary<T>) => fc.tuple(...codes.map(make));

/** A world of five persons and as many items, dense enough that most pairs have something to say. */
export const worlds: fc.Arbitrary<FiledWorld> = fc.record({
  name: fc.constant('a random world'),
  parties: fc.tuple(all<World['parties'][number]>(STATES, party), all<World['parties'][number]>(BODIES, body)).map((some) => some.flat()),
  persons: all(PERSONS, person),
  groups: all(GROUPS, group),
  items: all(ITEMS, item),
  dates: fc.tuple(...ITEMS.map((code) => fc.record({ item: fc.constant(code), issued: of(...MOMENTS.slice(0, 3)) }))),
  filings: fc.uniqueArray(fc.record({ item: of(...ITEMS), group: of(...GROUPS) }), {
    maxLength: 6,
    selector: (row) => `${row.item} ${row.group}`,
  }),
  threads: fc.constant(['i0', 'i1', 'i1', 'i2', 'i4'].map((on, n) => ({ code: `t${n}`, on }))),
});
