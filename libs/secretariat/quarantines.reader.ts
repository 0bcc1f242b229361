import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Database } from '#database';
import { type PostAlone, PostsAlone } from '#discussions';
import { type Page, type PageArgs, pageOf, positionOf } from '#graphql';
import { type Actor, Rights, type SignedIn } from '#identity';
import type { QuarantinedItem, QuarantineRow } from './quarantine.entity.js';

const LIVE = `select q.id, q.item_id as "itemId", coalesce(q.reason, '') as reason, coalesce(q.from_at, 'epoch') as since,
    coalesce(q.from_at, 'epoch')::text as at, q.set_by as "setBy"
  from quarantine q where is_live(q.from_at, q.until_at, now())`;
const QUARANTINES = `${LIVE} and ($1::timestamptz is null or (coalesce(q.from_at, 'epoch'), q.id) < ($1::timestamptz, $2::uuid))
  order by coalesce(q.from_at, 'epoch') desc, q.id desc limit $3`;
const HOLDS = `select h.id, h.post_id as "postId", h.from_at::text as at from post_hold h
  where h.until_at is null and ($1::timestamptz is null or (h.from_at, h.id) < ($1::timestamptz, $2::uuid)) order by h.from_at desc, h.id desc limit $3`;

/** What moderators have taken out of sight, for them and for those who are told of it. */
@Injectable()
export class Quarantines {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly rights: Rights,
    private readonly posts: PostsAlone,
  ) {}

  /** All that there are now, newest first. */
  async page(actor: SignedIn, { first, after }: PageArgs): Promise<Page<QuarantinedItem>> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    const from = positionOf(after);
    const rows = await this.database.query<QuarantineRow>(QUARANTINES, [from?.at ?? null, from?.id ?? null, first + 1]);
    return pageOf(rows, first, ({ at, id }) => ({ at, id }), (row) => ({ ...row, row })); // prettier-ignore
  }

  /** Held posts, each alone. */
  async held(actor: SignedIn, { first, after }: PageArgs): Promise<Page<PostAlone>> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    const from = positionOf(after);
    const rows = await this.database.query<{ id: string; postId: string; at: string }>(HOLDS, [
      from?.at ?? null,
      from?.id ?? null,
      first + 1,
    ]);
    const posts = new Map(await Promise.all(rows.map(async ({ id, postId }) => [id, (await this.posts.of(actor, postId))!] as const)));
    return pageOf(rows, first, ({ at, id }) => ({ at, id }), ({ id }) => posts.get(id)!); // prettier-ignore
  }

  async isHeld(postId: string): Promise<boolean> {
    return (await this.database.query('select 1 from post_hold where post_id = $1 and until_at is null', [postId])).length > 0;
  }

  /** Why an item is in quarantine, for its custodians and for moderators; null for everybody else. Who may do more than read it is not in one. */
  async of(actor: Actor, itemId: string): Promise<QuarantineRow | null> {
    const item = (await this.access.items(actor, [itemId])).get(itemId);
    if (item?.level !== 'READ') return null;
    if (!item.isCustodian && !(await this.rights.hasDuty(actor, 'MODERATOR'))) return null;
    return this.loader().load(item.follows ?? item.id);
  }

  private loader() {
    return this.database.loader<string, QuarantineRow | null>('quarantines', async (ids) => {
      const rows = await this.database.query<QuarantineRow>(`${LIVE} and q.item_id = any($1::uuid[])`, [ids]);
      return ids.map((id) => rows.find(({ itemId }) => itemId === id) ?? null);
    });
  }
}
