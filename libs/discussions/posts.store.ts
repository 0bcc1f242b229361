import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { conflict } from '#errors';
import type { SignedIn } from '#identity';
import type { Said } from './attribution.js';

export interface NewPost extends Said {
  threadId: string;
  parentId: string | null;
  sendId: string;
  text: string;
  /** As PostgreSQL writes it. */
  at: string;
}

/**
 * A post takes the next number and moves its thread to the top of lists. The thread's item is locked, so that numbers have no gap; what a post
 * costs depends on the few entries its thread has in the feed, never on the posts that are there. To the day under the Chatham House rule.
 */
const INSERT = `
  with place as (
    select i.id, $3::timestamptz as at, case when m.attribution = 'CHATHAM_HOUSE' then date_trunc('day', $3::timestamptz, 'UTC') else $3::timestamptz end as listed
    from item i join terms m on m.item_id = coalesce(i.follows, i.id) and m.until_at is null where i.id = $2),
  numbered as (update thread t set last_seq = t.last_seq + 1, active_at = p.at from place p where t.item_id = p.id returning t.last_seq),
  moved as (update item i set sort_at = p.at from place p where i.id = p.id),
  listed as (update feed f set sort_at = p.listed from place p where f.item_id = p.id and f.sort_at <> p.listed)
  insert into post (id, thread_id, seq, parent_id, author_id, party_id, group_id, office, body, posted_at, sent_as)
  select $1, $2, n.last_seq, $4, $5, $6, $7, $8, $9, $3, $10 from numbered n on conflict (author_id, sent_as) do nothing returning id`;

/** Writes posts; it checks nothing: use cases do. */
@Injectable()
export class PostStore {
  constructor(private readonly database: Database) {}

  /** The id of the new post. */
  async add({ threadId, parentId, authorId, partyId, groupId, office, sendId, text, at }: NewPost): Promise<string> {
    const id = this.database.newId();
    const added = await this.database.query(INSERT, [id, threadId, at, parentId, authorId, partyId, groupId, office, text, sendId]);
    if (!added.length) throw sentElsewhere();
    return id;
  }

  /** What was sent under this id before, by the same person. */
  async sent({ personId }: SignedIn, sendId: string): Promise<{ id: string; threadId: string } | null> {
    const [row] = await this.database.query<{ id: string; threadId: string }>(
      'select id, thread_id as "threadId" from post where author_id = $1 and sent_as = $2',
      [personId, sendId],
    );
    return row ?? null;
  }

  async replace(postId: string, text: string, at: string): Promise<void> {
    await this.keep(postId, at);
    await this.database.query('update post set body = $2, edited_at = $3 where id = $1', [postId, text, at]);
  }

  /** The text goes to the history, which is the writer's alone from now on. */
  async withdraw(postId: string, personId: string, at: string): Promise<void> {
    await this.keep(postId, at);
    await this.database.query(`update post set body = '', withdrawn_at = $3, withdrawn_by = $2 where id = $1`, [postId, personId, at]);
  }

  private async keep(postId: string, at: string): Promise<void> {
    await this.database.query(
      `insert into post_revision (id, post_id, body, written_at, replaced_at)
       select gen_random_uuid(), id, body, coalesce(edited_at, posted_at), $2 from post where id = $1`,
      [postId, at],
    );
  }
}

export const sentElsewhere = () => conflict('SENT_ELSEWHERE', 'Something else was sent under this id.');
