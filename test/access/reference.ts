import type { World } from '../../apps/cli/access-check/world.js';

/** The access model over plain arrays, written from docs/access-model.md alone: what the product is compared with. */
const LEVELS = ['DISCOVER', 'READ', 'COMMENT', 'EDIT', 'MANAGE'];
type Dated = { from?: string | null; until?: string | null };
type Item = NonNullable<World['items']>[number];

export interface Answer {
  level: string | null;
  grounds: string[];
}

const at = (text: string) => Date.parse(text);
const live = (row: Dated, t: string) => (!row.from || at(row.from) <= at(t)) && (!row.until || at(t) < at(row.until));
const anyLive = (rows: Dated[] | undefined, t: string) => (rows ?? []).some((row) => live(row, t));

interface Person {
  isActive: boolean;
  parties: Set<string>;
  headOf: Set<string>;
  audiences: Set<string>;
  offices: { group: string; office: string }[];
}

/** Everything a person is at a time. */
function standing(world: World, who: string | null, t: string): Person {
  const person = world.persons.find(({ code }) => code === who);
  const isSuspended = anyLive(person?.suspensions, t);
  const held = isSuspended ? [] : (person?.accreditations ?? []).filter((a) => live(a, t) && !a.pending && !anyLive(a.suspensions, t));
  const duties = isSuspended ? [] : (person?.duties ?? []).filter((duty) => live(duty, t));
  const isActive = held.length + duties.length > 0;
  const parties = new Set(held.map(({ party }) => party));
  const headOf = new Set(held.filter(({ role }) => role === 'HEAD').map(({ party }) => party));
  const audiences = new Set(['PUBLIC']);
  if (!isActive) return { isActive, parties, headOf, audiences, offices: [] };
  for (const audience of ['COMMUNITY', `PERSON(${who})`, ...duties.map(({ duty }) => `SECRETARIAT(${duty})`)]) audiences.add(audience);
  for (const party of parties) audiences.add(`PARTY(${party})`).add(`BODY(${party})`);
  for (const body of world.parties)
    if ((body.members ?? []).some((m) => live(m, t) && parties.has(m.party))) audiences.add(`BODY(${body.code})`);
  const sits = (seats: NonNullable<World['groups']>[number]['participants']) =>
    (seats ?? []).some((seat) => live(seat, t) && (seat.person ? seat.person === who : parties.has(seat.party!)));
  for (const group of world.groups ?? []) {
    if (sits(group.participants)) audiences.add(`GROUP(${group.code})`);
    if (sits(group.observers)) audiences.add(`GROUP_OBSERVERS(${group.code})`);
  }
  const offices = (world.groups ?? []).flatMap((group) =>
    (group.offices ?? []).filter((o) => o.person === who && live(o, t)).map(({ office }) => ({ group: group.code, office })),
  );
  for (const { group } of offices) audiences.add(`BUREAU(${group})`);
  return { isActive, parties, headOf, audiences, offices };
}

function custody(person: Person, item: Item, who: string | null): string[] {
  if (!person.isActive) return [];
  const holdsOffice = person.offices.some(({ group }) => group === item.originator);
  const leads = person.offices.some(({ group, office }) => group === item.originator && ['CHAIR', 'CO_CHAIR'].includes(office));
  const isAuthor = item.author === who && (person.parties.has(item.originator) || holdsOffice);
  const isHead = person.headOf.has(item.originator) || leads;
  return [...(isAuthor ? ['CUSTODY_AUTHOR'] : []), ...(isHead ? ['CUSTODY_HEAD'] : [])];
}

/** Rules 5 to 7. */
function released(item: Item, person: Person, t: string): { levels: string[]; grounds: string[] } {
  const mine = (item.releases ?? []).filter((row) => live(row, t) && person.audiences.has(row.to)).map(({ level }) => level as string);
  const isEmbargoed = !!item.embargo && at(t) < at(item.embargo);
  const isExpired = !isEmbargoed && !!item.expiry && at(t) >= at(item.expiry);
  const levels = isEmbargoed ? mine.filter((level) => level === 'EDIT' || level === 'MANAGE') : isExpired ? [] : mine;
  const said = isEmbargoed && !levels.length ? ['EMBARGOED'] : isExpired ? ['EXPIRED'] : [];
  return { levels, grounds: [...said, ...levels.map(() => 'RELEASED')] };
}

const highest = (levels: string[]) => LEVELS.filter((level) => levels.includes(level)).at(-1) ?? null;

/** A thread on an item: decided as that is without its PUBLIC releases; at DISCOVER there are no threads. */
export function decideThreadByReference(world: World, who: string | null, on: Item, t: string): Answer {
  const releases = (on.releases ?? []).filter(({ to }) => to !== 'PUBLIC');
  const { level } = decideByReference(world, who, { ...on, releases }, t);
  const { grounds } = decideByReference(world, who, { ...on, releases: releases.filter((row) => (row.level as string) !== 'DISCOVER') }, t);
  return { level: level === 'DISCOVER' ? null : level, grounds };
}

export function decideByReference(world: World, who: string | null, item: Item, t: string): Answer {
  const person = standing(world, who, t);
  const custodian = custody(person, item, who);
  const grounds = [...(person.isActive ? [] : ['NOT_ACTIVE']), ...custodian];
  const levels: string[] = [];
  if (anyLive(item.quarantines, t)) {
    grounds.push('QUARANTINED');
    if (custodian.length || person.audiences.has('SECRETARIAT(MODERATOR)')) levels.push('READ');
  } else if (custodian.length) return { level: 'MANAGE', grounds };
  else if ((item.exclusions ?? []).some((row) => live(row, t) && person.audiences.has(row.of))) grounds.push('EXCLUDED');
  else {
    const given = released(item, person, t);
    levels.push(...given.levels);
    grounds.push(...given.grounds);
  }
  if (person.isActive && (item.breakGlass ?? []).some((row) => row.person === who && live(row, t))) {
    grounds.push('BREAK_GLASS');
    levels.push('READ');
  }
  const level = highest(levels);
  if (!level && !['QUARANTINED', 'EXCLUDED', 'EMBARGOED', 'EXPIRED'].some((code) => grounds.includes(code))) grounds.push('NOT_RELEASED');
  return { level, grounds };
}
