import { Injectable } from '@nestjs/common';
import { Access, holds, Openings } from '#access';
import { forbidden, invalid, notFound } from '#errors';
import { isId, NO_ID } from '#graphql';
import type { Actor } from '#identity';
import { FIRST_UNREAD, type PostsArgs } from './discussions.inputs.js';
import { timeTold, told } from './attribution.js';
import type { Post, PostConnection, PostRevision, PostRow } from './post.entity.js';
import { PostViews } from './post.views.js';
import { PostRows } from './posts.rows.js';
import type { Thread } from './thread.entity.js';
import { ThreadRows } from './thread.rows.js';
import { ThreadsReader } from './threads.reader.js';

const MOST = 50;
/** How much of a page around a post lies before it. */
const BEFORE = 0.2;

/** Pages of a thread's posts from any place, and posts by their address. Numbers have no gap, so that pages are reckoned, not searched. */
@Injectable()
export class PostsReader {
  constructor(
    private readonly access: Access,
    private readonly threads: ThreadsReader,
    private readonly rows: PostRows,
    private readonly threadRows: ThreadRows,
    private readonly views: PostViews,
    private readonly openings: Openings,
  ) {}

  /** Throws FORBIDDEN (READ) at DISCOVER. */
  async page(actor: Actor, thread: Thread, args: PostsArgs): Promise<PostConnection> {
    requireRead(thread);
    await this.openings.record(actor, thread.item, { part: 'POSTS' });
    const { rows, focus } = await this.rowsOf(actor, thread, args);
    const edges = (await this.views.of(actor, thread, rows)).map((node) => ({ cursor: cursorOf(node.number), node }));
    return {
      edges,
      focus: rows.some(({ id }) => id === focus) ? focus : null,
      pageInfo: {
        hasPreviousPage: (rows[0]?.seq ?? 1) > 1,
        hasNextPage: (rows.at(-1)?.seq ?? thread.row.lastSeq) < thread.row.lastSeq,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** By its permanent address. Throws NOT_FOUND where its thread may not be read. */
  async post(actor: Actor, id: string): Promise<Post> {
    const { thread, row } = await this.withThread(actor, id);
    await this.openings.record(actor, thread.item, { part: 'POST', postId: row.id });
    return this.views.one(actor, thread, row);
  }

  /** Those of these posts that the actor may read, each with its thread, wherever nothing is put on record first. */
  async among(actor: Actor, ids: string[]): Promise<{ post: Post; thread: Thread }[]> {
    const rows = await this.rows.among(ids);
    const threads = await this.threads.threads(actor, [...new Set(rows.map(({ threadId }) => threadId))]); // prettier-ignore
    const readable = threads.filter(({ item }) => holds(item.level, 'READ') && !item.breakGlass);
    const posts = await Promise.all(
      readable.map(async (thread) => {
        const all = await this.views.of(actor, thread, rows.filter(({ threadId }) => threadId === thread.id)); // prettier-ignore
        return all.map((post) => ({ post, thread }));
      }),
    );
    return posts.flat();
  }

  async withThread(actor: Actor, id: string) {
    const row = await this.rows.find(id);
    // What is not there costs, and answers, what is not to be seen does.
    const item = (await this.access.items(actor, [row?.threadId ?? NO_ID])).get(row?.threadId ?? NO_ID);
    if (!row || !item || !holds(item.level, 'READ')) throw notFound();
    return { row, item, thread: await this.threads.ofItem(actor, item) };
  }

  /** Earlier texts: for readers while the post stands, for its writer alone when it was withdrawn. */
  async revisions(actor: Actor, { row, viewerMay }: Post): Promise<PostRevision[]> {
    if (!viewerMay.history) return [];
    // The post was read by the same rights, in the same snapshot; here they only say how its times are told.
    const [item, revisions] = await Promise.all([this.access.items(actor, [row.threadId]), this.rows.revisions(row.id)]);
    const { level, terms } = item.get(row.threadId) ?? {};
    if (!terms || !holds(level!, 'READ')) return [];
    const { minute } = told(actor.personId, terms.attribution, row);
    return revisions.map((each) => ({
      ...each,
      writtenAt: timeTold(minute, each.writtenAt),
      replacedAt: timeTold(minute, each.replacedAt),
    }));
  }

  private async rowsOf(
    actor: Actor,
    thread: Thread,
    { first, after, last, before, from }: PostsArgs,
  ): Promise<{ rows: PostRow[]; focus: string | null }> {
    const isTwoWay = from ? !!(after ?? last ?? before) : !!(last ?? before) && !!(first ?? after);
    if (isTwoWay) throw invalid([{ field: from ? 'from' : 'last', rule: 'oneWay' }]);
    const end = thread.row.lastSeq;
    if (from) return this.around(actor, thread, from, first ?? MOST);
    if (last || before) {
      const to = before ? Math.min(end, numberIn(before, 'before') - 1) : end;
      return { rows: await this.rows.range(thread.id, to - (last ?? MOST) + 1, to), focus: null };
    }
    const start = after ? numberIn(after, 'after') + 1 : 1;
    return { rows: await this.rows.range(thread.id, start, start + (first ?? MOST) - 1), focus: null };
  }

  /** A full page with the post in it, a few before it; the last page where nothing is unread. */
  private async around(actor: Actor, thread: Thread, from: string, size: number): Promise<{ rows: PostRow[]; focus: string | null }> {
    const focus = from === FIRST_UNREAD ? await this.threadRows.firstUnread(actor, thread.id) : idIn(from);
    const end = thread.row.lastSeq;
    if (!focus) return { rows: await this.rows.range(thread.id, end - size + 1, end), focus };
    const rows = await this.rows.around(thread.id, focus, { size, before: Math.floor(size * BEFORE), end });
    if (!rows.length) throw notFound();
    return { rows, focus };
  }
}

function requireRead({ viewerLevel }: Thread): void {
  if (!holds(viewerLevel, 'READ')) throw forbidden('READ');
}

function idIn(from: string): string {
  const id = from.toLowerCase();
  if (!isId(id)) throw notFound();
  return id;
}

const cursorOf = (seq: number) => Buffer.from(`post|${seq}`).toString('base64url');
/** Throws INVALID for what no page of ours gave out. */
function numberIn(cursor: string, field: string): number {
  const [, digits] = /^post\|(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined) throw invalid([{ field, rule: 'cursor' }]);
  return Number(digits);
}
