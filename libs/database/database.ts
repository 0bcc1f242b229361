import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { DataSource, type EntityManager } from 'typeorm';
import { beginOn, sendOn } from './connection.js';
import { Ids } from './ids.js';
import { requireNet } from './net.js';
import { Reserve } from './reserve.js';
import { whenIdle } from './when-idle.js';
import { type Present, type RequestScope, requestScope, type Unit } from './unit-of-work.js';

const ENDED = 'Something is asked of the database for a request that has been answered.';

/** The way to PostgreSQL. Inside a request everything runs in the request's transaction. */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly ids: Ids,
    private readonly reserve: Reserve,
  ) {}

  /** An id for a row that is to be stored. */
  newId(): string {
    return this.ids.next();
  }

  /** Runs one statement in the current unit, or on its own outside any request. Rows as objects. */
  async query<Row = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<Row[]> {
    const scope = requestScope.getStore();
    if (!scope) return this.alone<Row>(sql, params);
    scope.statements += 1;
    const unit = this.unitOf(scope);
    const answer = unit.tail.then(async () => sendOn<Row>(await unit.runner, sql, params, unit.kind));
    unit.tail = answer.catch(() => undefined);
    return answer;
  }

  /** Entities of the current write unit. Throws outside of one: what changes must be in a transaction. */
  async manager(): Promise<EntityManager> {
    const unit = requestScope.getStore()?.unit;
    if (unit?.kind !== 'write') throw new Error('An entity is changed inside a transaction only.');
    return (await unit.runner).manager;
  }

  /** Whether what was read stays true to the end of the unit: all of it is read from one snapshot. */
  get isReading(): boolean {
    return requestScope.getStore()?.unit?.kind !== 'write';
  }

  /** What the current reading unit found as it began. Null where it writes, or outside of any: then nothing that is kept may be trusted. */
  async present(): Promise<Present | null> {
    const scope = requestScope.getStore();
    return scope ? this.unitOf(scope).present : null;
  }

  /** What is remembered for the current unit, made at the first asking. */
  memo<T>(key: unknown, make: () => T): T {
    const scope = requestScope.getStore();
    if (!scope) return make();
    const { memo } = this.unitOf(scope);
    if (!memo.has(key)) memo.set(key, make());
    return memo.get(key) as T;
  }

  /**
   * A loader remembered for the current unit. It asks when nothing else is under way: what different parts of an answer need of one kind is
   * one statement, however their own waiting interleaves. Waiting costs nothing, since a connection sends one statement at a time anyway.
   * LAST says that other rows lead to these: it lets the other loaders go before.
   */
  loader<Key, Row>(name: string, load: (keys: readonly Key[]) => Promise<Row[]>, order?: 'LAST'): DataLoader<Key, Row> {
    const turns = order === 'LAST' ? 2 : 1;
    return this.memo(`loader ${name}`, () => new DataLoader<Key, Row>(load, { batchScheduleFn: (ask) => whenIdle(ask, turns) }));
  }

  /** Drops what was remembered for the current unit: after waiting for a lock it may no longer hold. */
  forget(): void {
    requestScope.getStore()?.unit?.memo.clear();
  }

  /** Runs work in one write transaction: committed when it resolves, rolled back when it throws. Joins an outer one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const scope = requestScope.getStore();
    if (!scope) return this.within({ id: this.newId(), statements: 0 }, () => this.transaction(work));
    if (scope.hasEnded) throw new Error(ENDED);
    if (scope.unit?.kind === 'write') return work();
    await this.close('COMMIT');
    scope.unit = this.open('write');
    try {
      const result = await work();
      await this.close('COMMIT');
      return result;
    } catch (error) {
      await this.close('ROLLBACK');
      throw error;
    }
  }

  /** Runs work in a write transaction of its own: it stands though the present unit is undone, and that goes on as it was. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    const outer = requestScope.getStore();
    if (!outer?.unit) return this.transaction(work);
    return this.within({ id: outer.id, statements: 0, isSecond: true }, () => this.transaction(work));
  }

  /** Does work on a connection of its own, keeps its answer and undoes its changes: how a preview equals what saving then does. */
  async rehearse<T>(work: () => Promise<T>): Promise<T> {
    const outer = requestScope.getStore();
    const scope: RequestScope = { id: outer?.id ?? this.newId(), statements: 0, isSecond: outer?.unit !== undefined };
    return this.within(scope, async () => {
      scope.unit = this.open('write');
      try {
        return await work();
      } finally {
        if (outer) outer.statements += scope.statements;
      }
    });
  }

  /** A request scope for work that no HTTP request began (jobs, commands, tests); its reads share one snapshot, and are the reader's. */
  async scoped<T>(work: () => Promise<T>, reader = requestScope.getStore()?.reader): Promise<T> {
    return this.within({ id: this.newId(), statements: 0, reader }, work);
  }

  /**
   * Ends the current scope, and undoes what it left open. Whatever is still under way in it is refused from then on: where one field of an answer fails,
   * GraphQL answers while others are being read, and what these began would be nobody's to end.
   */
  async end(): Promise<void> {
    const scope = requestScope.getStore();
    if (scope) scope.hasEnded = true;
    await this.close('ROLLBACK');
  }

  /** Ends the current unit, if there is one. */
  async close(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const scope = requestScope.getStore();
    const unit = scope?.unit;
    if (!scope || !unit) return;
    scope.unit = undefined;
    await unit.tail;
    // What never began, say because the database is away, has nothing to end: whoever asked in it was told.
    const runner = await (how === 'COMMIT' ? unit.runner : unit.runner.catch(() => null));
    // Of a lost connection the database has undone everything; why it was lost is told by what was asked on it.
    if (!runner || (runner.isReleased && how === 'ROLLBACK')) return;
    try {
      if (unit.kind === 'read') await runner.query('rollback');
      else await (how === 'COMMIT' ? runner.commitTransaction() : runner.rollbackTransaction());
    } finally {
      await runner.release();
    }
  }

  private within<T>(scope: RequestScope, work: () => Promise<T>): Promise<T> {
    return requestScope.run(scope, async () => {
      try {
        return await work();
      } finally {
        await this.end();
      }
    });
  }

  private unitOf(scope: RequestScope): Unit {
    if (scope.hasEnded) throw new Error(ENDED);
    return (scope.unit ??= this.open('read'));
  }

  /** Outside any unit: on whichever connection is free. */
  private async alone<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await sendOn<Row>(runner, sql, params, 'write');
    } finally {
      await runner.release();
    }
  }

  /** Throws, saying what to do, where reading under the net is not possible: then the portal must not serve. */
  async requireNet(): Promise<void> {
    await requireNet(this.source);
  }

  private open(kind: Unit['kind']): Unit {
    const { reader, isSecond } = requestScope.getStore() ?? {};
    const begun = beginOn(isSecond ? this.reserve.source : this.source, kind, reader);
    const [runner, present] = [begun.then((each) => each.runner), begun.then((each) => each.present)];
    for (const each of [runner, present]) each.catch(() => undefined);
    return { kind, runner, present, memo: new Map(), tail: Promise.resolve() };
  }
}
