import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { conflict, notFound } from '#errors';
import type { SignedIn } from '#identity';
import type { SavedSearch } from './saved-search.entity.js';
import type { NotifySearchInput, SavedSearchIdInput, SaveSearchInput } from './saved-searches.inputs.js';
import type { SearchFilterInput } from './search.inputs.js';
import { Search } from './search.service.js';

const COLUMNS = 'id, name, words as text, filter, notifies, saved_at as "savedAt"';
/** So many a person may have. */
const MOST = 100;

type Row = Omit<SavedSearch, 'filter'> & { filter: SearchFilterInput & { since?: string; until?: string } };

/** Searches that a person keeps. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly database: Database,
    private readonly search: Search,
  ) {}

  async mine({ personId }: SignedIn): Promise<SavedSearch[]> {
    return (
      await this.database.query<Row>(`select ${COLUMNS} from saved_search where person_id = $1 order by saved_at desc, id`, [personId])
    ).map(revived);
  }

  /** Of the person's own: another's is as none. */
  one({ personId }: SignedIn, id: string): Promise<SavedSearch | null> {
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<Row>(`select ${COLUMNS} from saved_search where person_id = $1 and id = any($2::uuid[])`, [
        personId,
        ids,
      ]);
      const found = new Map(rows.map((row) => [row.id, revived(row)]));
      return ids.map((each) => found.get(each) ?? null);
    };
    return this.database.loader(`saved searches ${personId}`, load).load(id);
  }

  async save(actor: SignedIn, { name, text, filter, notifies }: SaveSearchInput): Promise<SavedSearch> {
    const [row] = await this.database.query<Row>(
      `insert into saved_search (id, person_id, name, words, filter, notifies, saved_at)
       select $1, $2, $3, $4, $5, $6, clock_timestamp() where (select count(*) from saved_search where person_id = $2) < ${MOST} returning ${COLUMNS}`,
      [this.database.newId(), actor.personId, name.trim(), text.trim(), JSON.stringify(filter ?? {}), notifies],
    );
    if (!row) throw conflict('TOO_MANY_SEARCHES', 'There are too many saved searches: remove some first.');
    if (notifies) await this.begin(actor, revived(row));
    return revived(row);
  }

  /** Throws NOT_FOUND for what is none of the person's. */
  async notify(actor: SignedIn, { searchId, notifies }: NotifySearchInput): Promise<SavedSearch> {
    const [row] = await this.database.query<Row>(
      `with changed as (update saved_search set notifies = $3 where id = $1 and person_id = $2 returning *) select ${COLUMNS} from changed`,
      [searchId, actor.personId, notifies],
    );
    if (!row) throw notFound();
    if (notifies) await this.begin(actor, revived(row));
    return revived(row);
  }

  async remove({ personId }: SignedIn, { searchId }: SavedSearchIdInput): Promise<boolean> {
    const gone = await this.database.query(
      'with gone as (delete from saved_search where id = $1 and person_id = $2 returning id) select id from gone',
      [searchId, personId],
    );
    if (!gone.length) throw notFound();
    return true;
  }

  /** What fits it already is no news. Throws CONFLICT where that is more than is looked at: nobody could say then what is new. */
  private async begin(actor: SignedIn, search: SavedSearch): Promise<void> {
    const { rows, count } = await this.search.matches(actor, search);
    if (count === null) throw conflict('FINDS_TOO_MUCH', 'It finds more than 1,000 already: narrow it first.');
    await this.database.query('insert into saved_search_told (search_id, unit_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
      search.id,
      rows.map(({ id }) => id),
    ]);
  }
}

/** JSON knows no dates. */
export function revived<Of extends { filter: Row['filter'] }>(row: Of): Omit<Of, 'filter'> & { filter: SearchFilterInput } {
  const { since, until, ...filter } = row.filter;
  return { ...row, filter: { ...filter, ...(since && { since: new Date(since) }), ...(until && { until: new Date(until) }) } };
}
