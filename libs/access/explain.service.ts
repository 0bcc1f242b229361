import { Injectable } from '@nestjs/common';
import { type Actor, People, Standings } from '#identity';
import { Access, type AccessibleItem } from './access.service.js';
import type { Release } from './access.types.js';
import type { Explanation, Ground, PathStep } from './explanation.types.js';
import { releaseOf } from './release-of.js';
import { decide, type Ground as Said } from './decide.js';
import { FactsOfAccess, type StoredRelease } from './facts.service.js';
import { holds } from './levels.js';
import { Paths } from './paths.service.js';

/** Why somebody sees an item: the grounds, each with the release or membership behind it, as far as they may know. */
@Injectable()
export class Explanations {
  constructor(
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
    const facts = await this.facts.of(standing, item.id);
    const { level, grounds } = decide(facts);
    const stored = new Map(facts.stored.releases.map((row) => [row.id, row]));
    const explained = await Promise.all(grounds.map((said) => this.ground(item, said, stored)));
    return { level, decidedAt: new Date(standing.t), grounds: explained };
  }

  /** How the actor comes to be among those to whom the ground gives something. */
  async pathOf(actor: Actor, { leadsTo }: Ground): Promise<PathStep[]> {
    if (!actor.personId || !leadsTo) return [];
    return this.paths.to(actor.personId, leadsTo, (await this.standings.of(actor)).t);
  }

  private async ground(item: AccessibleItem, { code, level, releaseId }: Said, stored: Map<string, StoredRelease>): Promise<Ground> {
    const row = releaseId === undefined ? undefined : stored.get(releaseId);
    const audience = row ? { kind: row.kind, subject: row.subject } : null;
    const isCustody = code === 'CUSTODY_AUTHOR' || code === 'CUSTODY_HEAD';
    const leadsTo = isCustody ? { kind: 'HEAD_OF' as const, subject: (item.originatorParty ?? item.originatorGroup)! } : audience;
    return { code, level: level ?? null, audience, leadsTo, release: row ? await this.release(item, row) : null };
  }

  /** Who released it is for those with READ, and for nobody where attribution hides persons. */
  private async release(item: AccessibleItem, { kind, subject, grantedBy, ...rest }: StoredRelease): Promise<Release> {
    const mayKnow = item.isCustodian || (item.terms.attribution === 'NAMED' && holds(item.level, 'READ') && rest.ground !== 'REPORT');
    return releaseOf({ ...rest, kind, subject, grantedBy }, mayKnow && grantedBy !== null ? await this.people.load(grantedBy) : null);
  }
}
