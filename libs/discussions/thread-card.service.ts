import { Injectable } from '@nestjs/common';
import { Access, holds } from '#access';
import { Database } from '#database';
import { type Document, DocumentsReader } from '#documents';
import { type Capacity, GroupRights, type WorkingGroup } from '#groups';
import type { Actor, Person } from '#identity';
import { type Said, told } from './attribution.js';
import type { Draft } from './draft.entity.js';
import { PostViews } from './post.views.js';
import { Readings } from './readings.service.js';
import { SpeakerNames } from './speaker-names.service.js';
import type { DiscussionCounts, Thread } from './thread.entity.js';
import { ThreadRows } from './thread.rows.js';
import { ThreadsReader } from './threads.reader.js';

/** What stands around a thread, less what its reader may not know. */
@Injectable()
export class ThreadCard {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly documents: DocumentsReader,
    private readonly groups: GroupRights,
    private readonly views: PostViews,
    private readonly names: SpeakerNames,
    private readonly readings: Readings,
    private readonly threads: ThreadsReader,
    private readonly rows: ThreadRows,
  ) {}

  document(actor: Actor, { row }: Thread): Promise<Document | null> {
    return this.documentOf(actor, row.documentId);
  }

  async documentOf(actor: Actor, id: string | null): Promise<Document | null> {
    const item = id ? (await this.access.items(actor, [id])).get(id) : undefined;
    return item?.kind === 'DOCUMENT' ? this.documents.row(item.id) : null;
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

  firstUnread(actor: Actor, { id, viewerLevel }: Thread): Promise<string | null> | null {
    return holds(viewerLevel, 'READ') ? this.rows.firstUnread(actor, id) : null;
  }

  async opener(actor: Actor, thread: Thread): Promise<Person | null> {
    const are = told(actor.personId, thread.attribution, openingOf(thread));
    return (await this.names.of([[openingOf(thread), are]])).writer(openingOf(thread), are);
  }

  async openedAs(actor: Actor, thread: Thread): Promise<Capacity | null> {
    const are = { ...told(actor.personId, thread.attribution, openingOf(thread)), writer: false };
    return (await this.names.of([[openingOf(thread), are]])).capacity(openingOf(thread), are);
  }

  async viewerCapacities(actor: Actor, thread: Thread): Promise<Capacity[]> {
    const [{ byCapacity }, offices] = await Promise.all([this.views.heldIn(actor, thread), this.groups.officesHeld(actor)]);
    const ids = Object.keys(byCapacity).filter((capacityId) => holds(byCapacity[capacityId] ?? null, 'COMMENT'));
    const officeIn = (groupId: string) => offices.find((held) => held.groupId === groupId);
    const own = ids.map((id): Said => ({
      ...{ authorId: '', partyId: officeIn(id) ? null : id, groupId: officeIn(id) ? id : null },
      office: officeIn(id)?.office ?? null,
    }));
    const told = { writer: false, capacity: true, minute: true };
    const names = await this.names.of(own.map((said) => [said, told]));
    return own.flatMap((said) => names.capacity(said, told) ?? []);
  }

  /** The reader's own; they came with the thread. */
  drafts({ row }: Thread): Draft[] {
    return row.drafts.map((draft) => ({ ...draft, savedAt: new Date(draft.savedAt) }));
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
    return [...(await this.groups.visibleAmong(actor, ids)).values()];
  }
}

const openingOf = ({ row }: Thread): Said => ({
  authorId: row.openerId,
  partyId: row.openerPartyId,
  groupId: row.openerGroupId,
  office: row.openerOffice,
});
