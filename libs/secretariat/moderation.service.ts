import { Injectable } from '@nestjs/common';
import { Access, Measures } from '#access';
import { conflict } from '#errors';
import { Holding, PostsReader } from '#discussions';
import { plainText } from '#graphql';
import { Rights, type SignedIn } from '#identity';
import { MeasureNotices } from './measure-notices.service.js';
import type { HoldPostInput, ItemIdInput, LiftHoldInput, QuarantineInput } from './moderation.inputs.js';
import { Quarantines } from './quarantines.reader.js';
import { ReportRows } from './reports.rows.js';

/** What moderators do to what was reported, or to what they can read. */
@Injectable()
export class Moderation {
  constructor(
    private readonly access: Access,
    private readonly measures: Measures,
    private readonly rights: Rights,
    private readonly holding: Holding,
    private readonly posts: PostsReader,
    private readonly reports: ReportRows,
    private readonly quarantines: Quarantines,
    private readonly notices: MeasureNotices,
  ) {}

  /** Throws CONFLICT: QUARANTINED, FOLLOWS. */
  async quarantine(actor: SignedIn, { itemId, reason }: QuarantineInput): Promise<boolean> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    const isReported = await this.reports.isReported({ itemId });
    const item = isReported ? null : await this.access.require(actor, 'READ', itemId, null);
    if (item?.follows) throw conflict('FOLLOWS', 'It is seen as its document is: put that into quarantine, or hold a post.');
    await this.measures.quarantine(actor, itemId, plainText(reason));
    await this.notices.toCustodians(actor, { kind: 'QUARANTINED', itemId });
    return true;
  }

  /** Moderators read what is in quarantine, whoever put it there. Throws CONFLICT (NOT_QUARANTINED). */
  async lift(actor: SignedIn, { itemId }: ItemIdInput): Promise<boolean> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    await this.access.require(actor, 'READ', itemId, null);
    await this.measures.lift(actor, itemId);
    await this.notices.toCustodians(actor, { kind: 'QUARANTINE_LIFTED', itemId });
    return true;
  }

  /** Throws CONFLICT: HELD, WITHDRAWN. */
  async hold(actor: SignedIn, { postId, reason }: HoldPostInput): Promise<boolean> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    if (!(await this.reports.isReported({ postId }))) await this.posts.withThread(actor, postId);
    await this.holding.hold(actor, postId, plainText(reason));
    await this.notices.toSpeaker(actor, 'HELD', postId);
    return true;
  }

  /** Throws CONFLICT (NOT_HELD), to those who may know that the post is there. */
  async liftHold(actor: SignedIn, { postId }: LiftHoldInput): Promise<boolean> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    if (!(await this.quarantines.isHeld(postId))) await this.posts.withThread(actor, postId);
    await this.holding.lift(actor, postId);
    await this.notices.toSpeaker(actor, 'HELD_LIFTED', postId);
    return true;
  }
}
