import { Access, decide, DistributionStore, FactsOfAccess } from '#access';
import { type Standing, Standings } from '#identity';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { type Codes, loadWorld } from './load-world.js';
import type { World } from './world.js';

export interface Outcome {
  passed: number;
  mismatches: string[];
}
const sorted = (values: string[]) => [...values].sort().join(' ');

/** Asks the product's own decision, explanation and list about a world, and compares. */
@Injectable()
export class WorldChecker {
  constructor(
    private readonly database: Database,
    private readonly store: DistributionStore,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
    private readonly access: Access,
  ) {}

  /** Loads the world, checks it and undoes the loading. */
  async check(world: World): Promise<Outcome> {
    return this.database.rehearse(async () => {
      await this.requireScratch();
      const codes = await loadWorld(this.database, this.store, world);
      const outcome: Outcome = { passed: 0, mismatches: [] };
      const tell = (mismatch: string | null) =>
        mismatch === null ? (outcome.passed += 1) : outcome.mismatches.push(`${world.name}: ${mismatch}`);
      for (const check of world.checks ?? []) tell(await this.decision(check, codes));
      for (const list of world.lists ?? []) tell(await this.list(list, codes));
      return outcome;
    });
  }

  /** A world has parties of its own, under codes that real ones have: where nobody lives yet, these make room until the rollback. */
  private async requireScratch(): Promise<void> {
    if ((await this.database.query('select 1 from person limit 1')).length)
      throw new Error('Cases are checked on an empty database: there are people in this one.');
    await this.database.query('truncate party cascade');
  }

  private standing(who: string | null, at: string, codes: Codes): Promise<Standing> {
    return this.database.memo(`${who} ${at}`, () => this.standings.at(who && codes.id(who), at));
  }

  private async decision({ who, item, at, level, grounds }: NonNullable<World['checks']>[number], codes: Codes): Promise<string | null> {
    const standing = await this.standing(who, at, codes);
    const id = codes.id(item);
    const decided = decide(await this.facts.of(standing, id));
    const read = (await this.access.itemsFor(standing, [id])).get(id)?.level ?? null;
    const said = sorted(decided.grounds.map(({ code }) => code));
    const where = `${who ?? 'nobody'} on ${item} at ${at}`;
    if (decided.level !== level || said !== sorted(grounds))
      return `${where}: decided ${decided.level} [${said}], expected ${level} [${sorted(grounds)}]`;
    return read === level ? null : `${where}: reading gives ${read}, deciding ${level}`;
  }

  private async list({ who, at, items }: NonNullable<World['lists']>[number], codes: Codes): Promise<string | null> {
    const standing = await this.standing(who, at, codes);
    const rows = await this.access.pageFor(standing, { kind: 'DOCUMENT', first: 100_000 }, true);
    const listed = sorted(rows.map(({ id }) => codes.code(id)));
    return listed === sorted(items) ? null : `list of ${who ?? 'nobody'} at ${at}: [${listed}], expected [${sorted(items)}]`;
  }
}
