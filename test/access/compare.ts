import { Access, decide, DistributionStore, FactsOfAccess, highest, type Level, Reaches } from '#access';
import { type Standing, Standings } from '#identity';
import { Database } from '#database';
import { type Codes, loadWorld } from '../../apps/cli/access-check/load-world.js';
import type { World } from '../../apps/cli/access-check/world.js';
import type { TestPortal } from '../support/portal.js';
import { type Answer, decideByReference, decideThreadByReference } from './reference.js';

type Item = NonNullable<World['items']>[number];
interface Subject {
  code: string;
  kind: 'DOCUMENT' | 'THREAD';
  /** Itself, or what it follows. */
  item: Item;
  decide: typeof decideByReference;
}
const PAGE_SIZES = [1, 2, 5];
const sorted = (values: string[]) => [...values].sort();

/** Asks the product and the reference model about a world, and lists where they differ. */
export class Comparison {
  private readonly database: Database;
  private readonly differences: string[] = [];
  private codes!: Codes;

  constructor(
    private readonly portal: TestPortal,
    private readonly world: World,
  ) {
    this.database = portal.app.get(Database);
    const items = world.items ?? [];
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
      for (const t of times) await this.at(t);
      await this.now();
      return this.differences;
    });
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
    }
  }

  private standing(who: string | null, t: string | null): Promise<Standing> {
    return this.portal.app.get(Standings).at(who && this.codes.id(who), t);
  }

  /** By the rules over the stored rows; the level also by the feed, on which every list and read rests. */
  private async decided(standing: Standing, code: string): Promise<Answer & { read?: string }> {
    const id = this.codes.id(code);
    const { level, grounds } = decide(await this.portal.app.get(FactsOfAccess).of(standing, id));
    const read = (await this.portal.app.get(Access).itemsFor(standing, [id])).get(id)?.level ?? null;
    return { level, grounds: sorted(grounds.map((ground) => ground.code)), ...(read !== level && { read: `reading gives ${read}` }) };
  }

  private async lists(standing: Standing, where: string, who: string | null, t: string, asOf: boolean): Promise<void> {
    for (const kind of ['DOCUMENT', 'THREAD'] as const) {
      const of = this.subjects.filter((subject) => subject.kind === kind);
      const expected = of.filter(({ item, decide }) => decide(this.world, who, item, t).level !== null).map(({ code }) => code);
      for (const first of PAGE_SIZES) {
        const down = await this.listed(standing, kind, first, asOf, false);
        this.tell(`${where}, ${kind}, ${first} a page`, sorted(down), sorted(expected));
        const up = await this.listed(standing, kind, first, asOf, true);
        this.tell(`${where}, ${kind}, ${first} a page, from the oldest`, up.reverse(), down);
      }
    }
  }

  private async listed(standing: Standing, kind: Subject['kind'], first: number, asOf: boolean, isUp: boolean): Promise<string[]> {
    const found: string[] = [];
    for (let after: { at: string; id: string } | null = null; ;) {
      const rows = await this.portal.app.get(Access).pageFor(standing, { kind, first, after, isUp }, asOf);
      const page: { at: string; id: string }[] = rows.slice(0, first);
      found.push(...page.map(({ id }) => this.codes.code(id)));
      if (rows.length <= first) return found;
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
      this.differences.push(`${where}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
}
