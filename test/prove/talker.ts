import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { partyId } from '#parties';
import { askAs, HANDLING } from './delegate.js';

/** What the portal confirmed of one post. */
interface Said {
  threadId: string;
  id: string;
  text: string;
}

/** A delegate of France who talks on, whatever happens: saves a draft, posts it, marks it read; what was broken off is sent again as it was. */
export class Talker {
  readonly said: Said[] = [];
  /** Texts whose sending began; each may stand once at most. */
  readonly texts: string[] = [];
  /** The last draft that was confirmed, while nothing was sent since. */
  draft: { id: string; text: string } | null = null;
  readonly readUpTo = new Map<string, number>();
  broken = 0;
  private isStopped = false;
  private readonly ask: ReturnType<typeof askAs>;

  constructor(url: string, cookie: string) {
    this.ask = askAs(url, cookie);
  }

  async work(): Promise<void> {
    const titles = [{ language: 'en', text: 'What is talked about' }];
    const filing = { capacity: partyId('FRA'), kind: 'POSITION_PAPER', titles, handling: HANDLING };
    const { id: documentId } = await this.again(() => this.ask('fileDocument', 'FileDocumentInput', filing, '{ id }'));
    const opening = { sendId: randomUUID(), capacity: partyId('FRA'), documentId, title: 'A question', text: 'What of point 4?' };
    const opened = await this.again(() => this.ask('openThread', 'OpenThreadInput', opening, '{ id }'));
    while (!this.isStopped) await this.onePost(opened.id);
  }

  stop(): void {
    this.isStopped = true;
  }

  private async onePost(threadId: string): Promise<void> {
    const text = `Word ${this.texts.length} ${randomUUID()}`;
    const draft = await this.again(() => this.ask('saveDraft', 'SaveDraftInput', { threadId, text }, '{ id }'));
    if (!draft) return;
    this.draft = { id: draft.id, text };
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.draft = null;
    this.texts.push(text);
    const sending = { sendId: randomUUID(), threadId, capacity: partyId('FRA'), text, draftId: draft.id };
    const post = await this.again(() => this.ask('post', 'PostInput', sending, '{ id number }'));
    if (!post) return;
    this.said.push({ threadId, id: post.id, text });
    const read = await this.again(() => this.ask('markRead', 'MarkReadInput', { threadId, upTo: post.number }, '{ readUpTo }'));
    if (read) this.readUpTo.set(threadId, read.readUpTo);
  }

  /** Until it is confirmed; nothing when the talking was stopped before. */
  private async again(act: () => Promise<any>): Promise<any> {
    while (!this.isStopped) {
      try {
        return await act();
      } catch {
        this.broken += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    return null;
  }
}

/** What was confirmed of the talk and is not there any more, or stands twice; what it is now was confirmed before it is looked at. */
export async function lostTalk(talker: Talker, client: Client, personId: string): Promise<string[]> {
  const { draft, said, texts } = { draft: talker.draft, said: [...talker.said], texts: [...talker.texts] };
  const readUpTo = new Map(talker.readUpTo);
  const found: string[] = [];
  const { rows: drafts } = await client.query('select id, text from (select id, body as text from draft where person_id = $1) d', [
    personId,
  ]);
  // While one looks it may be sent: then it is no draft any more, and rightly so.
  if (draft && talker.draft === draft && !drafts.some(({ id, text }) => id === draft.id && text === draft.text))
    found.push('a draft is lost');
  const { rows: posts } = await client.query('select id, thread_id as "threadId", body as text from post where author_id = $1', [personId]);
  const standing = new Map(posts.map(({ id, ...post }) => [id, post]));
  for (const { id, text, threadId } of said) {
    const post = standing.get(id);
    if (post?.text !== text || post.threadId !== threadId) found.push(`post ${id} is lost`);
  }
  for (const text of texts) if (posts.filter((post) => post.text === text).length > 1) found.push(`“${text}” stands twice`);
  const { rows: readings } = await client.query('select thread_id as "threadId", read_up_to as "upTo" from reading where person_id = $1', [
    personId,
  ]);
  for (const [threadId, upTo] of readUpTo)
    if (!readings.some((row) => row.threadId === threadId && row.upTo >= upTo)) found.push(`what was read up to ${upTo} is lost`);
  return found;
}
