import { Access, Audiences, decide, DistributionStore, FactsOfAccess, highest, type Level, Reaches } from '#access';
import { type Standing, Standings } from '#identity';
import { Database } from '#database';
import type { PageOf } from '../../libs/access/access.service.js';
import { type Codes, loadWorld } from '../../apps/cli/access-check/load-world.js';
import type { TestPortal } from '../support/portal.js';
import { type FiledWorld, MOMENTS } from './random-world.js';
import { type Answer, decideByReference, decideThreadByReference } from './reference.js';
import { type Shelf, shelvesOf } from './shelves.js';

type Item = NonNullable<FiledWorld['items']>[number];
interface Subject {
  code: string;
  kind: 'DOCUMENT' | 'THREAD';
  /** Itself, or what it follows. */
  item: Item;
  decide: typeof decideByReference;
}
/** The pages count entries, and take it that each is of another item. */
const TWICE = `select a.item_id, a.key_id from feed a join feed b using (item_id, key_id, scope)
  where a.ctid < b.ctid and tstzrange(a.from_at, a.until_at) && tstzrange(b.from_at, b.until_at)`;
const ENOUGH = new Error('One difference is enough.');
const PAGE_SIZES = [1, 2, 5];
const sorted = (values: string[]) => [...values].sort();

/** Asks the product and the reference model about a world, and lists where they differ. */
export class Comparison {
  private readonly database: Database;
  private readonly differences: string[] = [];
  private codes!: Codes;
  private readonly shelves: Shelf[];

  constructor(
    private readonly portal: TestPortal,
    private readonly world: FiledWorld,
    /** The product's rules, or some that are wrong on purpose. */
    private readonly rules = decide,
    /** Whether one difference is enough to know. */
    private readonly endsAtFirst = false,
  ) {
    this.database = portal.app.get(Database);
    const items = world.items ?? [];
    this.shelves = shelvesOf(world);
    this.subjects = [
      ...items.map((item): Subject => ({ code: item.code, kind: 'DOCUMENT', item, decide: decideByReference })),
      ...(world.threads ?? []).map(({ code, on }): Subject => {
        const item = items.find((each) => each.code === on)!;
        return { code, kind: 'THREAD', item, decide: decideThreadByReference };
      }),
    ];
  }

  /** Loads the world, compares at each time and now, and undoes the loading. */
  run(times: string[]): Promise<string[]> {
    return this.database.rehearse(async () => {
      this.codes = await loadWorld(this.database, this.portal.app.get(DistributionStore), this.world);
      await this.file();
      try {
        this.tell('stands twice under a key at one time', await this.database.query(TWICE), []);
        for (const t of times) await this.at(t);
        await this.now();
      } catch (error) {
        if (error !== ENOUGH) throw error;
      }
      return this.differences;
    });
  }

  /** Dates of issue and filings, for the items and, by them, for the threads on them. */
  private async file(): Promise<void> {
    const groups = (this.world.groups ?? []).map(({ code }) => this.codes.id(code));
    await this.portal.app.get(Audiences).intern(groups.map((subject) => ({ kind: 'GROUP', subject })));
    for (const { item, issued } of this.world.dates)
      await this.database.query('update item set sort_at = $2 where id = $1 or follows = $1', [this.codes.id(item), issued]);
    for (const { item, group } of this.world.filings) {
      const ids = [item, group].map((code) => this.codes.id(code));
      await this.database.query('insert into filing (id, item_id, group_id) values (gen_random_uuid(), $1, $2)', ids);
    }
    await this.portal.app
      .get(DistributionStore)
      .project([...this.world.dates, ...this.world.filings].map(({ item }) => this.codes.id(item)));
  }

  private readonly persons = () => [null, ...this.world.persons.map(({ code }) => code)];
  /** Items and the threads on them, each with what the model says of somebody. */
  private readonly subjects: Subject[];

  private async at(t: string): Promise<void> {
    for (const who of this.persons()) {
      const standing = await this.standing(who, t);
      for (const { code, item, decide } of this.subjects) {
        const expected = decide(this.world, who, item, t);
        this.tell(`${who} on ${code} at ${t}`, await this.decided(standing, code), {
          ...expected,
          grounds: sorted(expected.grounds),
        });
      }
      await this.lists(standing, `list of ${who} at ${t}`, who, t, true);
    }
    for (const subject of this.subjects) await this.reach(subject, t);
  }

  private async now(): Promise<void> {
    for (const who of this.persons()) {
      const standing = await this.standing(who, null);
      const t = new Date(`${standing.t.replace(' ', 'T')}:00`).toISOString();
      await this.lists(standing, `list of ${who} now`, who, t, false);
      // What is to come has not been settled when it comes.
      const then = MOMENTS.at(-1)!;
      await this.lists(await this.standing(who, then), `list of ${who} when the last has come`, who, then, false);
    }
  }

  private standing(who: string | null, t: string | null): Promise<Standing> {
    return this.portal.app.get(Standings).at(who && this.codes.id(who), t);
  }

  /** By the rules over the stored rows; the level also by the feed, on which every list and read rests. */
  private async decided(standing: Standing, code: string): Promise<Answer & { read?: string }> {
    const id = this.codes.id(code);
    const { level, grounds } = this.rules(await this.portal.app.get(FactsOfAccess).of(standing, id));
    const read = (await this.portal.app.get(Access).itemsFor(standing, [id])).get(id)?.level ?? null;
    return { level, grounds: sorted(grounds.map((ground) => ground.code)), ...(read !== level && { read: `reading gives ${read}` }) };
  }

  private async lists(standing: Standing, where: string, who: string | null, t: string, asOf: boolean): Promise<void> {
    for (const shelf of this.shelves)
      for (const kind of ['DOCUMENT', 'THREAD'] as const) {
        const of = this.subjects.filter((subject) => subject.kind === kind);
        const expected = of.filter(({ item, decide }) => shelf.holds(item, decide, who, t)).map(({ code }) => code);
        for (const first of shelf.name === 'everything' ? PAGE_SIZES : [2]) {
          const down = await this.listed(standing, shelf, { kind, first }, asOf);
          this.tell(`${where}, ${shelf.name}, ${kind}, ${first} a page`, sorted(down), sorted(expected));
          this.tell(`${where}, ${shelf.name}, ${kind}, ${first} a page, dates`, this.datesOf(down), this.datesOf(down).sort().reverse());
          const up = await this.listed(standing, shelf, { kind, first, isUp: true }, asOf);
          this.tell(`${where}, ${shelf.name}, ${kind}, ${first} a page, from the oldest`, up.reverse(), down);
        }
      }
  }

  private datesOf(codes: string[]): string[] {
    const items = codes.map((code) => this.subjects.find((subject) => subject.code === code)!.item.code);
    return items.map((code) => this.world.dates.find(({ item }) => item === code)?.issued ?? '');
  }

  private async listed(standing: Standing, { group, through }: Shelf, of: PageOf, asOf: boolean): Promise<string[]> {
    const found: string[] = [];
    const place = { ...(group && { groupId: this.codes.id(group) }), ...(through && { through }) };
    for (let after: { at: string; id: string } | null = null; ;) {
      const rows = await this.portal.app.get(Access).pageFor(standing, { ...of, ...place, after }, asOf);
      const page: { at: string; id: string }[] = rows.slice(0, of.first);
      found.push(...page.map(({ id }) => this.codes.code(id)));
      // One that does not end differs soon enough.
      if (rows.length <= of.first || found.length > 2 * this.subjects.length) return found;
      after = page.at(-1)!;
    }
  }

  /** Everybody who sees it otherwise than as the public does, with the level they have that way. */
  private async reach({ code, item, decide }: Subject, t: string): Promise<void> {
    const sights = await this.portal.app.get(Reaches).sights(this.codes.id(code), t);
    const found = new Map<string, Level[]>();
    for (const { personId, level } of sights) found.set(personId, [...(found.get(personId) ?? []), level]);
    const reached = [...found].map(([id, levels]) => `${this.codes.code(id)} ${highest(levels)}`);
    const named = { ...item, releases: (item.releases ?? []).filter(({ to }) => to !== 'PUBLIC') };
    const expected = this.world.persons.flatMap((person) => {
      const { level } = decide(this.world, person.code, named, t);
      return level ? [`${person.code} ${level}`] : [];
    });
    this.tell(`reach of ${code} at ${t}`, sorted(reached), sorted(expected));
  }

  private tell(where: string, found: unknown, expected: unknown): void {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      this.differ(`${where}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }

  private differ(how: string): void {
    this.differences.push(how);
    if (this.endsAtFirst) throw ENOUGH;
  }
}
