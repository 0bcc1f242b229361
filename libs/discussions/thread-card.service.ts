import { Injectable } from '@nestjs/common';
import { Access, holds } from '#access';
import { Database } from '#database';
import { type Document, DocumentsReader } from '#documents';
import { Capacities, type Capacity, GroupRights, type WorkingGroup } from '#groups';
import type { Actor, Person, SignedIn } from '#identity';
import { type Said, told } from './attribution.js';
import type { Draft } from './draft.entity.js';
import { Drafts } from './drafts.service.js';
import { PostViews } from './post.views.js';
import { Readings } from './readings.service.js';
import type { DiscussionCounts, Thread } from './thread.entity.js';
import { ThreadsReader } from './threads.reader.js';

/** What stands around a thread, less what its reader may not know. */
@Injectable()
export class ThreadCard {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly documents: DocumentsReader,
    private readonly groups: GroupRights,
    private readonly capacities: Capacities,
    private readonly views: PostViews,
    private readonly draftsOf: Drafts,
    private readonly readings: Readings,
    private readonly threads: ThreadsReader,
  ) {}

  document(actor: Actor, { row }: Thread): Promise<Document | null> {
    return this.documentOf(actor, row.documentId);
  }

  async documentOf(actor: Actor, id: string | null): Promise<Document | null> {
    return id ? ((await this.documents.visible(actor, [id])).get(id) ?? null) : null;
  }

  group(actor: Actor, { row }: Thread): Promise<WorkingGroup | null> {
    return this.groupOf(actor, row.groupId);
  }

  async groupOf(actor: Actor, id: string | null): Promise<WorkingGroup | null> {
    return id ? this.groups.findVisible(actor, id) : null;
  }

  filedIn(actor: Actor, { row }: Thread): Promise<WorkingGroup[]> {
    return this.visible(actor, row.filedIn);
  }

  pinnedIn(actor: Actor, { row }: Thread): Promise<WorkingGroup[]> {
    return this.visible(actor, row.pinnedIn);
  }

  opener(actor: Actor, thread: Thread): Promise<Person | null> {
    return this.views.writer(openingOf(thread), told(actor.personId, thread.attribution, openingOf(thread)));
  }

  openedAs(actor: Actor, thread: Thread): Promise<Capacity | null> {
    return this.views.capacity(openingOf(thread), told(actor.personId, thread.attribution, openingOf(thread)));
  }

  async viewerCapacities(actor: Actor, { id }: Thread): Promise<Capacity[]> {
    const [all, { byCapacity }] = await Promise.all([this.capacities.of(actor), this.views.heldIn(actor, id)]);
    return all.filter((capacity) => holds(byCapacity[capacity.id] ?? null, 'COMMENT'));
  }

  async drafts(actor: Actor, { id }: Thread): Promise<Draft[]> {
    if (!actor.personId) return [];
    return (await this.draftsOf.mine(actor as SignedIn)).filter(({ threadId }) => threadId === id);
  }

  /** Pinned in the group, and still filed there. */
  async pinnedTo(actor: Actor, groupId: string): Promise<Thread[]> {
    if (!(await this.groups.findVisible(actor, groupId))) return [];
    const rows = await this.database.query<{ id: string }>(
      'select thread_id as id from thread_pin where group_id = $1 order by pinned_at desc, thread_id',
      [groupId],
    );
    const threads = await this.threads.threads(actor, rows.map(({ id }) => id)); // prettier-ignore
    return threads.filter(({ row }) => row.filedIn.includes(groupId));
  }

  async countsOnDocument(actor: Actor, id: string): Promise<DiscussionCounts | null> {
    const item = (await this.access.items(actor, [id])).get(id);
    return item && holds(item.level, 'READ') ? this.readings.onDocument(actor, id) : null;
  }

  async countsInGroup(actor: Actor, id: string): Promise<DiscussionCounts | null> {
    return (await this.groups.findVisible(actor, id)) ? this.readings.inGroup(actor, id) : null;
  }

  private async visible(actor: Actor, ids: string[]): Promise<WorkingGroup[]> {
    const groups = await Promise.all(ids.map((id) => this.groups.findVisible(actor, id)));
    return groups.flatMap((group) => group ?? []);
  }
}

const openingOf = ({ row }: Thread): Said => ({
  authorId: row.openerId,
  partyId: row.openerPartyId,
  groupId: row.openerGroupId,
  office: row.openerOffice,
});
