import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, notFound } from '#errors';
import { type SignedIn, Standings } from '#identity';

/** A moderator's hold on a post. Who may is the secretariat's matter (libs/secretariat); to whom a held post still stands, PostViews'. */
@Injectable()
export class Holding {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly audit: Audit,
  ) {}

  /** Throws CONFLICT (HELD, WITHDRAWN). */
  async hold(actor: SignedIn, postId: string, reason: string): Promise<void> {
    const { threadId, t, withdrawn, held } = await this.lock(actor, postId);
    if (withdrawn) throw conflict('WITHDRAWN', 'This post was withdrawn.');
    if (held) throw conflict('HELD', 'This post is held already.');
    await this.database.query('insert into post_hold (id, post_id, from_at, reason, set_by) values ($1, $2, $3, $4, $5)', [
      this.database.newId(),
      postId,
      t,
      reason,
      actor.personId,
    ]);
    await this.database.query('update post set held_at = $2, held_by = $3 where id = $1', [postId, t, actor.personId]);
    await this.audit.record({ actorId: actor.personId, action: 'HOLD_POST', itemId: threadId, details: { postId, reason } });
  }

  /** Throws CONFLICT (NOT_HELD). */
  async lift(actor: SignedIn, postId: string): Promise<void> {
    const { threadId, t, held } = await this.lock(actor, postId);
    if (!held) throw conflict('NOT_HELD', 'This post is not held.');
    await this.database.query('update post_hold set until_at = $2, lifted_by = $3 where post_id = $1 and until_at is null', [
      postId,
      t,
      actor.personId,
    ]);
    await this.database.query('update post set held_at = null, held_by = null where id = $1', [postId]);
    await this.audit.record({ actorId: actor.personId, action: 'LIFT_HOLD', itemId: threadId, details: { postId } });
  }

  /** What changes a post holds the lock of its thread. */
  private async lock(actor: SignedIn, postId: string) {
    await this.database.query('select 1 from item i where i.id = (select p.thread_id from post p where p.id = $1) for update', [postId]);
    await this.standings.renew();
    const [row] = await this.database.query<{ threadId: string; withdrawn: boolean; held: boolean }>(
      'select thread_id as "threadId", withdrawn_at is not null as withdrawn, held_at is not null as held from post where id = $1',
      [postId],
    );
    if (!row) throw notFound();
    return { ...row, t: (await this.standings.of(actor)).t };
  }
}
