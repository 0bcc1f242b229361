import { Injectable } from '@nestjs/common';
import type { AttributionRule, TlpLabel } from '#access';
import { Database } from '#database';
import type { Actor } from '#identity';
import { timeTold, told } from './attribution.js';
import type { PostAlone, PostHold } from './post-alone.entity.js';
import type { Post, PostRow } from './post.entity.js';
import { SpeakerNames } from './speaker-names.service.js';

interface Row extends Omit<PostRow, 'seq' | 'parent' | 'parentId'> {
  tlp: TlpLabel;
  attribution: AttributionRule;
  holdReason: string | null;
}
const ROWS = `select p.id, p.thread_id as "threadId", p.author_id as "authorId", p.party_id as "partyId", p.group_id as "groupId", p.office, p.body,
    p.posted_at as "postedAt", p.edited_at as "editedAt", p.withdrawn_at as "withdrawnAt", p.held_at as "heldAt", m.tlp, m.attribution, h.reason as "holdReason"
  from post p join item i on i.id = p.thread_id join terms m on m.item_id = coalesce(i.follows, i.id) and m.until_at is null
  left join post_hold h on h.post_id = p.id and h.until_at is null where p.id = any($1::uuid[])`;
const HEADS = `select s.person_id as id from standing(now()) s where s.kind = 'HEAD_OF' and s.subject = $1`;

/** Posts outside of their threads, for whom the secretariat's procedures show them; that is decided before. Attribution binds here as in the thread. */
@Injectable()
export class PostsAlone {
  constructor(
    private readonly database: Database,
    private readonly names: SpeakerNames,
  ) {}

  async of(actor: Actor, id: string): Promise<PostAlone | null> {
    return this.database.loader<string, PostAlone | null>(`posts alone ${actor.personId}`, (ids) => this.load(actor, ids)).load(id);
  }

  /** Why a post is held, for those to whom it stands though it is. */
  async holdOf(actor: Actor, { row, state }: Post): Promise<PostHold | null> {
    return row.heldAt && state === 'STANDING' ? ((await this.of(actor, row.id))?.hold ?? null) : null;
  }

  /** To whom a post stands while it is held, moderators apart: its writer, and the heads of its party where they are told whose it is. */
  async standsFor(id: string): Promise<{ threadId: string; persons: string[] } | null> {
    const [row] = await this.database.query<Row>(ROWS, [[id]]);
    if (!row) return null;
    const heads = told(null, row.attribution, row).capacity
      ? await this.database.query<{ id: string }>(HEADS, [row.partyId ?? row.groupId])
      : [];
    return { threadId: row.threadId, persons: [row.authorId, ...heads.map((head) => head.id)] };
  }

  private async load(actor: Actor, ids: readonly string[]): Promise<(PostAlone | null)[]> {
    const rows = await this.database.query<Row>(ROWS, [ids]);
    const names = await this.names.of(rows.map((row) => [row, told(actor.personId, row.attribution, row)]));
    const found = new Map(rows.map((row) => [row.id, aloneOf(actor, row, names)]));
    return ids.map((id) => found.get(id) ?? null);
  }
}

type Names = Awaited<ReturnType<SpeakerNames['of']>>;

function aloneOf({ personId }: Actor, row: Row, names: Names): PostAlone {
  const are = told(personId, row.attribution, row);
  // When a moderator acted says nothing of who spoke; but all times of such a discussion are days.
  const hold = row.heldAt && { reason: row.holdReason ?? '', since: timeTold(row.attribution !== 'CHATHAM_HOUSE', row.heldAt) };
  return {
    id: row.id,
    mine: row.authorId === personId,
    state: row.withdrawnAt ? 'WITHDRAWN' : 'STANDING',
    text: row.withdrawnAt ? null : row.body,
    writer: names.writer(row, are),
    capacity: names.capacity(row, are),
    postedAt: timeTold(are.minute, row.postedAt),
    editedAt: timeTold(are.minute, row.editedAt),
    tlp: row.tlp,
    attribution: row.attribution,
    hold,
  };
}
