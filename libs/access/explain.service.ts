import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound } from '#errors';
import { type Actor, type SignedIn, Standings } from '#identity';
import { Access, type AccessibleItem } from './access.service.js';
import { Explainer } from './explainer.service.js';
import type { Explanation } from './explanation.types.js';
import { momentFor, pastMoment } from './past.js';
import { toldToHolder } from './told.js';

/** Who may be asked about: whom the directory shows now or showed then, and whom the item itself names. */
const KNOWN = `select 1 from person p where p.id = $1::uuid and (
  exists (select from active_persons(now()) a where a.person_id = p.id) or exists (select from active_persons($2::timestamptz) a where a.person_id = p.id)
  or exists (select from release r join audience a on a.id = r.audience_id where r.item_id = $3::uuid and a.kind = 'PERSON' and a.subject = p.id)
  or exists (select from exclusion x join audience a on a.id = x.audience_id where x.item_id = $3::uuid and a.kind = 'PERSON' and a.subject = p.id))`;

/**
 * Why somebody sees an item, or saw it at a past time: the grounds, each with what is behind it, as far as the asker may know. A past time
 * changes what is described, and not what it takes to ask: that is today's level.
 */
@Injectable()
export class Explanations {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly explainer: Explainer,
  ) {}

  /** For oneself, at DISCOVER or above; NOT_FOUND below, for a past time too. */
  async forOneself(actor: Actor, itemId: string, at?: Date | null): Promise<Explanation> {
    const { t } = await this.standings.of(actor);
    const past = pastMoment(at, t);
    const item = await this.access.require(actor, 'DISCOVER', itemId, null);
    return this.tell(actor, item, actor.personId, momentFor(item, past));
  }

  /** For any person, with MANAGE. NOT_FOUND for one whom the asker cannot know of. */
  async forPerson(actor: SignedIn, itemId: string, personId: string, at?: Date | null): Promise<Explanation> {
    const { t } = await this.standings.of(actor);
    const past = pastMoment(at, t);
    const item = await this.access.require(actor, 'MANAGE', itemId, null);
    const moment = momentFor(item, past);
    const known = await this.database.query(KNOWN, [personId, moment ?? t, item.follows ?? item.id]);
    if (!known.length) throw notFound();
    return this.tell(actor, item, personId, moment);
  }

  private async tell(actor: Actor, item: AccessibleItem, personId: string | null, past: string | null): Promise<Explanation> {
    const isSelf = personId === actor.personId;
    const { t } = await this.standings.of(actor);
    const standing = isSelf && past === null ? await this.standings.of(actor) : await this.standings.at(personId, past ?? t);
    return this.explainer.explain({ actor, item, standing, isPast: past !== null, told: toldToHolder(item, isSelf) });
  }
}
