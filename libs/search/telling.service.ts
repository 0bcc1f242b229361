import { Injectable } from '@nestjs/common';
import { Access, holds } from '#access';
import { Database } from '#database';
import { actorFor, Standings } from '#identity';
import { JobHandler, Jobs } from '#jobs';
import { revived } from './saved-searches.service.js';
import { Search, type SearchText } from './search.service.js';

/** Something that came to fit a search that somebody keeps. */
export interface FoundTold {
  searchId: string;
  personId: string;
  itemId: string;
  postId: string | null;
  /** Found by somebody who could read it: by which words is not told to whoever knows its card alone. */
  needsRead: boolean;
}
type Row = SearchText & { id: string; personId: string; filter: object };

const NOTIFYING = `select s.id, s.person_id as "personId", s.words as text, s.filter from saved_search s where s.notifies order by s.id`;
/** Once each; and nobody is told of their own. */
const NEW = `insert into saved_search_told (search_id, unit_id) select s.id, unnest($2::uuid[]) from saved_search s where s.id = $1 and s.notifies
  on conflict do nothing returning unit_id as id,
  (select coalesce(o.author_id, i.author_id) from item i left join post o on o.id = unit_id where i.id = coalesce(o.thread_id, unit_id)) as "authorId"`;

/** Asks every kept search about what has just been indexed, as the person whose it is, by what they may see then. */
@Injectable()
export class SearchTelling {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly search: Search,
    private readonly access: Access,
    private readonly jobs: Jobs,
  ) {}

  @JobHandler({ task: 'search.tell' })
  async tell({ itemIds }: { itemIds: string[] }): Promise<void> {
    const failures: unknown[] = [];
    for (const search of await this.database.query<Row>(NOTIFYING))
      await this.tellOf(search, itemIds).catch((error: unknown) => failures.push(error));
    // Tried again, and told once all the same.
    if (failures.length) throw failures[0];
  }

  private async tellOf(search: Row, itemIds: string[]): Promise<void> {
    const found = await this.found(search, itemIds);
    if (found.length) await this.database.transaction(() => this.keep(search, found));
  }

  /** Read as that person would, under the net. */
  private found(search: Row, itemIds: string[]): Promise<Omit<FoundTold, 'searchId' | 'personId'>[]> {
    const actor = actorFor(search.personId);
    return this.database.scoped(
      async () => {
        const { rows } = await this.search.matches(actor, revived(search), itemIds);
        const items = await this.access.items(actor, [...new Set(rows.map(({ itemId }) => itemId))]);
        return rows.map(({ itemId, postId }) => ({ itemId, postId, needsRead: holds(items.get(itemId)?.level ?? null, 'READ') }));
      },
      this.standings.reader(() => actor),
    );
  }

  private async keep({ id, personId }: Row, found: Omit<FoundTold, 'searchId' | 'personId'>[]): Promise<void> {
    const units = found.map(({ itemId, postId }) => postId ?? itemId);
    const fresh = await this.database.query<{ id: string; authorId: string }>(NEW, [id, units]);
    // Nobody is told of their own.
    const told = new Set(fresh.flatMap((unit) => (unit.authorId === personId ? [] : unit.id)));
    for (const each of found) {
      if (!told.has(each.postId ?? each.itemId)) continue;
      await this.jobs.add('notify-found', { searchId: id, personId, ...each } satisfies FoundTold);
    }
  }
}
