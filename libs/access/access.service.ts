import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { forbidden, notFound } from '#errors';
import type { Position } from '#graphql';
import { type Actor, type Standing, Standings } from '#identity';
import { holds, type Level } from './levels.js';
import { ITEMS, WITH_FOLLOWED } from './items.js';
import { type Matching, pageAsOf, pageNow, pageOfItems, type PageText } from './page.js';
import { bind } from './visible.js';
import type { Terms } from './terms.js';

/** A protected item as somebody who may discover it gets it: loading is authorising. */
export interface AccessibleItem {
  id: string;
  kind: 'DOCUMENT' | 'THREAD' | 'MEETING' | 'DECISION';
  level: Level;
  isAuthor: boolean;
  isCustodian: boolean;
  originatorParty: string | null;
  originatorGroup: string | null;
  authorId: string;
  /** The item whose distribution decides this one; null where it has its own. */
  follows: string | null;
  /** The live break-glass grant of the person: whatever is opened is then recorded first (openings.service.ts). */
  breakGlass: string | null;
  /** Through which audiences it is seen, at which level each. */
  entries: [number, Level][];
  /** Its place in lists, as PostgreSQL writes times. */
  sortAt: string;
  terms: Terms;
}

export interface PageOf {
  kind: AccessibleItem['kind'];
  first: number;
  after?: Position | null;
  /** Only what is filed in this group. */
  groupId?: string;
  /** RECEIVED: through the group's own audiences only (with groupId; filed or not). CUSTODY: what the person is custodian of. */
  through?: 'ALL' | 'RECEIVED' | 'CUSTODY';
  /** Up from `after`, or from the oldest: the nearest first. */
  isUp?: boolean;
  /** Only what this holds of: nothing but what whoever may discover an item is shown of it. */
  matching?: Matching;
}

/** Narrowed to some keys: what others give is not looked at. */
const NARROWED: PageOf['through'][] = ['RECEIVED', 'CUSTODY'];
/** Who asks for more than any page shows passes most of it over: then only its places are found. */
const LARGEST_PAGE = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The way to every protected row: what the actor may not discover does not come back from here. */
@Injectable()
export class Access {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** Those of the items that the actor may discover, by id, each with the level held. */
  async items(actor: Actor, ids: string[]): Promise<Map<string, AccessibleItem>> {
    const wanted = [...new Set(ids)];
    // What was decided holds for a snapshot; in a transaction that changes rights it would not.
    if (!this.database.isReading) return this.itemsFor(await this.standings.of(actor), wanted);
    const loader = this.loader(actor);
    const found = await Promise.all(wanted.map((id) => loader.load(id)));
    return new Map(found.flatMap((item) => (item ? [[item.id, item] as const] : [])));
  }

  /** Of these the threads. What they follow is looked at with them, so that asking for it afterwards costs nothing. */
  async threads(actor: Actor, ids: string[]): Promise<Map<string, AccessibleItem>> {
    if (!this.database.isReading) return threadsAmong(await this.items(actor, ids));
    const loader = this.threadLoader(actor);
    const found = await Promise.all([...new Set(ids)].map((id) => loader.load(id)));
    return threadsAmong(new Map(found.flatMap((item) => (item ? [[item.id, item] as const] : []))));
  }

  async itemsFor(standing: Standing, ids: string[], sql = ITEMS): Promise<Map<string, AccessibleItem>> {
    const items = [...new Set(ids)].filter((id) => UUID.test(id));
    const rows = await this.database.query<AccessibleItem>(...bind(sql, { ...standing, items }));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The item, of this kind (null: of any), at this level or above. Throws NOT_FOUND below DISCOVER, as for an id never given out; FORBIDDEN
   * between the two.
   */
  async require(actor: Actor, level: Level, id: string, kind: AccessibleItem['kind'] | null = 'DOCUMENT'): Promise<AccessibleItem> {
    const item = (await (kind === 'THREAD' ? this.threads(actor, [id]) : this.items(actor, [id]))).get(id.toLowerCase());
    if (!item || (kind && item.kind !== kind)) throw notFound();
    if (!holds(item.level, level)) throw forbidden(level);
    return item;
  }

  /** The same for a use case that changes the item: whoever comes second waits, and is decided on what the first left. */
  async lockAndRequire(actor: Actor, level: Level, id: string, kind: AccessibleItem['kind'] | null = 'DOCUMENT'): Promise<AccessibleItem> {
    const before = await this.require(actor, level, id, kind);
    // First what decides it, in the order in which a change of that locks both; shared, so that threads of one document do not queue.
    if (before.follows) await this.database.query('select 1 from item where id = $1 for share', [before.follows]);
    await this.database.query('select 1 from item where id = $1 for update', [before.id]);
    await this.standings.renew(actor);
    return this.require(actor, level, before.id, kind);
  }

  /** Of these threads up to first + 1 positions of what the actor may discover, newest first. */
  async newest(actor: Actor, ids: string[], { first, after }: Pick<PageOf, 'first' | 'after'>): Promise<Position[]> {
    const places = [...(await this.threads(actor, ids)).values()].map(({ id, sortAt }) => ({ id, at: sortAt }));
    const rest = after ? places.filter((place) => newestFirst(after, place) < 0) : places;
    return rest.sort(newestFirst).slice(0, first + 1);
  }

  /** Up to first + 1 positions of what the actor may discover, newest first. Looking for the items themselves costs nothing afterwards. */
  async page(actor: Actor, of: PageOf): Promise<Position[]> {
    const standing = await this.standings.of(actor);
    const isOfPlaces = NARROWED.includes(of.through ?? 'ALL') || !of.first || of.first > LARGEST_PAGE;
    if (isOfPlaces || !this.database.isReading) return this.pageFor(standing, of);
    const items = await this.rows<AccessibleItem>(standing, of, pageOfItems);
    for (const item of items) {
      this.loader(actor).prime(item.id, item);
      if (!item.follows) this.threadLoader(actor).prime(item.id, item);
    }
    return items.map(({ id, sortAt }) => ({ id, at: sortAt }));
  }

  /** The same for any standing; asOf says that its time is not now. */
  async pageFor(standing: Standing, of: PageOf, asOf = false): Promise<Position[]> {
    const rows = await this.rows<{ id: string; sortAt: string }>(standing, of, asOf ? pageAsOf : pageNow);
    return rows.map(({ id, sortAt }) => ({ id, at: sortAt }));
  }

  private async rows<Row>(standing: Standing, of: PageOf, textOf: (text: PageText) => string): Promise<Row[]> {
    const place = await this.place(standing, of);
    if (!place) return [];
    const { kind, first, after, isUp, matching } = of;
    const values = { ...matching?.values, ...standing, ...place, kind, n: first + 1, at: after?.at ?? null, id: after?.id ?? null };
    return this.database.query<Row>(...bind(textOf({ isFirst: !after, isUp, isNarrowed: place.narrow !== null, matching }), values));
  }

  /** However many parts of a page ask for however many items, it is one statement. */
  private loader(actor: Actor) {
    const batch = async (ids: readonly string[]) => {
      const items = await this.itemsFor(await this.standings.of(actor), [...ids]);
      return ids.map((id) => items.get(id.toLowerCase()) ?? null);
    };
    return this.database.loader<string, AccessibleItem | null>(`items ${actor.personId}`, batch);
  }

  private threadLoader(actor: Actor) {
    return this.database.loader<string, AccessibleItem | null>(`threads ${actor.personId}`, async (asked) => {
      const found = await this.itemsFor(await this.standings.of(actor), [...asked], WITH_FOLLOWED);
      for (const item of found.values()) this.loader(actor).prime(item.id, item);
      return asked.map((id) => found.get(id.toLowerCase()) ?? null);
    });
  }

  private async place(
    standing: Standing,
    { groupId, through = 'ALL' }: PageOf,
  ): Promise<{ scope: number; narrow: number[] | null } | null> {
    if (!groupId && through === 'ALL') return { scope: 0, narrow: null };
    const kinds = through === 'CUSTODY' ? ['AUTHOR_OF', 'HEAD_OF'] : through === 'RECEIVED' ? ['GROUP', 'GROUP_OBSERVERS'] : ['GROUP'];
    const rows = await this.database.query<{ id: number }>(
      'select id from audience where kind = any($1::audience_kind[]) and ($2::uuid is null or subject = $2) and (id = any($3) or $4)',
      [kinds, groupId ?? null, standing.audiences, through === 'ALL'],
    );
    const ids = rows.map(({ id }) => id);
    if (through !== 'ALL') return { scope: 0, narrow: ids };
    return ids[0] === undefined ? null : { scope: ids[0], narrow: null };
  }
}

const threadsAmong = (items: Map<string, AccessibleItem>) => new Map([...items].filter(([, { kind }]) => kind === 'THREAD'));

/** JavaScript knows milliseconds; what is left of a time within one is ordered as its text is. */
function newestFirst(one: Position, other: Position): number {
  const [a, b] = [Date.parse(one.at), Date.parse(other.at)];
  if (a !== b) return b - a;
  const [here, there] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`];
  return here < there ? 1 : here > there ? -1 : 0;
}
