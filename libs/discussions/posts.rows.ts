import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { PostRevision, PostRow } from './post.entity.js';

const COLUMNS = `p.id, p.thread_id as "threadId", p.seq, p.parent_id as "parentId", p.author_id as "authorId", p.party_id as "partyId",
  p.group_id as "groupId", p.office, p.body, p.posted_at as "postedAt", p.edited_at as "editedAt", p.withdrawn_at as "withdrawnAt", p.held_at as "heldAt",
  case when q.id is not null then jsonb_build_object('id', q.id, 'seq', q.seq, 'authorId', q.author_id, 'partyId', q.party_id, 'groupId', q.group_id,
    'office', q.office, 'body', left(q.body, 300), 'withdrawnAt', q.withdrawn_at, 'heldAt', q.held_at) end as parent`;
const REVISIONS = `select id, post_id as "postId", body as text, written_at as "writtenAt", replaced_at as "replacedAt" from post_revision
  where post_id = any($1::uuid[]) order by replaced_at, id`;
const FROM = 'from post p left join post q on q.id = p.parent_id';

/** The rows of posts, for somebody who may read their thread: that is decided before. */
@Injectable()
export class PostRows {
  constructor(private readonly database: Database) {}

  /** Those numbered from … to, in their order. */
  range(threadId: string, from: number, to: number): Promise<PostRow[]> {
    return this.database.query<PostRow>(`select ${COLUMNS} ${FROM} where p.thread_id = $1 and p.seq between $2 and $3 order by p.seq`, [
      threadId,
      from,
      to,
    ]);
  }

  async find(id: string): Promise<PostRow | null> {
    const [row] = await this.database.query<PostRow>(`select ${COLUMNS} ${FROM} where p.id = $1`, [id]);
    return row ?? null;
  }

  /** Of whichever threads. */
  among(ids: string[]): Promise<PostRow[]> {
    return ids.length ? this.database.query<PostRow>(`select ${COLUMNS} ${FROM} where p.id = any($1::uuid[])`, [ids]) : Promise.resolve([]);
  }

  /** A page with this post of the thread in it; none where it is no post of the thread. */
  around(threadId: string, postId: string, { size, before, end }: { size: number; before: number; end: number }): Promise<PostRow[]> {
    return this.database.query<PostRow>(
      `with page as materialized (select greatest(1, least(f.seq - $3::int, $4::int)) as start from post f where f.id = $2 and f.thread_id = $1)
       select ${COLUMNS} ${FROM} where p.thread_id = $1 and p.seq >= (select start from page) and p.seq < (select start from page) + $5::int order by p.seq`,
      [threadId, postId, before, end - size + 1, size],
    );
  }

  /** Earlier texts, oldest first; of however many posts, in one statement. */
  revisions(postId: string): Promise<PostRevision[]> {
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<PostRevision & { postId: string }>(REVISIONS, [ids]);
      return ids.map((id) => rows.filter((row) => row.postId === id));
    };
    return this.database.loader<string, PostRevision[]>('revisions of posts', load).load(postId);
  }
}
