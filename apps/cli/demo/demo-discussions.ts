import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Chairing, Posts, Threads } from '#discussions';
import { actorFor, type SignedIn } from '#identity';
import { partyId } from '#parties';
import type { DemoPost, DemoThread } from './demo-thread.js';
import { PEOPLE } from './people.js';
import { THREADS } from './threads.js';

export interface DemoIds {
  persons: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
}

/** The same for the same words: what was sent before the making was interrupted is found, not sent again. */
const sendIdOf = (...words: string[]): string => {
  const [a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(createHash('sha256').update(words.join('\n')).digest('hex'))!.slice(1);
  return `${a}-${b}-4${c}-8${d}-${e}`;
};

/** The discussions of the demo world. Each post is one transaction. */
@Injectable()
export class DemoDiscussions {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: Posts,
    private readonly chairing: Chairing,
  ) {}

  async make(ids: DemoIds): Promise<void> {
    for (const thread of THREADS) await this.thread(ids, thread);
  }

  private async thread(ids: DemoIds, thread: DemoThread): Promise<void> {
    const threadId = await this.database.transaction(() => this.open(ids, thread));
    const postIds = [await this.idOf(threadId, 1)];
    for (const post of thread.posts.slice(1))
      postIds.push(await this.database.transaction(() => this.post(ids, thread, threadId, post, postIds)));
    if (!thread.pinned) return;
    const chair = this.actor(ids, 'mensah');
    await this.database.transaction(() => this.chairing.pin(chair, { threadId, groupId: ids.groups.get(thread.in!)!, pinned: true }));
  }

  private async open(ids: DemoIds, thread: DemoThread): Promise<string> {
    const first = thread.posts[0]!;
    const input = { ...this.written(ids, thread, first), title: thread.title };
    const place = thread.on ? { documentId: await this.documentId(thread.on) } : { groupId: ids.groups.get(thread.in!)! };
    return (await this.threads.open(this.actor(ids, first.by), { ...input, ...place })).id;
  }

  private async post(ids: DemoIds, thread: DemoThread, threadId: string, post: DemoPost, before: string[]): Promise<string> {
    const actor = this.actor(ids, post.by);
    const parentId = post.answers === undefined ? null : before[post.answers - 1]!;
    const { id, editedAt } = await this.posts.post(actor, { ...this.written(ids, thread, post), threadId, parentId });
    this.database.forget();
    if (post.then && !editedAt) await this.posts.edit(actor, { postId: id, text: post.then });
    return id;
  }

  private written({ persons, groups }: DemoIds, { title }: DemoThread, post: DemoPost) {
    const { party } = PEOPLE.find(({ key }) => key === post.by)!;
    const text = post.text.replace(/@\{(\w+)\}/g, (_, key: string) => {
      const { name } = PEOPLE.find((person) => person.key === key)!;
      return `@[${name}](person:${persons.get(key)!})`;
    });
    return { sendId: sendIdOf(title, post.by, post.text), capacity: post.as ? groups.get(post.as)! : partyId(party!), text };
  }

  private actor({ persons }: DemoIds, key: string): SignedIn {
    return actorFor(persons.get(key)!) as SignedIn;
  }

  private async documentId(title: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(`select item_id as id from document where titles ->> 'en' = $1`, [title]);
    return row!.id;
  }

  private async idOf(threadId: string, number: number): Promise<string> {
    const [row] = await this.database.query<{ id: string }>('select id from post where thread_id = $1 and seq = $2', [threadId, number]);
    return row!.id;
  }
}
