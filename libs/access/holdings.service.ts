import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Actor, Standings } from '#identity';
import type { AccessibleItem } from './access.service.js';
import type { Audience } from './audience.js';
import { FactsOfAccess, type StoredRelease } from './facts.service.js';
import { holds, type Level } from './levels.js';
import { endOf } from './release-of.js';

const OWN_GROUNDS = ['GRANT', 'REQUEST', 'ONWARD'];
const IS_IN = `select exists (select from standing($2::timestamptz) s join unnest($3::audience_kind[], $4::uuid[]) w(kind, subject)
  on w.kind = s.kind and w.subject = s.subject where s.person_id = $1) as found`;

/** The releases that somebody holds in a capacity: what they may pass on rests on one of them. */
@Injectable()
export class Holdings {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
  ) {}

  /**
   * Those at READ or above that count now, the longest first. What a report opened, custody and emergency access are no releases to pass on,
   * and neither is what is open to the public.
   */
  async of(actor: Actor, item: AccessibleItem, capacityId: string): Promise<StoredRelease[]> {
    const standing = await this.standings.of(actor);
    const { stored, isEmbargoed, isExpired } = await this.facts.of(standing, item.id);
    const audiences = standing.capacities[capacityId]?.audiences ?? [];
    const needed: Level = isEmbargoed ? 'EDIT' : 'READ';
    if (isExpired && !isEmbargoed) return [];
    return stored.releases
      .filter((row) => row.isLive && OWN_GROUNDS.includes(row.ground) && audiences.includes(row.audienceId) && holds(row.level, needed))
      .sort((a, b) => endOf(b) - endOf(a));
  }

  /** Whether whoever this names has it by one of these releases too, so that naming them shows it to nobody new: by what its holder knows. */
  async cover(actor: Actor, held: StoredRelease[], { kind, subject }: Audience): Promise<boolean> {
    if (kind !== 'PUBLIC' && held.some((row) => row.kind === 'COMMUNITY')) return true;
    if (held.some((row) => row.kind === kind && row.subject === subject)) return true;
    if (kind !== 'PERSON') return false;
    const { t } = await this.standings.of(actor);
    const values = [subject, t, held.map((row) => row.kind), held.map((row) => row.subject)];
    const [row] = await this.database.query<{ found: boolean }>(IS_IN, values);
    return row!.found;
  }
}
