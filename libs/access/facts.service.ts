import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Standing } from '#identity';
import type { Facts } from './decide.js';
import type { StandingExclusion, StandingRelease } from './handling.js';
import { LEVELS } from './levels.js';
import type { Terms } from './terms.js';
import { bind } from './visible.js';

export interface StoredRelease extends StandingRelease {
  audienceId: number;
  ground: string;
  /** Of an onward release: the release it rests on, or the one that stands for the same audience since. */
  restsOn: string | null;
  grantedBy: string | null;
  grantedAt: string;
  isLive: boolean;
  /** Whether its audience is one of the person's. */
  isMine: boolean;
}
export type StoredExclusion = StandingExclusion & { isMine: boolean; isLive: boolean };
export interface Window {
  from: string | null;
  until: string | null;
}
/** What else there is at t behind the facts. */
interface Around {
  /** t is before the item was made. */
  isBefore: boolean;
  /** Live ones: of several the one that ends last. */
  quarantine: Window | null;
  breakGlass: Window | null;
  terms: Terms | null;
}
/** The facts, and the rows behind them: what of releases and exclusions is live at t or will be, oldest first. */
export interface StoredFacts extends Facts {
  stored: { releases: StoredRelease[]; exclusions: StoredExclusion[] };
  around: Around;
}
type Row = Omit<Facts, 'isActive' | 'isExcluded' | 'releases'> & StoredFacts['stored'] & { around: Around };

const window = (row: string) => `jsonb_build_object('from', ${row}.from_at, 'until', ${row}.until_at)`;
const liveAt = (row: string) => `is_live(${row}.from_at, ${row}.until_at, :t::timestamptz)`;
const notOver = (row: string) =>
  `(${row}.until_at is null or ${row}.until_at > :t::timestamptz and (${row}.from_at is null or ${row}.from_at < ${row}.until_at))`;
const common = (row: string) => `'id', ${row}.id, 'kind', a.kind, 'subject', a.subject, 'from', ${row}.from_at, 'until', ${row}.until_at,
  'isLive', ${liveAt(row)}, 'isMine', ${row}.audience_id = any(:audiences::int[])`;

/** For what follows an item, its releases to the public and at DISCOVER are none. */
const COUNTS = `(i.follows is null or r.level >= 'READ' and r.audience_id <> (select p.id from audience p where p.kind = 'PUBLIC'))`;

/** A release is never rewritten: another level closes it and opens the same audience anew, on which the onward ones rest then. */
const RESTS_ON = `(select coalesce((select s.id from release s where s.item_id = b.item_id and s.audience_id = b.audience_id and s.level >= 'READ'
    and ${notOver('s')} order by s.until_at desc nulls first, s.granted_at desc, s.id limit 1), b.id) from release b where b.id = r.rests_on)`;
const IS_OWN_PARTY = `(r.ground = 'ONWARD' and (a.kind = 'PARTY' and a.subject = r.granted_as or a.kind = 'PERSON'
  and exists (select from live_accreditations(coalesce(r.from_at, r.granted_at)) l where l.person_id = a.subject and l.party_id = r.granted_as)))`;

/** The stored rows that speak, for one person on one item at t: read from the truth, not from the feed. */
const FACTS = `
  select
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'AUTHOR_OF' and a.subject = o.originator and a.author = i.author_id
      and i.author_id = :personId::uuid) as "isAuthor",
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'HEAD_OF' and a.subject = o.originator) as "isHead",
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR')) as "isModerator",
    exists (select 1 from quarantine q where q.item_id = o.source and ${liveAt('q')}) as "isQuarantined",
    coalesce((select bool_or(:t::timestamptz < m.embargo_at) from terms m where m.item_id = o.source and ${liveAt('m')}), false) as "isEmbargoed",
    coalesce((select bool_or(:t::timestamptz >= m.expiry_at) from terms m where m.item_id = o.source and ${liveAt('m')}), false) as "isExpired",
    coalesce((select jsonb_agg(jsonb_build_object(${common('r')}, 'level', r.level, 'audienceId', r.audience_id, 'ground', r.ground, 'restsOn', ${RESTS_ON}, 'isOwnParty', ${IS_OWN_PARTY},
        'grantedBy', r.granted_by, 'grantedAt', r.granted_at) order by r.granted_at, r.id)
      from release r join audience a on a.id = r.audience_id where r.item_id = o.source and ${COUNTS} and ${notOver('r')}), '[]') as releases,
    coalesce((select jsonb_agg(jsonb_build_object(${common('x')}) order by x.from_at, x.id)
      from exclusion x join audience a on a.id = x.audience_id where x.item_id = o.source and ${notOver('x')}), '[]') as exclusions,
    exists (select 1 from break_glass b where b.item_id = o.source and b.person_id = :personId::uuid and ${liveAt('b')}) as "hasBreakGlass",
    jsonb_build_object('isBefore', :t::timestamptz < i.created_at,
      'quarantine', (select ${window('q')} from quarantine q where q.item_id = o.source and ${liveAt('q')} order by q.until_at desc limit 1),
      'breakGlass', (select ${window('b')} from break_glass b where b.item_id = o.source and b.person_id = :personId::uuid and ${liveAt('b')}
        order by b.until_at desc limit 1),
      'terms', (select jsonb_build_object('tlp', m.tlp, 'onward', m.onward, 'download', m.download, 'attribution', m.attribution,
          'recipients', m.recipients, 'embargoAt', m.embargo_at, 'expiryAt', m.expiry_at,
          'derestrictAt', case when m.until_at > now() then m.until_at end)
        from terms m where m.item_id = o.source and ${liveAt('m')} order by m.from_at desc nulls last limit 1)) as around
  from item i cross join lateral (select coalesce(i.originator_party, i.originator_group) as originator, coalesce(i.follows, i.id) as source) o where i.id = :item::uuid`;

@Injectable()
export class FactsOfAccess {
  constructor(private readonly database: Database) {}

  /** The facts for an item that exists. It does not ask whether they may be told: that is the caller's to decide first. */
  async of(standing: Standing, itemId: string): Promise<StoredFacts> {
    if (!this.database.isReading) return this.ask(standing, itemId);
    // Different parts of a page tell different sides of the same rows.
    return this.database.memo(`facts ${standing.personId} ${standing.t} ${itemId}`, () => this.ask(standing, itemId));
  }

  private async ask(standing: Standing, itemId: string): Promise<StoredFacts> {
    const [row] = await this.database.query<Row>(...bind(FACTS, { ...standing, item: itemId }));
    if (!row) throw new Error('No such item');
    const { releases, exclusions, around, ...facts } = row;
    const mine = releases.filter(({ isLive, isMine }) => isLive && isMine);
    return {
      ...facts,
      isActive: standing.isActive,
      isExcluded: exclusions.some(({ isLive, isMine }) => isLive && isMine),
      releases: mine.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)),
      stored: { releases, exclusions },
      around,
    };
  }
}
