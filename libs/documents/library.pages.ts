import { Injectable } from '@nestjs/common';
import { Access, type PageOf } from '#access';
import { invalid } from '#errors';
import { cursorOf, type Page, type PageInfo, type Position, positionOf } from '#graphql';
import type { Actor } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import type { LibraryArgs } from './library.inputs.js';

type Of = Pick<PageOf, 'groupId' | 'matching'>;
type Known = boolean | Promise<boolean>;
type Asking = Omit<LibraryArgs, 'filter'>;

/** What lies on the side that a page was reached from is looked up when it is asked for: most readers of a page know. */
export interface LibraryPage extends Pick<Page<Document>, 'edges'> {
  pageInfo: Pick<PageInfo, 'endCursor'> & { startCursor: string | null; hasNextPage: Known; hasPreviousPage: Known };
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Pages of a group's library from either end, newest first whichever way they are read. */
@Injectable()
export class LibraryPages {
  constructor(
    private readonly access: Access,
    private readonly reader: DocumentsReader,
  ) {}

  async page(actor: Actor, of: Of, asking: Asking): Promise<LibraryPage> {
    const { size, from, isUp } = wayOf(asking);
    const found = await this.access.page(actor, { ...of, kind: 'DOCUMENT', first: size, after: from, isUp });
    const isMore = found.length > size;
    const places = isUp ? found.slice(0, size).reverse() : found.slice(0, size);
    const documents = await this.reader.visible(actor, places.map(({ id }) => id)); // prettier-ignore
    const edges = places.flatMap((place) => (documents.has(place.id) ? { cursor: cursorOf(place), node: documents.get(place.id)! } : []));
    const isBehind = () => this.isAny(actor, of, isUp ? places.at(-1) : places[0], from, isUp);
    return {
      edges,
      pageInfo: {
        get hasPreviousPage() {
          return isUp ? isMore : isBehind();
        },
        get hasNextPage() {
          return isUp ? isBehind() : isMore;
        },
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** Whether there is anything on the side one came from: seen from the nearest of the page or, where that is empty, from where it would begin. */
  private async isAny(actor: Actor, of: Of, nearest: Position | undefined, from: Position | null, isUp: boolean): Promise<boolean> {
    if (!from) return false;
    const after = nearest ?? { at: from.at, id: isUp ? LAST_ID : FIRST_ID };
    return (await this.access.page(actor, { ...of, kind: 'DOCUMENT', first: 0, after, isUp: !isUp })).length > 0;
  }
}

function wayOf({ first, after, last, before }: Asking): { size: number; from: Position | null; isUp: boolean } {
  const isUp = (last ?? before ?? null) !== null;
  if (isUp && after) throw invalid([{ field: 'last', rule: 'oneWay' }]);
  return isUp ? { size: last ?? first, from: positionOf(before, 'before'), isUp } : { size: first, from: positionOf(after), isUp };
}
