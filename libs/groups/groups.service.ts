import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { DirectoryCache } from '#parties';
import type { Office, Seat, WorkingGroup } from './group.entity.js';

const GROUP = `g.id, g.tag, g.kind, g.names, g.mandate as mandates, g.series, g.parent_id as "parentId", g.observers_may_file as "observersMayFile"`;
const TERM = `x.from_at as "from", x.until_at as "until", is_live(x.from_at, x.until_at, now()) as "isLive"`;
const SEAT = `x.id, x.group_id as "groupId", x.capacity, x.party_id as "partyId", x.person_id as "personId", ${TERM}`;
const OFFICE = `x.id, x.group_id as "groupId", x.person_id as "personId", x.office, ${TERM}`;
const NOT_ENDED = '(x.until_at is null or x.until_at > now())';

/** The rows of groups, batched. Who may be shown them is asked of the group rights. */
@Injectable()
export class Groups {
  constructor(
    private readonly database: Database,
    private readonly cache: DirectoryCache,
  ) {}

  async find(id: string): Promise<WorkingGroup | null> {
    const kept = await this.kept();
    return kept
      ? (kept.get(id) ?? null)
      : this.one<WorkingGroup>('groups', `select ${GROUP} from working_group g where g.id = any($1::uuid[])`).load(id);
  }

  async among(ids: string[]): Promise<WorkingGroup[]> {
    const kept = await this.kept();
    return kept
      ? ids.flatMap((id) => kept.get(id) ?? [])
      : (await Promise.all(ids.map((id) => this.find(id)))).flatMap((group) => group ?? []);
  }

  /** Every group there is, by kind and tag. */
  async all(): Promise<WorkingGroup[]> {
    const kept = await this.kept();
    return kept ? [...kept.values()] : this.ask();
  }

  findSeat(id: string): Promise<Seat | null> {
    return this.one<Seat>('seats', `select ${SEAT} from seat x where x.id = any($1::uuid[])`).load(id);
  }

  findOffice(id: string): Promise<Office | null> {
    return this.one<Office>('offices', `select ${OFFICE} from office x where x.id = any($1::uuid[])`).load(id);
  }

  /** The seats of a group that have not ended: participants first, by name. */
  seatsOf(groupId: string): Promise<Seat[]> {
    return this.ofGroup<Seat>(
      'seats of groups',
      `select ${SEAT} from seat x left join party y on y.id = x.party_id left join person p on p.id = x.person_id
       where x.group_id = any($1::uuid[]) and ${NOT_ENDED} order by x.capacity, y.names ->> 'en' nulls last, p.name, x.id`,
    ).load(groupId);
  }

  officesOf(groupId: string): Promise<Office[]> {
    return this.ofGroup<Office>(
      'offices of groups',
      `select ${OFFICE} from office x where x.group_id = any($1::uuid[]) and ${NOT_ENDED} order by x.office, x.from_at, x.id`,
    ).load(groupId);
  }

  private kept(): Promise<Map<string, WorkingGroup> | null> {
    return this.cache.rows('working_group', () => this.ask());
  }

  private ask(): Promise<WorkingGroup[]> {
    return this.database.query<WorkingGroup>(`select ${GROUP} from working_group g order by g.kind, g.tag`);
  }

  private one<Row extends { id: string }>(key: string, sql: string) {
    const load = async (ids: readonly string[]) => {
      const found = new Map((await this.database.query<Row>(sql, [ids])).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    };
    return this.database.loader<string, Row | null>(key, load);
  }

  private ofGroup<Row extends { groupId: string }>(key: string, sql: string) {
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<Row>(sql, [ids]);
      return ids.map((id) => rows.filter(({ groupId }) => groupId === id));
    };
    return this.database.loader(key, load);
  }
}
