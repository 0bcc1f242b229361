import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds } from '#access';
import { notFound } from '#errors';
import { cursorOf, type Page, pageOf, type Position, positionOf } from '#graphql';
import { GroupRights, type WorkingGroup } from '#groups';
import type { Actor } from '#identity';
import { timeTold, told } from './attribution.js';
import type { ThreadsArgs } from './discussions.inputs.js';
import type { Thread, ThreadRow } from './thread.entity.js';
import { ThreadRows } from './thread.rows.js';

type Place = { id: string; at: string };
/** How many threads are looked at, in turn, for one page of unread ones; after the last the page ends, and the next one goes on there. */
const CHUNKS = [200, 1000, 1000, 1000];

/** Reads threads for somebody; what they may not discover does not come back. */
@Injectable()
export class ThreadsReader {
  constructor(
    private readonly access: Access,
    private readonly groups: GroupRights,
    private readonly rows: ThreadRows,
  ) {}

  /** Throws NOT_FOUND below DISCOVER, and for a thread on a document below READ: there are no threads at DISCOVER. */
  async thread(actor: Actor, id: string): Promise<Thread> {
    return this.ofItem(actor, await this.access.require(actor, 'DISCOVER', id, 'THREAD'));
  }

  async find(actor: Actor, id: string): Promise<Thread | null> {
    return (await this.threads(actor, [id]))[0] ?? null;
  }

  /** For a use case that holds the item. */
  async ofItem(actor: Actor, item: AccessibleItem): Promise<Thread> {
    const row = (await this.rows.of(actor, [item.id])).get(item.id);
    if (!row) throw notFound();
    return threadOf(actor, item, row, row.groupId ? await this.groups.findVisible(actor, row.groupId) : null);
  }

  /** Those that the actor may discover, in the order given. */
  async threads(actor: Actor, ids: string[]): Promise<Thread[]> {
    const items = await this.access.threads(actor, ids);
    const rows = await this.rows.of(actor, [...items.keys()]);
    const groups = await this.groups.visibleAmong(
      actor,
      [...rows.values()].flatMap(({ groupId }) => groupId ?? []),
    );
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? threadOf(actor, items.get(id)!, row, (row.groupId && groups.get(row.groupId)) || null) : [];
    });
  }

  /** Newest activity first. */
  async list(actor: Actor, { first, after, unread, groupId, documentId }: ThreadsArgs): Promise<Page<Thread>> {
    const of = await this.source(actor, groupId ?? null, documentId ?? null);
    if (unread) return this.unreadPage(actor, of, first, positionOf(after));
    const places = await of(first, positionOf(after));
    const threads = await this.byId(actor, places);
    return pageOf(places.filter(({ id }) => threads.has(id)), first, (place) => place, ({ id }) => threads.get(id)!); // prettier-ignore
  }

  /** Where the places of a list come from: all, a group's, or a document's. */
  private async source(actor: Actor, groupId: string | null, documentId: string | null) {
    const none = (): Promise<Place[]> => Promise.resolve([]);
    if (groupId && !(await this.groups.findVisible(actor, groupId))) return none;
    if (!documentId) {
      return (first: number, after: Position | null) =>
        this.access.page(actor, { kind: 'THREAD', first, after, ...(groupId && { groupId }) });
    }
    const document = (await this.access.items(actor, [documentId])).get(documentId);
    if (!document || !holds(document.level, 'READ')) return none;
    const ids = await this.rows.onDocument(documentId);
    const inGroup = groupId ? (await this.threads(actor, ids)).filter(({ row }) => row.filedIn.includes(groupId)).map(({ id }) => id) : ids;
    return (first: number, after: Position | null) => this.access.newest(actor, inGroup, { first, after });
  }

  private async unreadPage(
    actor: Actor,
    of: (first: number, after: Position | null) => Promise<Place[]>,
    first: number,
    after: Position | null,
  ): Promise<Page<Thread>> {
    const found: { place: Place; thread: Thread }[] = [];
    let from = after;
    let isMore = true;
    for (const chunk of [first + 1, ...CHUNKS]) {
      const places = await of(chunk, from);
      isMore = places.length > chunk;
      const looked = places.slice(0, chunk);
      // Nearly all that is newest is unread: the first look takes the threads at once, the next ones no more of them than the page has room for.
      let left = chunk === first + 1 ? looked : await this.rows.unreadAmong(actor, looked);
      while (left.length && found.length <= first) {
        const room = left.slice(0, first + 1 - found.length);
        const threads = await this.byId(actor, room);
        found.push(...room.flatMap((place) => (threads.get(place.id)?.unread ? [{ place, thread: threads.get(place.id)! }] : [])));
        left = left.slice(room.length);
      }
      from = looked.at(-1) ?? from;
      if (!isMore || found.length > first) break;
    }
    const page = pageOf(found, first, ({ place }) => place, ({ thread }) => thread); // prettier-ignore
    if (found.length > first || !isMore || !from) return page;
    return { ...page, pageInfo: { hasNextPage: true, endCursor: cursorOf(from) } };
  }

  private async byId(actor: Actor, places: Place[]): Promise<Map<string, Thread>> {
    const threads = await this.threads(actor, places.map(({ id }) => id)); // prettier-ignore
    return new Map(threads.map((thread) => [thread.id, thread]));
  }
}

/** What the reader is shown of it. */
function threadOf({ personId }: Actor, item: AccessibleItem, row: ThreadRow, group: WorkingGroup | null): Thread {
  const { tlp, attribution } = item.terms;
  const { minute } = told(personId, attribution, { authorId: row.openerId, office: row.openerOffice });
  const isRead = holds(item.level, 'READ');
  return {
    id: item.id,
    row,
    item,
    group,
    title: row.title,
    tlp,
    attribution,
    viewerLevel: item.level,
    followsDocument: item.follows !== null,
    openedAt: timeTold(minute, row.openedAt),
    // Of the last post, whoever wrote that.
    activeAt: timeTold(attribution !== 'CHATHAM_HOUSE', row.activeAt),
    closedAt: timeTold(attribution !== 'CHATHAM_HOUSE', row.closedAt),
    closedBecause: row.closedBecause,
    postCount: isRead ? row.lastSeq : null,
    unread: isRead ? row.unread : null,
    readUpTo: isRead ? row.readUpTo : null,
  };
}
