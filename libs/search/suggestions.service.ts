import { Injectable } from '@nestjs/common';
import type { Thread } from '#discussions';
import type { Document } from '#documents';
import type { Actor } from '#identity';
import { FoundNodes } from './found-nodes.service.js';
import { type Row, SearchRows } from './search.rows.js';
import { Typing } from './typing.service.js';

/** What somebody may be looking for, while they type: papers and discussions that they may see, by title and symbol alone. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly typing: Typing,
    private readonly rows: SearchRows,
    private readonly nodes: FoundNodes,
  ) {}

  async suggest(actor: Actor, text: string, first: number): Promise<(Document | Thread)[]> {
    const rows = await this.found(actor, text, first);
    const nodes = await this.nodes.of(actor, rows);
    return rows.flatMap(({ id }) => (nodes.get(id)?.node as Document | Thread | undefined) ?? []);
  }

  private async found(actor: Actor, text: string, first: number): Promise<Row[]> {
    for (const typed of await this.typing.read(text)) {
      const rows = await this.rows.typed(actor, typed, first);
      if (rows.length) return rows;
    }
    return [];
  }
}
