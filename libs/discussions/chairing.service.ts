import { Injectable } from '@nestjs/common';
import { Access, holds } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden, notFound } from '#errors';
import { GroupRights } from '#groups';
import { type Actor, type SignedIn, Standings } from '#identity';
import type { PinThreadInput, ThreadIdInput } from './discussions.inputs.js';
import { PostViews } from './post.views.js';
import type { Thread, ThreadAbilities } from './thread.entity.js';
import { ThreadsReader } from './threads.reader.js';

/** What the chair does with others' threads, and custodians with their own: nothing that changes a distribution or a text. */
@Injectable()
export class Chairing {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly standings: Standings,
    private readonly groups: GroupRights,
    private readonly threads: ThreadsReader,
    private readonly views: PostViews,
  ) {}

  async abilities(actor: Actor, thread: Thread): Promise<ThreadAbilities> {
    const [chairs, { byCapacity }] = await Promise.all([this.chairs(actor, thread), this.views.heldIn(actor, thread)]);
    const closes = chairs.length > 0 || isCustodian(thread);
    const isOpen = thread.closedAt === null;
    return {
      reply: isOpen && Object.values(byCapacity).some((level) => holds(level, 'COMMENT')),
      close: isOpen && closes,
      reopen: !isOpen && closes,
      pin: chairs.length > 0,
      manage: !thread.followsDocument && holds(thread.viewerLevel, 'MANAGE'),
    };
  }

  async close(actor: SignedIn, { threadId }: ThreadIdInput): Promise<Thread> {
    const thread = await this.locked(actor, threadId);
    const because = await this.requireClosing(actor, thread);
    if (thread.closedAt) throw conflict('THREAD_CLOSED', 'This discussion is closed already.');
    const { t } = await this.standings.of(actor);
    await this.database.query('update thread set closed_at = $2, closed_by = $3, closed_because = $4 where item_id = $1', [
      thread.id,
      t,
      actor.personId,
      because,
    ]);
    return this.done(actor, thread, 'CLOSE_THREAD');
  }

  async reopen(actor: SignedIn, { threadId }: ThreadIdInput): Promise<Thread> {
    const thread = await this.locked(actor, threadId);
    await this.requireClosing(actor, thread);
    if (!thread.closedAt) throw conflict('THREAD_OPEN', 'This discussion is open.');
    await this.database.query('update thread set closed_at = null, closed_by = null, closed_because = null where item_id = $1', [
      thread.id,
    ]);
    return this.done(actor, thread, 'REOPEN_THREAD');
  }

  async pin(actor: SignedIn, { threadId, groupId, pinned }: PinThreadInput): Promise<Thread> {
    const thread = await this.locked(actor, threadId);
    if (!(await this.groups.findVisible(actor, groupId))) throw notFound();
    if (!(await this.chairs(actor, thread)).includes(groupId)) throw forbidden('CHAIR');
    const { t } = await this.standings.of(actor);
    if (pinned) {
      const values = [thread.id, groupId, actor.personId, t];
      await this.database.query(
        'insert into thread_pin (thread_id, group_id, pinned_by, pinned_at) values ($1, $2, $3, $4) on conflict do nothing',
        values,
      );
    } else await this.database.query('delete from thread_pin where thread_id = $1 and group_id = $2', [thread.id, groupId]);
    return this.done(actor, thread, pinned ? 'PIN_THREAD' : 'UNPIN_THREAD', { groupId });
  }

  /** The groups it is filed in whose chair, co-chair or secretary the actor is, where they can read it. */
  private async chairs(actor: Actor, { row, viewerLevel }: Thread): Promise<string[]> {
    if (!holds(viewerLevel, 'READ')) return [];
    const curates = await Promise.all(row.filedIn.map((groupId) => this.groups.mayCurate(actor, groupId)));
    return row.filedIn.filter((_, place) => curates[place]);
  }

  private async requireClosing(actor: SignedIn, thread: Thread): Promise<'CHAIR' | 'CUSTODIAN'> {
    if ((await this.chairs(actor, thread)).length) return 'CHAIR';
    if (!isCustodian(thread)) throw forbidden('CHAIR');
    return 'CUSTODIAN';
  }

  private async locked(actor: SignedIn, threadId: string): Promise<Thread> {
    return this.threads.ofItem(actor, await this.access.lockAndRequire(actor, 'READ', threadId, 'THREAD'));
  }

  private async done(actor: SignedIn, { id }: Thread, action: string, details: Record<string, unknown> = {}): Promise<Thread> {
    await this.audit.record({ actorId: actor.personId, action, itemId: id, details });
    return this.threads.thread(actor, id);
  }
}

/** In a quarantine custodians read, and no more. */
const isCustodian = ({ item }: Thread) => item.isCustodian && holds(item.level, 'MANAGE');
