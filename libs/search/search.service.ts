import { Injectable } from '@nestjs/common';
import { invalid } from '#errors';
import { isId, NO_ID } from '#graphql';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import { type Asked, Asking, loosely } from './asking.service.js';
import { Bodies } from './bodies.service.js';
import { Facets } from './facets.service.js';
import { FoundNodes } from './found-nodes.service.js';
import { Passages } from './passages.service.js';
import { marksFor } from './search.filter.js';
import type { SearchArgs, SearchFilterInput } from './search.inputs.js';
import { lexemesOf, MOST, type Row, type RowsFound, type SearchFor, SearchRows } from './search.rows.js';
import type { SearchEdge, SearchFacet, SearchPlace, SearchResults } from './search.types.js';
import type { Weight } from './vector.js';

/** What somebody seeks. */
export interface SearchText {
  text: string;
  filter?: SearchFilterInput | null;
}

/** With fewer results than this, those that have only some of the words are looked for too. */
const FEW = 5;
const NOTHING: SearchResults = {
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  count: 0,
  isPartial: false,
  isRelaxed: false,
  sought: null,
};
const PLACES: Record<Weight, SearchPlace> = { A: 'TITLE', B: 'CARD', C: 'SUMMARY', D: 'TEXT' };

/** One search over titles, symbols, summaries, texts and posts: of what the actor may see, and there of what their level opens. */
@Injectable()
export class Search {
  constructor(
    private readonly asking: Asking,
    private readonly bodies: Bodies,
    private readonly rows: SearchRows,
    private readonly groups: GroupRights,
    private readonly nodes: FoundNodes,
    private readonly passages: Passages,
    private readonly facetsOf: Facets,
  ) {}

  async search(actor: Actor, { text, filter, first, after }: SearchArgs): Promise<SearchResults> {
    const from = positionIn(after);
    const sought = await this.read(actor, { text, filter }, first);
    if (!sought) return NOTHING;
    const { rows, count, isPartial, isRelaxed } = await this.found(actor, { ...sought, after: from }, from?.isRelaxed);
    const page = rows.slice(0, first);
    const edges = await this.edges(actor, page, lexemesOf(isRelaxed ? loosely(sought.asked) : sought.asked), isRelaxed);
    const last = page.at(-1);
    return {
      edges,
      count,
      isPartial,
      isRelaxed,
      sought,
      pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last, isRelaxed) : null },
    };
  }

  /** Null where more was found than is counted. */
  async facets(actor: Actor, { sought, isRelaxed }: SearchResults): Promise<SearchFacet[] | null> {
    if (!sought) return [];
    const counts = await this.rows.marks(actor, isRelaxed ? { ...sought, asked: loosely(sought.asked) } : sought, isRelaxed);
    return counts && this.facetsOf.of(actor, counts);
  }

  /** What has all the words, among some items where they are given: at most a thousand. */
  async matches(actor: Actor, asked: SearchText, items?: string[]): Promise<RowsFound> {
    const sought = await this.read(actor, asked, MOST);
    return sought
      ? this.rows.all(actor, { ...sought, ...(items && { items }) })
      : { rows: [], count: 0, isPartial: false, isOfMany: false };
  }

  /** Null where nothing is asked for. */
  private async read(actor: Actor, { text, filter }: SearchText, first: number): Promise<SearchFor | null> {
    const asked = await this.asking.read(text);
    if (!asked.required.length) return null;
    const marks = marksFor(await this.asSeen(actor, filter ?? {}), await this.bodies.members(filter?.bodies ?? []));
    return { asked, marks, filter: filter ?? {}, first, after: null };
  }

  /** What is filed in a group that is hidden is told as of one that never was. */
  private async asSeen(actor: Actor, filter: SearchFilterInput): Promise<SearchFilterInput> {
    if (!filter.groups) return filter;
    const seen = await this.groups.visibleAmong(actor, filter.groups);
    return { ...filter, groups: filter.groups.map((id) => (seen.has(id) ? id : NO_ID)) };
  }

  private async found(actor: Actor, sought: SearchFor, isRelaxed?: boolean): Promise<RowsFound & { isRelaxed: boolean }> {
    const all = isRelaxed ? null : await this.rows.all(actor, sought);
    const isEnough =
      all && (isRelaxed === false || all.isOfMany || all.count === null || all.count >= FEW || isWordFound(sought.asked, all.count));
    if (isEnough) return { ...all, isRelaxed: false };
    const some = await this.rows.some(actor, { ...sought, asked: loosely(sought.asked) });
    return all && some.count === all.count ? { ...all, isRelaxed: false } : { ...some, isRelaxed: true };
  }

  private async edges(actor: Actor, rows: Row[], lexemes: string[], isRelaxed: boolean): Promise<SearchEdge[]> {
    const nodes = await this.nodes.of(actor, rows);
    const passages = await this.passages.of(actor, rows, nodes, new Set(lexemes));
    return rows.flatMap((row) => {
      const found = nodes.get(row.id);
      if (!found) return [];
      const matchedIn = [...new Set((row.hits ?? []).flatMap(({ weights }) => weights.map((weight) => PLACES[weight])))];
      return { cursor: cursorOf(row, isRelaxed), ...found, matchedIn, passages: passages.get(row.id) ?? [] };
    });
  }
}

/** One word has no part that could be enough: it is looked for as it may have been meant, once it is found nowhere. */
const isWordFound = ({ required, loose }: Asked, count: number) => required.length < 2 && (count > 0 || !loose.flat().length);

type Cursor = { score: string; id: string; isRelaxed: boolean };
const cursorOf = ({ score, id }: Row, isRelaxed: boolean) =>
  Buffer.from(`${isRelaxed ? 'some' : 'all'}|${score}|${id}`).toString('base64url');
/** Throws INVALID for what no page of ours gave out. */
function positionIn(cursor: string | null | undefined): Cursor | null {
  if (!cursor) return null;
  const [how, score, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const isOurs = (how === 'some' || how === 'all') && /^\d+(\.\d+)?(e-?\d+)?$/.test(score ?? '') && isId(id ?? '') && !rest.length;
  if (!isOurs) throw invalid([{ field: 'after', rule: 'cursor' }]);
  return { score: score!, id: id!, isRelaxed: how === 'some' };
}
