import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { StandingExclusion, StandingRelease } from './handling.js';
import type { Level } from './levels.js';
import type { Terms } from './terms.js';

export interface StoredRelease extends StandingRelease {
  ground: string;
  grantedBy: string | null;
  grantedAt: Date;
}

const RELEASES = `select r.id, a.kind, a.subject, r.level, r.from_at as "from", r.until_at as "until", r.ground, r.granted_by as "grantedBy", r.granted_at as "grantedAt"
  from release r join audience a on a.id = r.audience_id where r.item_id = $1 and (r.until_at is null or r.until_at > coalesce($2::timestamptz, now()))
  and (r.from_at is null or r.until_at is null or r.from_at < r.until_at) order by r.granted_at, r.id`;
const EXCLUSIONS = `select x.id, a.kind, a.subject, x.from_at as "from", x.until_at as "until"
  from exclusion x join audience a on a.id = x.audience_id where x.item_id = $1 and (x.until_at is null or x.until_at > coalesce($2::timestamptz, now())) order by x.from_at, x.id`;
const iso = (time: Date | null) => time?.toISOString() ?? null;

/** The stored rows of one distribution: what is live or will be. It asks nobody's leave; its callers hold MANAGE. */
@Injectable()
export class DistributionRowsReader {
  constructor(private readonly database: Database) {}

  async releases(itemId: string, t: string | null = null): Promise<StoredRelease[]> {
    const rows = await this.database.query<StoredRelease & { from: Date | null; until: Date | null }>(RELEASES, [itemId, t]);
    return rows.map((row) => ({ ...row, from: iso(row.from as Date | null), until: iso(row.until as Date | null) }));
  }

  async exclusions(itemId: string, t: string | null = null): Promise<StandingExclusion[]> {
    const rows = await this.database.query<StandingExclusion & { from: Date | null; until: Date | null }>(EXCLUSIONS, [itemId, t]);
    return rows.map((row) => ({ ...row, from: iso(row.from as Date | null), until: iso(row.until as Date | null) }));
  }

  async terms(itemId: string): Promise<Terms> {
    const [row] = await this.database.query<Terms>(
      `select tlp, onward, download, attribution, recipients, embargo_at::text as "embargoAt", expiry_at::text as "expiryAt"
       from terms where item_id = $1 and until_at is null`,
      [itemId],
    );
    return row!;
  }

  /** Whether anybody but the custodians could ever see it, or is to. */
  async leftCustody(itemId: string, level: Level = 'DISCOVER'): Promise<boolean> {
    const rows = await this.database.query('select 1 from release where item_id = $1 and level >= $2 limit 1', [itemId, level]);
    return rows.length > 0;
  }

  async isWithdrawn(itemId: string): Promise<boolean> {
    return (await this.database.query(`select 1 from release where item_id = $1 and ground = 'WITHDRAWAL' limit 1`, [itemId])).length > 0;
  }
}
