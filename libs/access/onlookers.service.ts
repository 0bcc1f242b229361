import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights } from '#groups';
import type { Actor } from '#identity';
import type { AccessibleItem } from './access.service.js';
import { type Audience, isAboutGroup } from './audience.js';
import type { Level } from './levels.js';
import { bind, isNotExcluded, isOpen } from './visible.js';

const now = (sql: string) => sql.replaceAll(':t::timestamptz', 'now()');
/** The one condition, asked for several persons at once. */
const AMONG = now(`select p.id from unnest(:persons::uuid[]) p(id) cross join lateral standing_of(p.id, :t::timestamptz) s
  where exists (select from feed f where f.item_id = :item::uuid and f.scope = 0 and f.level >= :level::access_level
    and f.key_id = any(s.keys) and ${isOpen('f')} and ${isNotExcluded('f').replace(':audiences::int[]', 's.audiences')})`);

/** Releases that count now, as readers are told of them: neither reports, nor what an embargo or an expiry holds back. */
const NAMED = `select distinct a.kind, a.subject from release r join audience a on a.id = r.audience_id
  join terms t on t.item_id = r.item_id and is_live(t.from_at, t.until_at, now())
  where r.item_id = $1 and r.level >= 'READ' and r.ground <> 'REPORT' and (a.kind <> 'PUBLIC' or not $2) and is_live(r.from_at, r.until_at, now())
    and now() <@ open_under(r.level, t.embargo_at, t.expiry_at)`;
const MEMBERS = `select distinct s.person_id as id from standing(now()) s join unnest($2::audience_kind[], $3::uuid[]) w(kind, subject)
  on w.kind = s.kind and w.subject = s.subject where s.person_id = any($1::uuid[]) and (s.kind <> 'AUTHOR_OF' or s.author = $4::uuid)`;

/** Who of some persons can see an item. */
@Injectable()
export class Onlookers {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRights,
  ) {}

  /** The truth: for the portal's own notices, and for MANAGE. */
  async among(itemId: string, persons: string[], level: Level): Promise<Set<string>> {
    if (!persons.length) return new Set();
    const rows = await this.database.query<{ id: string }>(...bind(AMONG, { item: itemId, persons, level }));
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * As far as a reader is told to whom the item went: exclusions, and releases to groups that are hidden from the reader, are as if they
   * were not. Who has custody is added where attribution tells the reader whose it is.
   */
  async amongNamed(actor: Actor, item: AccessibleItem, persons: string[]): Promise<Set<string>> {
    const named = await this.database.query<Audience>(NAMED, [item.follows ?? item.id, item.follows !== null]);
    const seen = await Promise.all(
      named.map(async ({ kind, subject }) => !isAboutGroup(kind) || !!(await this.groups.findVisible(actor, subject))),
    );
    const audiences: { kind: string; subject: string }[] = [...named.filter((_, place) => seen[place]), ...custodyTold(item)];
    if (audiences.some(({ kind }) => kind === 'PUBLIC')) return new Set(persons);
    const values = [persons, audiences.map(({ kind }) => kind), audiences.map(({ subject }) => subject), item.authorId];
    return new Set((await this.database.query<{ id: string }>(MEMBERS, values)).map(({ id }) => id));
  }
}

function custodyTold({ terms, originatorParty, originatorGroup }: AccessibleItem) {
  if (terms.attribution === 'CHATHAM_HOUSE') return [];
  const subject = (originatorParty ?? originatorGroup)!;
  const head = { kind: 'HEAD_OF', subject };
  return terms.attribution === 'NAMED' ? [head, { kind: 'AUTHOR_OF', subject }] : [head];
}
