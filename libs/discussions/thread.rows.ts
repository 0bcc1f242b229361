import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#identity';
import type { ThreadRow } from './thread.entity.js';

/** What a person has not read of thread t, with r what they have: their own posts are none of it. Exact, and as cheap as the own posts are few. */
export const UNREAD = (personId: string) => `(t.last_seq - coalesce(r.read_up_to, 0) - (select count(*) from post o
  where o.thread_id = t.item_id and o.author_id = ${personId}::uuid and o.seq > coalesce(r.read_up_to, 0)))::int`;
export const READING = (personId: string) => `left join reading r on r.thread_id = t.item_id and r.person_id = ${personId}::uuid`;

const ROWS = `select t.item_id as id, t.document_id as "documentId", t.group_id as "groupId", t.title, t.opened_by as "openerId",
    t.opened_as_party as "openerPartyId", t.opened_as_group as "openerGroupId", t.opened_as_office as "openerOffice", t.opened_at as "openedAt",
    t.active_at as "activeAt", t.last_seq as "lastSeq", t.closed_at as "closedAt", t.closed_because as "closedBecause",
    coalesce(r.read_up_to, 0) as "readUpTo", case when $2::uuid is null then 0 else ${UNREAD('$2')} end as unread,
    array(select g.group_id from filing g where g.item_id = coalesce(i.follows, i.id) and g.until_at is null order by g.from_at) as "filedIn",
    array(select n.group_id from thread_pin n where n.thread_id = t.item_id) as "pinnedIn"
  from thread t join item i on i.id = t.item_id ${READING('$2')} where t.item_id = any($1::uuid[])`;

/** The rows of threads, for somebody who may see them: that is decided before. */
@Injectable()
export class ThreadRows {
  constructor(private readonly database: Database) {}

  async of({ personId }: Actor, ids: string[]): Promise<Map<string, ThreadRow>> {
    const rows = ids.length ? await this.database.query<ThreadRow>(ROWS, [ids, personId]) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }
}
