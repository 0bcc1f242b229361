import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Access, DistributionStore, holds, type Level } from '#access';
import { Database } from '#database';
import { actorFor, type Standing, Standings } from '#identity';
import { Indexing } from '#search';
import { SearchRows } from '../../libs/search/search.rows.js';
import { loadWorld } from '../../apps/cli/access-check/load-world.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { type FiledWorld, worlds } from './random-world.js';
import { decideByReference } from './reference.js';
import { patience, runs } from './runs.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

type Item = NonNullable<FiledWorld['items']>[number];
/** One word of every card, and one of every summary. */
const [CARD, SUMMARY] = ['zygomorph', 'xylophon'];
const WORDS: Record<string, string[][]> = { card: [[CARD]], summary: [[SUMMARY]], both: [[CARD], [SUMMARY]], either: [[CARD, SUMMARY]] };
const DOCUMENT = `insert into document (item_id, kind, reference, titles, summaries) values ($1, 'REPORT', $2, '{"en": "${CARD}"}', '{"en": "${SUMMARY}"}')`;

/** Loads a world with words in it, asks as each person, and undoes all of it. */
class Finding {
  private readonly differences: string[] = [];
  private readonly database = portal.app.get(Database);
  private readonly items: Item[];
  private id!: (code: string) => string;

  constructor(private readonly world: FiledWorld) {
    this.items = world.items ?? [];
  }

  run(): Promise<string[]> {
    return this.database.rehearse(async () => {
      const codes = await loadWorld(this.database, portal.app.get(DistributionStore), this.world);
      this.id = (code) => codes.id(code);
      for (const { code } of this.items) await this.database.query(DOCUMENT, [this.id(code), code]);
      await portal.app.get(Indexing).catchUp();
      await this.each((standing, who) => this.asModelled(standing, who));
      await this.afterRightsEnd();
      return this.differences;
    });
  }

  /** The index knows of none of it yet. */
  private async afterRightsEnd(): Promise<void> {
    const [first, second] = this.items.map(({ code }) => this.id(code));
    await this.database.query('update release set until_at = now() where item_id = $1', [first]);
    await this.database.query('insert into quarantine (id, item_id, from_at) values (gen_random_uuid(), $1, now())', [second]);
    await portal.app.get(DistributionStore).project([first!, second!]);
    await this.each(async (standing, who) => {
      const held = await portal.app.get(Access).itemsFor(standing, this.items.map(({ code }) => this.id(code))); // prettier-ignore
      for (const [what, groups] of Object.entries(WORDS)) {
        const needed = what === 'card' || what === 'either' ? 'DISCOVER' : 'READ';
        const beyond = (await this.found(standing, groups)).filter((id) => !holds(held.get(id)?.level ?? null, needed));
        if (beyond.length) this.differences.push(`${who} finds by ${what} what the feed does not give: ${beyond.join()}`);
      }
    });
  }

  private async asModelled(standing: Standing, who: string | null): Promise<void> {
    const t = new Date(`${standing.t.replace(' ', 'T')}:00`).toISOString();
    for (const [what, groups] of Object.entries(WORDS)) {
      const expected = this.items.filter((item) => this.finds(item, what, who, t)).map(({ code }) => this.id(code)); // prettier-ignore
      const found = await this.found(standing, groups);
      if (JSON.stringify([...found].sort()) !== JSON.stringify(expected.sort()))
        this.differences.push(`${who} by ${what}: ${found.join()}, expected ${expected.join()}`);
    }
  }

  /** What the model allows, and the words that are there: below READ the card's, and no others under break-glass. */
  private finds(item: Item, what: string, who: string | null, t: string): boolean {
    const level = decideByReference(this.world, who, item, t).level as Level | null;
    if (what === 'card' || what === 'either') return level !== null;
    const isBroken = (item.breakGlass ?? []).some(
      ({ person, from, until }) => person === who && (!from || from <= t) && (!until || t < until),
    );
    return holds(level, 'READ') && !isBroken;
  }

  private async found(standing: Standing, groups: string[][]): Promise<string[]> {
    const net = [standing.personId ?? '', standing.t, `{${standing.keys.join()}}`, `{${standing.audiences.join()}}`];
    await this.database.query(`select set_config('plenary.person', $1, true), set_config('plenary.moment', $2, true), set_config('plenary.keys', $3, true), set_config('plenary.audiences', $4, true)`, net); // prettier-ignore
    const asked = { required: groups, loose: groups.map(() => []), idle: [], phrases: [], runs: [], excluded: [] };
    const { rows } = await portal.app
      .get(SearchRows)
      .all(actorFor(standing.personId), { asked, marks: [], filter: {}, first: 50, after: null });
    return rows.map(({ itemId }) => itemId);
  }

  private async each(work: (standing: Standing, who: string | null) => Promise<void>): Promise<void> {
    for (const who of [null, ...this.world.persons.map(({ code }) => code)]) {
      await work(await portal.app.get(Standings).at(who && this.id(who), null), who);
    }
  }
}

it(
  'what is found is what the model lets each person see, and by the words of their level; rights that end count before the index knows',
  async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        expect(await new Finding(world).run()).toEqual([]);
      }),
      runs(8),
    );
  },
  patience,
);
