import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { PostsReader, ThreadsReader } from '#discussions';
import { DocumentsReader } from '#documents';
import type { Actor } from '#identity';
import type { Row } from './search.rows.js';
import type { SearchEdge } from './search.types.js';

type Found = Pick<SearchEdge, 'node' | 'thread'>;

/** Reads what was found as everything is read, under the net: it is shown by those who show it elsewhere. */
@Injectable()
export class FoundNodes {
  constructor(
    private readonly access: Access,
    private readonly documents: DocumentsReader,
    private readonly threads: ThreadsReader,
    private readonly posts: PostsReader,
  ) {}

  /** By the row's id. */
  async of(actor: Actor, rows: Row[]): Promise<Map<string, Found>> {
    if (!rows.length) return new Map();
    const of = (isOne: (row: Row) => boolean) => rows.filter(isOne).map(({ id }) => id);
    // So that they are asked for once.
    await this.access.items(actor, rows.map(({ itemId }) => itemId)); // prettier-ignore
    const documents = await this.documents.visible(
      actor,
      of(({ kind }) => kind === 'DOCUMENT'),
    );
    const threads = await this.threads.threads(
      actor,
      of(({ kind, postId }) => kind === 'THREAD' && !postId),
    );
    const posts = await this.posts.among(
      actor,
      of(({ postId }) => postId !== null),
    );
    return new Map<string, Found>([
      ...[...documents.values(), ...threads].map((node) => [node.id, { node, thread: null }] as const),
      ...posts.map(({ post, thread }) => [post.id, { node: post, thread }] as const),
    ]);
  }
}
