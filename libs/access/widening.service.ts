import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { type SignedIn, Standings } from '#identity';
import type { DistributionInput } from './access.inputs.js';
import { type Followed, Followers } from './followers.js';
import { DistributionStore } from './distribution.store.js';
import { Onlookers } from './onlookers.service.js';

/** A distribution as it was, and who could see what follows it. */
export interface Former {
  follower: string;
  rows: unknown;
  ways: unknown;
  /** Of the persons whom the change names, those who could read it before. */
  seeing: string[];
}

const TABLES = ['terms', 'release', 'exclusion', 'quarantine', 'break_glass'] as const;
const FORMER = `
  select f.id as follower,
    jsonb_build_object(${TABLES.map((table) => `'${table}', coalesce((select jsonb_agg(to_jsonb(r) order by r.id) from ${table} r where r.item_id = $1), '[]')`).join(', ')}) as rows,
    coalesce((select jsonb_agg(jsonb_build_object('aud', s.audience_id, 'exc', s.except_ids, 'w', s.w::text)) from segments(array[f.id]) s), '[]') as ways
  from (select i.id from item i where i.follows = $1 order by i.id limit 1) f`;

/**
 * Whether somebody may see it from now on through something through which nobody could before: an audience, or a time, or one exclusion less.
 * A person who could read it anyway and is now named is nobody new. In doubt it is wider.
 */
const IS_WIDER = `
  select exists (select from segments(array[$1::uuid]) s join audience a on a.id = s.audience_id
    where not isempty(s.w * tstzrange($3::timestamptz, null)) and not (a.kind = 'PERSON' and a.subject = any($4::uuid[]))
      and not tstzmultirange(s.w * tstzrange($3::timestamptz, null)) <@ coalesce((select range_agg(b.w) from jsonb_to_recordset($2::jsonb)
        as b(aud int, exc int[], w tstzrange) where b.aud = s.audience_id and b.exc <@ s.except_ids), '{}')) as wider`;

const copy = (table: string, columns: string, where = 'true') => `insert into ${table} (id, item_id, ${columns})
  select gen_random_uuid(), f.id, ${columns} from unnest($1::uuid[]) f(id) cross join jsonb_populate_recordset(null::${table}, $2::jsonb -> '${table}') r where ${where}`;
const NOT_TO_COME = '(r.from_at is null or r.from_at <= statement_timestamp())';
/**
 * What never led to it - the public, who may only discover - is not copied: it would show its title. Nor is what a report opened: that is the
 * report's to close, and the report is about something else.
 */
const COPIES = [
  // Nor the label that its document gets on a date to come: what was said among some does not become open with it.
  copy('terms', 'tlp, onward, download, attribution, recipients, embargo_at, expiry_at, from_at, until_at, set_by', NOT_TO_COME).replace(
    'expiry_at, from_at, until_at, set_by from',
    'expiry_at, from_at, case when until_at <= statement_timestamp() then until_at end, set_by from',
  ),
  copy(
    'release',
    'audience_id, level, from_at, until_at, ground, granted_by, granted_as, granted_at, closed_by',
    `r.level >= 'READ' and r.ground <> 'REPORT' and r.audience_id <> (select p.id from audience p where p.kind = 'PUBLIC')`,
  ),
  copy('exclusion', 'audience_id, from_at, until_at, set_by, closed_by'),
  copy('quarantine', 'from_at, until_at, reason, set_by, lifted_by'),
  copy('break_glass', 'person_id, from_at, until_at, reason, approved_by, asking_id'),
];
const FILINGS = `insert into filing (id, item_id, group_id, from_at, filed_by, pinned)
  select gen_random_uuid(), f.id, g.group_id, g.from_at, g.filed_by, g.pinned from unnest($1::uuid[]) f(id), filing g where g.item_id = $2 and g.until_at is null order by f.id, g.group_id`;

/** What becomes of the discussions of an item that goes to more people: kept for who could read them, unless they are to be shown. */
@Injectable()
export class Widening {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly standings: Standings,
    private readonly store: DistributionStore,
    private readonly onlookers: Onlookers,
    private readonly followers: Followers,
  ) {}

  /** To be asked before a change; null where nothing follows the item. */
  async former(itemId: string, { addReleases }: Pick<DistributionInput, 'addReleases'>): Promise<Former | null> {
    const [former] = await this.database.query<Former>(FORMER, [itemId]);
    if (!former) return null;
    const named = (addReleases ?? []).flatMap(({ audience: { kind, personId } }) => (kind === 'PERSON' && personId ? personId : []));
    return { ...former, seeing: [...(await this.onlookers.among(former.follower, named, 'READ'))] };
  }

  /** To be asked after it: what was or would be shown to more people; null where nobody new can see it. */
  async settle(actor: SignedIn, itemId: string, former: Former | null, { discussions }: DistributionInput): Promise<Followed | null> {
    if (!former) return null;
    const { t } = await this.standings.of(actor);
    const values = [former.follower, JSON.stringify(former.ways), t, former.seeing];
    const [row] = await this.database.query<{ wider: boolean }>(IS_WIDER, values);
    if (!row?.wider) return null;
    const followed = await this.followers.known.weigh(itemId);
    if (discussions !== 'SHOW') await this.keep(actor, itemId, former);
    return followed;
  }

  /** They close, for who could read them: their threads follow the item no more. */
  async keep(actor: SignedIn, itemId: string, { rows }: Former): Promise<void> {
    const kept = await this.database.query<{ id: string }>(
      'with kept as (update item set follows = null where follows = $1 returning id) select id from kept order by id',
      [itemId],
    );
    const ids = kept.map(({ id }) => id);
    for (const sql of COPIES) await this.database.query(sql, [ids, JSON.stringify(rows)]);
    await this.database.query(FILINGS, [ids, itemId]);
    await this.store.project(ids);
    await this.followers.known.keep(actor, ids);
    await this.audit.record({ actorId: actor.personId, action: 'KEEP_DISCUSSIONS', itemId, details: { threads: ids } });
  }
}
