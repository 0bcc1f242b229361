import { Injectable } from '@nestjs/common';
import { Access, bind, isVisible } from '#access';
import { Database } from '#database';
import { type Actor, type SignedIn, Standings } from '#identity';
import type { MarkReadInput } from './discussions.inputs.js';
import type { DiscussionCounts, Thread } from './thread.entity.js';
import { READING, ThreadRows, UNREAD } from './thread.rows.js';
import { ThreadsReader } from './threads.reader.js';

type Counted = DiscussionCounts & { of: string };
const NONE: DiscussionCounts = { threads: 0, unreadThreads: 0, unreadPosts: 0 };

const counts = (visible: string) => `
  with visible as (${visible}),
  each as (select v.of, ${UNREAD(':personId')} as unread from visible v join thread t on t.item_id = v.item_id ${READING(':personId')})
  select of, count(*)::int as threads, (count(*) filter (where unread > 0))::int as "unreadThreads", sum(unread)::int as "unreadPosts" from each group by of`;

const inPhase = (phase: string) => `select a.subject as of, f.item_id from audience a join feed f on f.kind = 'THREAD' and f.scope = a.id
    and f.phase = ${phase}
  where a.kind = 'GROUP' and a.subject = any(:of::uuid[]) and f.level >= 'READ' and ${isVisible('f')}`;
const IN_GROUPS = counts(`${inPhase(`'PRESENT'`)} union ${inPhase(`'FUTURE' and f.from_at <= :t::timestamptz`)}`);

/** What each person has read, and what of the rest is counted: over what they may read, and nothing else. */
@Injectable()
export class Readings {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly threads: ThreadsReader,
    private readonly rows: ThreadRows,
  ) {}

  /** Only forward, and never beyond the last post. */
  async mark(actor: SignedIn, { threadId, upTo }: MarkReadInput): Promise<Thread> {
    const item = await this.access.require(actor, 'READ', threadId, 'THREAD');
    await this.database.query(
      `insert into reading (person_id, thread_id, read_up_to, read_at) select $1, t.item_id, least($3, t.last_seq), now() from thread t where t.item_id = $2
       on conflict (person_id, thread_id) do update set read_up_to = excluded.read_up_to, read_at = excluded.read_at
         where reading.read_up_to < excluded.read_up_to`,
      [actor.personId, item.id, upTo],
    );
    return this.threads.thread(actor, item.id);
  }

  /** On a document that the actor can read; the caller has looked. */
  async onDocument(actor: Actor, id: string): Promise<DiscussionCounts> {
    const threads = await this.threads.threads(actor, await this.rows.onDocument(id));
    const unread = threads.map((thread) => thread.unread ?? 0);
    return {
      threads: threads.length,
      unreadThreads: unread.filter((count) => count > 0).length,
      unreadPosts: unread.reduce((sum, count) => sum + count, 0),
    };
  }

  /** In a group that the actor can see; the caller has looked. */
  inGroup(actor: Actor, id: string): Promise<DiscussionCounts> {
    return this.loader(actor, 'groups', (ids) => this.ask(actor, IN_GROUPS, { of: ids })).load(id);
  }

  private async ask(actor: Actor, sql: string, values: object): Promise<Counted[]> {
    return this.database.query<Counted>(...bind(sql, { ...(await this.standings.of(actor)), ...values }));
  }

  private loader({ personId }: Actor, name: string, ask: (ids: readonly string[]) => Promise<Counted[]>) {
    const batch = async (ids: readonly string[]) => {
      const rows = new Map((await ask(ids)).map(({ of, ...counted }) => [of, counted]));
      return ids.map((id) => (personId ? (rows.get(id) ?? NONE) : { ...(rows.get(id) ?? NONE), unreadThreads: 0, unreadPosts: 0 }));
    };
    return this.database.loader<string, DiscussionCounts>(`discussions in ${name} ${personId}`, batch);
  }
}
