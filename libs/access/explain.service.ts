import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Actor, People, type Standing, Standings } from '#identity';
import { Access, type AccessibleItem } from './access.service.js';
import type { Release } from './access.types.js';
import type { Explanation, Ground } from './explanation.types.js';
import type { Audience } from './audience.js';
import { decide, type Ground as Said } from './decide.js';
import { FactsOfAccess } from './facts.service.js';
import { holds } from './levels.js';
import { Paths } from './paths.service.js';

interface StoredRelease {
  id: string;
  kind: Audience['kind'];
  subject: string;
  level: Release['level'];
  from: Date | null;
  until: Date | null;
  ground: string;
  grantedBy: string | null;
  grantedAt: Date;
}
const RELEASES = `select r.id, a.kind, a.subject, r.level, r.from_at as "from", r.until_at as "until", r.ground, r.granted_by as "grantedBy", r.granted_at as "grantedAt"
  from release r join audience a on a.id = r.audience_id where r.id = any($1::uuid[])`;

/** Why somebody sees an item: the grounds, each with the release or membership behind it, as far as they may know. */
@Injectable()
export class Explanations {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
    private readonly paths: Paths,
    private readonly people: People,
  ) {}

  /** For oneself, at DISCOVER or above; NOT_FOUND below. */
  async forOneself(actor: Actor, itemId: string): Promise<Explanation> {
    const item = await this.access.require(actor, 'DISCOVER', itemId);
    const standing = await this.standings.of(actor);
    const { level, grounds } = decide(await this.facts.of(standing, item.id));
    const stored = await this.releases(grounds);
    const explained = await Promise.all(grounds.map((said) => this.ground(standing, item, said, stored)));
    return { level, decidedAt: new Date(standing.t), grounds: explained };
  }

  private async releases(grounds: Said[]): Promise<Map<string, StoredRelease>> {
    const ids = grounds.flatMap(({ releaseId }) => releaseId ?? []);
    const rows = ids.length ? await this.database.query<StoredRelease>(RELEASES, [ids]) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async ground(
    { personId, t }: Standing,
    item: AccessibleItem,
    { code, level, releaseId }: Said,
    stored: Map<string, StoredRelease>,
  ): Promise<Ground> {
    const row = releaseId === undefined ? undefined : stored.get(releaseId);
    const audience = row ? { kind: row.kind, subject: row.subject } : null;
    const isCustody = code === 'CUSTODY_AUTHOR' || code === 'CUSTODY_HEAD';
    const leadsTo = isCustody ? { kind: 'HEAD_OF' as const, subject: (item.originatorParty ?? item.originatorGroup)! } : audience;
    const path = personId !== null && leadsTo ? await this.paths.to(personId, leadsTo, t) : [];
    return { code, level: level ?? null, audience, release: row ? await this.release(item, row) : null, path };
  }

  /** Who released it is for those with READ, and for nobody where attribution hides persons. */
  private async release(item: AccessibleItem, { kind, subject, grantedBy, ...rest }: StoredRelease): Promise<Release> {
    const mayKnow = item.isCustodian || (item.terms.attribution === 'NAMED' && holds(item.level, 'READ') && rest.ground !== 'REPORT');
    return { ...rest, audience: { kind, subject }, grantedBy: mayKnow && grantedBy !== null ? await this.people.load(grantedBy) : null };
  }
}
