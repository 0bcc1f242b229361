import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#identity';
import type { ThreadRow } from './thread.entity.js';

/** A CASE, no coalesce: under row-level security PostgreSQL takes that for a function that could tell, and reads the whole thread before it. */
const READ_UP_TO = '(case when r.read_up_to is null then 0 else r.read_up_to end)';
const DECIDING = '(case when i.follows is null then i.id else i.follows end)';

/** What a person has not read of thread t, with r what they have: their own posts are none of it. Exact, and as cheap as the own posts are few. */
export const UNREAD = (personId: string) => `(t.last_seq - ${READ_UP_TO} - (select count(*) from post o
  where o.thread_id = t.item_id and o.author_id = ${personId}::uuid and o.seq > ${READ_UP_TO}))::int`;
export const READING = (personId: string) => `left join reading r on r.thread_id = t.item_id and r.person_id = ${personId}::uuid`;

/** What few threads have is read for all of them at once. */
const ROWS = `
  with drafts as materialized (
    select d.thread_id, jsonb_agg(jsonb_build_object('id', d.id, 'threadId', d.thread_id, 'parentId', d.parent_id, 'capacityId', d.capacity_id, 'title', d.title,
      'text', d.body, 'savedAt', d.saved_at) order by d.saved_at desc) as own
    from draft d where d.person_id = $2::uuid and d.thread_id = any($1::uuid[]) group by d.thread_id),
  pins as materialized (select n.thread_id, array_agg(n.group_id) as groups from thread_pin n where n.thread_id = any($1::uuid[]) group by n.thread_id)
  select t.item_id as id, t.document_id as "documentId", t.group_id as "groupId", t.title, t.opened_by as "openerId",
    t.opened_as_party as "openerPartyId", t.opened_as_group as "openerGroupId", t.opened_as_office as "openerOffice", t.opened_at as "openedAt",
    t.active_at as "activeAt", t.last_seq as "lastSeq", t.closed_at as "closedAt", t.closed_because as "closedBecause",
    ${READ_UP_TO} as "readUpTo", case when $2::uuid is null then 0 else ${UNREAD('$2')} end as unread,
    array(select g.group_id from filing g where g.item_id = ${DECIDING} and g.until_at is null order by g.from_at) as "filedIn",
    coalesce((select d.own from drafts d where d.thread_id = t.item_id), '[]') as drafts,
    coalesce((select n.groups from pins n where n.thread_id = t.item_id), '{}') as "pinnedIn"
  from thread t join item i on i.id = t.item_id ${READING('$2')} where t.item_id = any($1::uuid[])`;

const FIRST_UNREAD = `select t.item_id as thread, (select o.id from post o where o.thread_id = t.item_id and o.seq > ${READ_UP_TO}
    and o.author_id <> $2::uuid order by o.seq limit 1) as id
  from thread t ${READING('$2')} where t.item_id = any($1::uuid[])`;

/** The rows of threads, for somebody who may see them: that is decided before. */
@Injectable()
export class ThreadRows {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, ids: string[]): Promise<Map<string, ThreadRow>> {
    if (!this.database.isReading) return new Map((await this.ask(actor, ids)).map((row) => [row.id, row]));
    const loader = this.database.loader<string, ThreadRow | null>(`thread rows ${actor.personId}`, async (asked) => {
      const found = new Map((await this.ask(actor, asked)).map((row) => [row.id, row]));
      return asked.map((id) => found.get(id) ?? null);
    });
    const rows = await Promise.all(ids.map((id) => loader.load(id)));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }

  /** The id of the first post of a thread that the person has not read; null where there is none. */
  async firstUnread({ personId }: Actor, threadId: string): Promise<string | null> {
    if (!personId) return null;
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<{ thread: string; id: string | null }>(FIRST_UNREAD, [ids, personId]);
      const found = new Map(rows.map(({ thread, id }) => [thread, id]));
      return ids.map((id) => found.get(id) ?? null);
    };
    return this.database.loader<string, string | null>(`first unread ${personId}`, load).load(threadId);
  }

  /** Those of many places in which there is something unread: so that only these are looked at closely. */
  async unreadAmong<Place extends { id: string }>({ personId }: Actor, places: Place[]): Promise<Place[]> {
    const sql = `select t.item_id as id from thread t ${READING('$2')} where t.item_id = any($1::uuid[]) and t.last_seq > ${READ_UP_TO} and ${UNREAD('$2')} > 0`;
    const rows = await this.database.query<{ id: string }>(sql, [places.map(({ id }) => id), personId]);
    const unread = new Set(rows.map(({ id }) => id));
    return places.filter(({ id }) => unread.has(id));
  }

  /** Of each document the threads that were opened on it, whoever may see them. */
  async onDocument(documentId: string): Promise<string[]> {
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<{ id: string; on: string }>(
        'select item_id as id, document_id as on from thread where document_id = any($1::uuid[])',
        [ids],
      );
      return ids.map((id) => rows.filter(({ on }) => on === id).map((row) => row.id));
    };
    return this.database.loader<string, string[]>('threads of documents', load).load(documentId);
  }

  private ask({ personId }: Actor, ids: readonly string[]): Promise<ThreadRow[]> {
    return ids.length ? this.database.query<ThreadRow>(ROWS, [ids, personId]) : Promise.resolve([]);
  }
}
