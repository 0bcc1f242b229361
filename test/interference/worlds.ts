import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { TestPortal } from '../support/portal.js';
import { tellOfArchives } from './archives.js';
import type { Call } from './asking.js';
import { Coverage } from './coverage.js';
import { startGiven } from './given.js';
import { HIDDEN, KNOWN_TO_ADMINISTRATORS, KNOWN_TO_MODERATORS } from './hidden.js';
import { tellOfChances, tellOfDesks, tellOfOpenProcedures, tellOfProcedures } from './procedures.js';
import { DELEGATES, tellOfOwn, tellOfPeople, tellOfSharedPapers, tellOfTalk } from './story.js';
import { tellOfSearches } from './searches.js';
import { Teller } from './teller.js';

export type Asker = 'moderator' | 'administrator' | 'auditor' | keyof typeof DELEGATES | 'anonymous';
const delegates = Object.keys(DELEGATES) as (keyof typeof DELEGATES)[];

/** The story in parts: after each there are people from whom all of what was told apart is hidden. */
const PARTS: { askers: Asker[]; tell: (worlds: Worlds) => Promise<void> }[] = [
  { askers: ['moderator'], tell: (worlds) => worlds.tell() },
  { askers: ['administrator', 'auditor'], tell: (worlds) => worlds.tellAdministrators() },
  { askers: [...delegates, 'anonymous'], tell: (worlds) => worlds.tellDelegates() },
];
export const ASKERS = PARTS.flatMap(({ askers }) => askers);

const schemaOf = ({ app }: TestPortal) => app.get(GraphQLSchemaHost).schema;

/** Two worlds that differ only in what some may not discover. */
export class Worlds {
  /** What the servers wrote down. */
  readonly log: string[] = [];
  private told = 0;

  private constructor(
    readonly plain: Teller,
    readonly knowing: Teller,
    readonly coverage: Coverage,
  ) {}

  /** Coverage goes on from that of worlds before. */
  static async start(coverage?: Coverage): Promise<Worlds> {
    const [plain, knowing] = [await startGiven(), await startGiven()];
    const worlds = new Worlds(new Teller(plain, false), new Teller(knowing, true), coverage ?? new Coverage(schemaOf(plain)));
    const write = (...said: unknown[]) => void worlds.log.push(said.map(String).join(' '));
    Logger.overrideLogger({ log: write, error: write, warn: write, debug: write, verbose: write, fatal: write });
    return worlds;
  }

  get schema(): GraphQLSchema {
    return schemaOf(this.plain.portal);
  }

  /** Of things that have an id. */
  get types(): Set<string> {
    const types = Object.values(this.schema.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());
    return new Set(types.map(({ name }) => name));
  }

  async both(tell: (teller: Teller) => Promise<unknown>): Promise<void> {
    await Promise.all([this.plain, this.knowing].map(tell));
  }

  /** Tells the story on, until all that was told apart is hidden from somebody. */
  async tellFor(who: Asker): Promise<void> {
    const parts = PARTS.findIndex(({ askers }) => askers.includes(who)) + 1;
    for (const { tell } of PARTS.slice(this.told, parts)) await tell(this);
    this.told = Math.max(this.told, parts);
  }

  /** What is hidden happens before, between and after what all can see. */
  async tell(): Promise<void> {
    await this.both(async (t) => {
      const hidden = Object.entries(HIDDEN);
      const tell = async (most: number) => {
        for (const [name, work] of hidden.splice(0, most)) await t.hidden(name, () => work(t));
      };
      await tellOfPeople(t);
      await tell(2);
      await tellOfSharedPapers(t);
      await tellOfOpenProcedures(t);
      await tellOfTalk(t);
      await tell(5);
      for (const who of delegates) {
        await tellOfOwn(t, who);
        await tellOfSearches(t, who);
        await tell(2);
        await tellOfProcedures(t, who);
        if (who !== 'excluded') await tellOfChances(t, who, who === 'chair' ? t.ids.wg2! : t.ids.wg1!);
        await tell(2);
      }
      await tellOfDesks(t);
      await tell(hidden.length);
      for (const who of delegates) await tellOfArchives(t, who);
      await t.step('the letter is issued again', () => t.issue('letter', 'author', 'An open letter, again'));
    });
  }

  /** An administrator asks for what is there in one world only, and another has to answer. */
  async tellAdministrators(): Promise<void> {
    await this.tellApart(KNOWN_TO_MODERATORS);
    const asking = { askedFor: this.knowing.ids['hidden paper reference'], reason: 'A threat to life', hours: 1 };
    await this.both((t) =>
      t.step('an asking for what may not be there', async () => {
        const { id } = await t.act('keeper', 'askBreakGlass', asking, '{ id }');
        t.ids["administrator's asking for approveBreakGlass"] = id;
      }),
    );
  }

  tellDelegates(): Promise<void> {
    return this.tellApart(KNOWN_TO_ADMINISTRATORS);
  }

  private async tellApart(hidden: Record<string, (t: Teller) => Promise<unknown>>): Promise<void> {
    await this.both(async (t) => {
      for (const name of ['author', 'keeper', 'recipient', 'moderator']) await t.renewSession(name);
      for (const [name, work] of Object.entries(hidden)) await t.hidden(name, () => work(t));
      await t.step('one more word', () => t.post(`word ${this.told}`, 'author', 'talk', 'And so on'));
    });
  }

  /** What both answer. */
  async ask(who: Asker, call: Call): Promise<[string, string]> {
    return Promise.all([this.answer(this.plain, who, call), this.answer(this.knowing, who, call)]);
  }

  async answer(t: Teller, who: string, { query, variables }: Call): Promise<string> {
    const cookie = who === 'anonymous' ? undefined : await t.cookieOf(who);
    return (await t.portal.gql(query, variables, cookie)).body;
  }

  /** What both answer outside GraphQL: status and body. */
  async fetch(who: Asker, method: string, path: string): Promise<[string, string]> {
    const answers = [this.plain, this.knowing].map(async (t) => {
      const headers = { 'tus-resumable': '1.0.0', ...(who === 'anonymous' ? {} : { cookie: await t.cookieOf(who) }) };
      const response = await fetch(t.portal.url + path, { method, headers });
      return `${response.status} ${await response.text()}`;
    });
    return Promise.all(answers) as Promise<[string, string]>;
  }

  /** Ids follow from the same seed again in both. */
  async begin(seed: string): Promise<void> {
    await this.both((t) => t.portal.at(t.now, seed));
  }

  /** Makes the session of somebody again where it was ended. */
  async renewSessions(who: Asker): Promise<void> {
    if (who !== 'anonymous') await this.both((t) => t.renewSession(who));
  }

  async stop(): Promise<void> {
    await this.both((t) => t.portal.stop());
  }
}
