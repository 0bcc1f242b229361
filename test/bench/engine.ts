import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Database, Ids, Reserve } from '#database';
import { actorFor, Standings } from '#identity';
import { Access } from '../../libs/access/access.service.js';
import { Audiences } from '../../libs/access/audiences.service.js';
import { decide } from '../../libs/access/decide.js';
import { DistributionStore } from '../../libs/access/distribution.store.js';
import { FactsOfAccess } from '../../libs/access/facts.service.js';
import { Reaches } from '../../libs/access/reach.service.js';
import { type About, idOf, type QuestionName } from './questions.js';

/** The access engine alone, without HTTP and GraphQL: what a question costs as SQL, its transaction's beginning and end included. */
export class Engine {
  private constructor(
    private readonly source: DataSource,
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly access: Access,
    private readonly facts: FactsOfAccess,
    private readonly reaches: Reaches,
    private readonly store: DistributionStore,
  ) {}

  static async on(url: string): Promise<Engine> {
    const extra = { options: '-c jit=off -c plan_cache_mode=force_generic_plan' };
    const source = await new DataSource({ type: 'postgres', url, poolSize: 2, extra }).initialize();
    const database = new Database(source, new Ids(), new Reserve(source));
    const standings = new Standings(database);
    const store = new DistributionStore(database, new Audiences(database));
    return new Engine(
      source,
      database,
      standings,
      new Access(database, standings),
      new FactsOfAccess(database),
      new Reaches(database),
      store,
    );
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  ask(question: QuestionName, personId: string, { paper, at, group, party }: About): Promise<unknown> {
    const actor = actorFor(personId);
    const page = (of: object) => this.access.page(actor, { kind: 'DOCUMENT', first: 50, ...of });
    const questions: Record<QuestionName, () => Promise<unknown>> = {
      first: () => page({}),
      deep: () => page({ after: { at, id: idOf('nothing') } }),
      library: () => page({ groupId: group }),
      decision: () => this.access.items(actor, [paper]),
      explain: async () => decide(await this.facts.of(await this.standings.of(actor), paper)),
      audience: () => this.reaches.look(paper, 'now()'),
      preview: () => this.undone(() => this.released(paper, party)),
    };
    return question === 'preview' ? questions.preview() : this.database.scoped(questions[question]);
  }

  /** A release and its place in everybody's lists. */
  async release(paper: string, party: string): Promise<void> {
    await this.undone(() =>
      this.store.store({ releases: [{ itemId: paper, audience: { kind: 'PARTY', subject: party }, level: 'READ' }] }),
    );
  }

  /** One row of the directory, as far as it is the database's work. */
  async change(sql: string, values: unknown[]): Promise<void> {
    await this.undone(() => this.database.query(sql, [randomUUID(), ...values]));
  }

  private async released(paper: string, party: string): Promise<void> {
    await this.reaches.look(paper, 'now()');
    await this.store.store({ releases: [{ itemId: paper, audience: { kind: 'PARTY', subject: party }, level: 'READ' }] });
    await this.reaches.look(paper, 'now()');
  }

  private undone<T>(work: () => Promise<T>): Promise<T> {
    return this.database.rehearse(work);
  }
}
