import { Injectable } from '@nestjs/common';
import { bind } from '#access';
import { Database } from '#database';
import { type Actor, Standings } from '#identity';
import { anyOf, type Asked } from './asking.service.js';
import type { SearchFilterInput } from './search.inputs.js';
import { SEARCH, SEARCH_MARKS, SEARCH_RELAXED, SEARCH_RELAXED_MARKS } from './search.sql.js';
import type { Typed } from './typing.service.js';
import type { Weight } from './vector.js';

/** Something found. */
export interface Row {
  /** Of the post, or of the item. */
  id: string;
  itemId: string;
  postId: string | null;
  kind: 'DOCUMENT' | 'THREAD';
  score: string;
  starts: number[];
  passages: [string, number][];
  hits: { lexeme: string; places: number[]; weights: Weight[] }[] | null;
}
export interface RowsFound {
  rows: Row[];
  /** Null where more than a thousand were found. */
  count: number | null;
  /** Whether there are more in which the words stand, and only the newest of them were looked at. */
  isPartial: boolean;
  /** Whether all words stand in more than a thousand: what has only some of them is of no use then. */
  isOfMany: boolean;
}
export interface SearchFor {
  asked: Asked;
  /** Marks of which one of each group has to be there. */
  marks: string[][];
  filter: SearchFilterInput;
  first: number;
  after: { score: string; id: string } | null;
  /** Where only some items are looked at. */
  items?: string[];
}

interface Answer {
  page: Row[];
  count: number;
  candidates: number;
}
type MarksAnswer = Pick<Answer, 'count' | 'candidates'> & { marks: Record<string, number> };
/** Nothing is asked for where only beginnings are. */
type Sought = Omit<SearchFor, 'asked'> & { asked: Asked | null };

const UNDER_KEYS = `select set_config('plenary.moment', (:t::timestamptz)::text, true), set_config('plenary.keys', (:keys::int[])::text, true),
  set_config('plenary.audiences', (:audiences::int[])::text, true)`;

/** How many of the newest that have what is asked for are put in order. */
export const MOST = 1000;
/** Where words stand together in few of those, or few are without what must not be there, so many are looked at. */
const FEW = 50;
const DEEP = 10_000;
/** Of each set of words, where some are enough. */
const SOME = 300;

/** Everything that what is found has to do with. */
export const lexemesOf = ({ required, idle }: Asked): string[] => [...new Set([...required, ...idle].flat())];

/** Looks into the index for somebody: through the keys that they hold, and then, entry by entry, whether they see what was found. */
@Injectable()
export class SearchRows {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** What has all words. */
  async all(actor: Actor, sought: SearchFor): Promise<RowsFound> {
    const near = await this.ask<Answer>(actor, SEARCH, sought, strict(sought, MOST));
    if (near.candidates <= MOST || near.count >= FEW) return foundIn(near, MOST);
    return foundIn(await this.ask<Answer>(actor, SEARCH, sought, strict(sought, DEEP)), DEEP);
  }

  /** What has a third of them at least. */
  async some(actor: Actor, sought: SearchFor): Promise<RowsFound> {
    return foundIn(await this.ask<Answer>(actor, SEARCH_RELAXED, sought, relaxed(sought)), Infinity);
  }

  /** What has a title or a symbol as it is being typed. */
  async typed(actor: Actor, { lists, condition }: Typed, first: number): Promise<Row[]> {
    const sought = { groups: lists.map(written), query: condition, idle: null, together: null, most: SOME };
    return (await this.ask<Answer>(actor, SEARCH, { asked: null, marks: [], filter: {}, first: first - 1, after: null }, sought)).page;
  }

  /** By mark how many of what was found have it; null where not all of that was looked at. */
  async marks(actor: Actor, sought: SearchFor, isRelaxed: boolean): Promise<Record<string, number> | null> {
    const [sql, values] = isRelaxed ? [SEARCH_RELAXED_MARKS, relaxed(sought)] : [SEARCH_MARKS, strict(sought, MOST)];
    const { candidates, count, marks } = await this.ask<MarksAnswer>(actor, sql, sought, { ...values, isMarked: true });
    return (isRelaxed ? count : candidates) > MOST ? null : marks;
  }

  private async ask<Found>(
    actor: Actor,
    sql: string,
    { asked, marks, filter, first, after, items }: Sought,
    sought: object,
  ): Promise<Found> {
    const standing = await this.standings.of(actor);
    const values = {
      ...standing,
      items: items ?? null,
      lexemes: asked ? lexemesOf(asked) : [],
      mine: filter.mine ?? false,
      unread: filter.unread ?? false,
      since: filter.since?.toISOString() ?? null,
      until: filter.until?.toISOString() ?? null,
      isMarked: marks.length > 0,
      score: after?.score ?? null,
      id: after?.id ?? null,
      n: first + 1,
      ...sought,
    };
    // Where something is changed, the net has nobody's keys: the index is asked under those of whoever changes it.
    if (!this.database.isReading) await this.database.query(...bind(UNDER_KEYS, { ...standing }));
    const [found] = await this.database.query<Found & object>(...bind(sql, values));
    return found!;
  }
}

const foundIn = ({ page, count, candidates }: Answer, most: number): RowsFound => ({
  rows: page,
  count: count > MOST ? null : count,
  isPartial: count <= MOST && candidates > most,
  isOfMany: candidates > MOST,
});

function strict({ asked, marks }: SearchFor, most: number): object {
  const groups = [...asked.required, ...marks];
  const query = conditionOf([...groups.map(anyOf), ...asked.phrases, ...asked.runs], asked.excluded);
  const idle = asked.idle.length ? asked.idle.map(anyOf).join(' | ') : null;
  const together = [...asked.phrases, ...asked.runs].join(' & ') || null;
  return { groups: groups.map(written), query, idle, together, most: most + 1 };
}

function relaxed({ asked, marks }: SearchFor): object {
  const { required } = asked;
  const but = required.length > 2 ? required.map((_, place) => required.filter((__, other) => other !== place)) : [];
  const single = required.length > 1 ? required.map((group) => [group]) : [];
  const sets = [required, ...but, ...single].map((groups) => [...groups, ...marks].map(written));
  const kept = [...marks.map(anyOf), ...asked.phrases];
  const must = kept.length || asked.excluded.length ? conditionOf(kept, asked.excluded) : null;
  const queries = [...required, ...asked.idle].map(anyOf);
  return { sets: JSON.stringify(sets), queries, must, together: null, least: Math.ceil(required.length / 3), most: SOME };
}

/** As search_candidates() takes a group. */
const written = (group: string[]) => group.join(' ');
const conditionOf = (all: string[], none: string[]) => [...all, ...none.map((each) => `!${each}`)].join(' & ');
