import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, CapacityLevels, holds } from '#access';
import { Audit } from '#audit';
import { conflict, forbidden, notFound } from '#errors';
import { plainText } from '#graphql';
import { type SignedIn, Standings } from '#identity';
import { type EditPostInput, type PostIdInput, type PostInput } from './discussions.inputs.js';
import { Drafts } from './drafts.service.js';
import { mentionedIn, requireFewMentions } from './mentions.js';
import type { Post, PostRow } from './post.entity.js';
import { PostStore, sentElsewhere } from './posts.store.js';
import { PostsReader } from './posts.reader.js';
import { PostRows } from './posts.rows.js';
import { Speakers } from './speakers.service.js';
import { Telling } from './telling.service.js';
import { ThreadsReader } from './threads.reader.js';

/** Posting, editing, withdrawing. Every one holds the lock of the thread's item: what it was decided on stays until it is done. */
@Injectable()
export class Posts {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly capacities: CapacityLevels,
    private readonly standings: Standings,
    private readonly threads: ThreadsReader,
    private readonly reader: PostsReader,
    private readonly rows: PostRows,
    private readonly store: PostStore,
    private readonly speakers: Speakers,
    private readonly drafts: Drafts,
    private readonly telling: Telling,
  ) {}

  /** Sent again under the same id, it returns the post that the first sending made. Throws CONFLICT (THREAD_CLOSED); a draft then stays. */
  async post(actor: SignedIn, input: PostInput): Promise<Post> {
    requireFewMentions(input.text);
    const item = await this.access.lockAndRequire(actor, 'READ', input.threadId, 'THREAD');
    const sent = await this.store.sent(actor, input.sendId);
    if (sent && sent.threadId !== item.id) throw sentElsewhere();
    return this.reader.post(actor, sent?.id ?? (await this.add(actor, item, input)));
  }

  /** For who holds the lock of the item: the new post's id. */
  async add(actor: SignedIn, item: AccessibleItem, input: Omit<PostInput, 'threadId'>): Promise<string> {
    if (!holds(item.level, 'COMMENT')) throw forbidden('COMMENT');
    await this.capacities.require(actor, item, input.capacity, 'COMMENT');
    if ((await this.threads.ofItem(actor, item)).closedAt) throw threadClosed();
    const parent = input.parentId ? await this.parentIn(item, input.parentId) : null;
    const said = await this.speakers.as(actor, input.capacity);
    const { t: at } = await this.standings.of(actor);
    const text = plainText(input.text);
    const postId = await this.store.add({ ...said, threadId: item.id, parentId: parent?.id ?? null, sendId: input.sendId, text, at });
    if (input.draftId) await this.drafts.remove(actor, input.draftId);
    await this.telling.of(actor, { threadId: item.id, postId, at, answered: parent?.authorId ?? null, mentioned: mentionedIn(text) });
    await this.audit.record({ actorId: actor.personId, actingAs: input.capacity, action: 'POST', itemId: item.id, details: { postId } });
    return postId;
  }

  /** The earlier text stays in the history. */
  async edit(actor: SignedIn, { postId, text }: EditPostInput): Promise<Post> {
    requireFewMentions(text);
    const { row, thread } = await this.locked(actor, postId);
    if (row.authorId !== actor.personId) throw forbidden('AUTHOR');
    requireStanding(row);
    if (thread.closedAt) throw threadClosed();
    await this.capacities.require(actor, thread.item, (row.partyId ?? row.groupId)!, 'COMMENT');
    if (plainText(text) === row.body) return this.reader.post(actor, postId);
    const { t: at } = await this.standings.of(actor);
    await this.store.replace(postId, plainText(text), at);
    const mentioned = mentionedIn(text).filter((id) => !mentionedIn(row.body).includes(id));
    await this.telling.of(actor, { threadId: thread.id, postId, at, answered: null, mentioned });
    await this.audit.record({ actorId: actor.personId, action: 'EDIT_POST', itemId: thread.id, details: { postId } });
    return this.reader.post(actor, postId);
  }

  /** By its writer, or by a head of its party who is told that it is of their party; in a closed thread too. */
  async withdraw(actor: SignedIn, { postId }: PostIdInput): Promise<Post> {
    const { row, thread } = await this.locked(actor, postId);
    const { viewerMay } = await this.reader.post(actor, postId);
    if (row.withdrawnAt && row.authorId === actor.personId) throw conflict('WITHDRAWN', 'This post was withdrawn.');
    if (!viewerMay.withdraw) throw forbidden('AUTHOR');
    const { t: at } = await this.standings.of(actor);
    await this.store.withdraw(postId, actor.personId, at);
    await this.audit.record({ actorId: actor.personId, action: 'WITHDRAW_POST', itemId: thread.id, details: { postId } });
    return this.reader.post(actor, postId);
  }

  /** The post as it stands once the lock of its thread is held. */
  private async locked(actor: SignedIn, postId: string) {
    const { item } = await this.reader.withThread(actor, postId);
    await this.access.lockAndRequire(actor, 'READ', item.id, 'THREAD');
    return this.reader.withThread(actor, postId);
  }

  private async parentIn({ id }: AccessibleItem, parentId: string): Promise<PostRow> {
    const parent = await this.rows.find(parentId);
    if (parent?.threadId !== id) throw notFound();
    return parent;
  }
}

const threadClosed = () => conflict('THREAD_CLOSED', 'This discussion was closed.');

function requireStanding({ withdrawnAt, heldAt }: PostRow): void {
  if (withdrawnAt) throw conflict('WITHDRAWN', 'This post was withdrawn.');
  if (heldAt) throw conflict('HELD', 'This post is held by a moderator.');
}
