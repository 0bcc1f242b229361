import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds } from '#access';
import { type Archive, Archives } from '#archives';
import { Database } from '#database';
import { ThreadsReader } from '#discussions';
import { attributedTime, type Document, DocumentsReader } from '#documents';
import { type Page, pageOf, type Position, positionOf } from '#graphql';
import type { Actor, SignedIn } from '#identity';
import { type SavedSearch, SavedSearches } from '#search';
import { AskingsReader, type BreakGlassTold } from '#secretariat';
import { FOR_CUSTODIANS, FOR_EDITORS, FOR_MANAGERS, FOR_READERS, type Notice } from './notice.entity.js';
import type { MarkNoticesInput, NoticesArgs } from './notices.inputs.js';

type Row = Omit<Notice, 'document' | 'thread' | 'archive'> & { at: string; isThread: boolean; isStanding: boolean };
type About = Pick<Notice, 'document' | 'thread' | 'archive'>;
const NOTHING: About = { document: null, thread: null, archive: null };
const COLUMNS = `id, person_id as "personId", item_id as "itemId", kind, at as "happenedAt", at::text as at, read_at as "readAt", post_id as "postId",
  asking_id as "askingId", archive_id as "archiveId", search_id as "searchId", needs_read as "needsRead",
  (post_id is null or exists (select from post o where o.id = post_id and o.withdrawn_at is null and o.held_at is null)) as "isStanding", coalesce((select i.kind = 'THREAD' from item i where i.id = item_id), false) as "isThread"`;
/** Rows looked at for one page, or one count: what is hidden among them is passed over. */
const CHUNK = 200;
const MOST_CHUNKS = 10;
const MOST_COUNTED = 1000;

/** A person's notices. Each is decided when it is read: what they may no longer discover - or of a post, read - is neither shown nor counted. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly documents: DocumentsReader,
    private readonly threads: ThreadsReader,
    private readonly askings: AskingsReader,
    private readonly archives: Archives,
    private readonly searches: SavedSearches,
  ) {}

  async page(actor: SignedIn, { first, after, unreadOnly }: NoticesArgs): Promise<Page<Notice>> {
    const found: { row: Row; about: About }[] = [];
    let from = positionOf(after);
    for (let chunk = 0; chunk < MOST_CHUNKS && found.length <= first; chunk += 1) {
      const rows = await this.rows(actor, from, unreadOnly);
      const about = await this.about(actor, rows);
      found.push(...rows.flatMap((row) => (about.has(row.id) ? [{ row, about: about.get(row.id)! }] : [])));
      from = rows.at(-1) ?? null;
      if (rows.length < CHUNK) break;
    }
    return pageOf(
      found,
      first,
      ({ row }) => row,
      ({ row, about }) => ({ ...row, ...about }),
    );
  }

  /** Of the newest thousand. */
  async countUnread(actor: SignedIn): Promise<number> {
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from notice where person_id = $1 and read_at is null order by at desc, id desc limit ${MOST_COUNTED}`,
      [actor.personId],
    );
    return (await this.discoverable(actor, rows)).length;
  }

  /** How many were marked, of those that the actor may discover. */
  async mark(actor: SignedIn, { ids, all, readAt }: MarkNoticesInput, asRead: boolean): Promise<number> {
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from notice where person_id = $1 and (read_at is null) = $2 and ($3 or id = any($4::uuid[]))
         and ($5::timestamptz is null or date_trunc('milliseconds', read_at) = $5) for update`,
      [actor.personId, asRead, all ?? false, ids ?? [], readAt ?? null],
    );
    const marked = (await this.discoverable(actor, rows)).map(({ id }) => id);
    await this.database.query('update notice set read_at = case when $2 then now() end where id = any($1::uuid[])', [marked, asRead]);
    return marked.length;
  }

  async isUnread({ personId }: Actor, document: Document): Promise<boolean> {
    if (!personId) return false;
    const batch = async (ids: readonly string[]) => {
      const rows = await this.database.query<{ id: string }>(
        'select distinct item_id as id from notice where person_id = $1 and item_id = any($2::uuid[]) and read_at is null and kind <> all($3)',
        [personId, ids, [...FOR_MANAGERS, ...FOR_EDITORS]],
      );
      const unread = new Set(rows.map(({ id }) => id));
      return ids.map((id) => unread.has(id));
    };
    return this.database.loader(`unread ${personId}`, batch).load(document.id);
  }

  /** To the day where attribution says so. */
  async timeOf(actor: Actor, { document, thread, happenedAt }: Notice): Promise<Date> {
    if (document) return attributedTime(await this.documents.itemOf(actor, document), happenedAt);
    const isDay = thread?.attribution === 'CHATHAM_HOUSE';
    return isDay ? new Date(Date.UTC(happenedAt.getUTCFullYear(), happenedAt.getUTCMonth(), happenedAt.getUTCDate())) : happenedAt;
  }

  async searchOf(actor: SignedIn, { searchId }: Notice): Promise<SavedSearch | null> {
    return searchId ? this.searches.one(actor, searchId) : null;
  }

  breakGlassOf({ askingId }: Notice): Promise<BreakGlassTold | null> {
    return askingId ? this.askings.told(askingId) : Promise.resolve(null);
  }

  /** What each notice is about, of those that may be shown. */
  private async about(actor: SignedIn, rows: Row[]): Promise<Map<string, About>> {
    const ids = (ofThreads: boolean) => idsOf(rows.filter(({ isThread }) => isThread === ofThreads));
    const documents = await this.documents.visible(actor, ids(false));
    const threads = new Map((await this.threads.threads(actor, ids(true))).map((thread) => [thread.id, thread]));
    const archives = await this.archivesOf(actor, rows);
    const shown = await this.discoverable(actor, rows);
    const about = shown.map(({ id, itemId, archiveId, isThread }): [string, About] => {
      if (archiveId) return [id, { ...NOTHING, archive: archives.get(archiveId) ?? null }];
      return [id, { ...NOTHING, ...(isThread ? { thread: threads.get(itemId!) ?? null } : { document: documents.get(itemId!) ?? null }) }];
    });
    return new Map(about.filter(([, { document, thread, archive }]) => document ?? thread ?? archive));
  }

  private rows({ personId }: SignedIn, from: Position | null, unreadOnly: boolean): Promise<Row[]> {
    return this.database.query<Row>(
      `select ${COLUMNS} from notice where person_id = $1 and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid)) ${unreadOnly ? 'and read_at is null' : ''}
       order by at desc, id desc limit ${CHUNK}`,
      [personId, from?.at ?? null, from?.id ?? null],
    );
  }

  private async discoverable(actor: SignedIn, rows: Row[]): Promise<Row[]> {
    const items = await this.access.items(actor, idsOf(rows));
    const archives = await this.archivesOf(actor, rows);
    return rows.filter((row) => (row.archiveId ? archives.has(row.archiveId) : isShown(row, items.get(row.itemId!))));
  }

  /** One's own, of those that this session may fetch; asked for only where a notice is about one. */
  private async archivesOf(actor: SignedIn, rows: Row[]): Promise<Map<string, Archive>> {
    if (!rows.some(({ archiveId }) => archiveId)) return new Map();
    const own = await this.database.memo(`archives ${actor.sessionId}`, () => this.archives.list(actor));
    return new Map(own.map((archive) => [archive.id, archive]));
  }
}

const idsOf = (rows: Row[]) => [...new Set(rows.flatMap(({ itemId }) => itemId ?? []))];

function isShown({ isThread, kind, needsRead, isStanding }: Row, item: AccessibleItem | undefined): boolean {
  // Which words a post had is not told of its tombstone.
  if (kind === 'FOUND' && !isStanding) return false;
  if (FOR_CUSTODIANS.includes(kind)) return item?.isCustodian ?? false;
  if (FOR_EDITORS.includes(kind)) return holds(item?.level ?? null, 'EDIT');
  return holds(
    item?.level ?? null,
    FOR_MANAGERS.includes(kind) ? 'MANAGE' : isThread || needsRead || FOR_READERS.includes(kind) ? 'READ' : 'DISCOVER',
  );
}
