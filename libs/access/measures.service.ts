import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict } from '#errors';
import { NO_ID } from '#graphql';
import { type SignedIn, Standings } from '#identity';
import { dutySubject } from './audience.js';
import { Audiences } from './audiences.service.js';
import { DistributionStore } from './distribution.store.js';

export interface BrokenGlass {
  /** Null where what was asked for led to nothing: then the same is done, to nothing. */
  itemId: string | null;
  personId: string;
  /** As PostgreSQL writes it. */
  until: string;
  reason: string;
  askingId: string;
}

/**
 * What the secretariat does to who sees an item, past its originator. Who may, and when, are its procedures' matter (libs/secretariat); here
 * the item is locked, the truth is written, projected and put on record.
 */
@Injectable()
export class Measures {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly audiences: Audiences,
    private readonly standings: Standings,
    private readonly store: DistributionStore,
  ) {}

  /** Opens a reported item to the moderators, whatever its label; nobody is named as having done it. The id of the release. */
  async open(actor: SignedIn, itemId: string): Promise<string> {
    const { t } = await this.standings.of(actor);
    const id = this.database.newId();
    const audience = { kind: 'SECRETARIAT' as const, subject: dutySubject('MODERATOR') };
    await this.store.store({ releases: [{ id, itemId, audience, level: 'READ', ground: 'REPORT', from: t }] });
    await this.audit.recordChange({ actorId: actor.personId, action: 'OPEN_REPORTED', itemId, details: { releaseId: id } });
    return id;
  }

  /** Takes back what one report opened; what another one did stays open. */
  async close(actor: SignedIn, itemId: string, releaseId: string): Promise<void> {
    await this.lock(itemId);
    const { t } = await this.standings.of(actor);
    await this.database.query('update release set until_at = $2, closed_by = $3 where id = $1', [releaseId, t, actor.personId]);
    await this.store.project([itemId]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'CLOSE_REPORTED', itemId, details: { releaseId } });
  }

  /** Throws CONFLICT (QUARANTINED) where it is in quarantine already. */
  async quarantine(actor: SignedIn, itemId: string, reason: string): Promise<void> {
    await this.lock(itemId);
    const { t } = await this.standings.of(actor);
    const live = await this.database.query('select 1 from quarantine where item_id = $1 and is_live(from_at, until_at, $2)', [itemId, t]);
    if (live.length) throw conflict('QUARANTINED', 'It is in quarantine already.');
    await this.store.store({ quarantines: [{ itemId, from: t, reason, by: actor.personId }] });
    await this.audit.recordChange({ actorId: actor.personId, action: 'QUARANTINE', itemId, details: { reason } });
  }

  /** Throws CONFLICT (NOT_QUARANTINED). */
  async lift(actor: SignedIn, itemId: string): Promise<void> {
    await this.lock(itemId);
    const { t } = await this.standings.of(actor);
    const lifted = await this.database.query(
      `with lifted as (update quarantine set until_at = $2, lifted_by = $3 where item_id = $1 and is_live(from_at, until_at, $2) returning 1) select 1 from lifted`,
      [itemId, t, actor.personId],
    );
    if (!lifted.length) throw conflict('NOT_QUARANTINED', 'It is not in quarantine.');
    await this.store.project([itemId]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'LIFT_QUARANTINE', itemId });
  }

  /** Lets a person read an item for a time. Where there is no item the statements are the same. */
  async breakGlass(actor: SignedIn, { itemId, personId, until, reason, askingId }: BrokenGlass): Promise<void> {
    await this.lock(itemId ?? NO_ID);
    const { t } = await this.standings.of(actor);
    await this.audiences.intern([{ kind: 'PERSON', subject: personId }]);
    await this.database.query(
      `insert into break_glass (id, item_id, person_id, from_at, until_at, reason, approved_by, asking_id)
       select $1, i.id, $3, $4, $5, $6, $7, $8 from item i where i.id = $2`,
      [this.database.newId(), itemId ?? NO_ID, personId, t, until, reason, actor.personId, askingId],
    );
    await this.store.project([itemId ?? NO_ID]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'BREAK_GLASS', itemId, details: { askingId, personId, until } });
  }

  /** Before its time. A discussion that was kept for its readers meanwhile took the grant with it. */
  async endBreakGlass(actor: SignedIn, askingId: string): Promise<void> {
    const { t } = await this.standings.of(actor);
    const ended = await this.database.query<{ itemId: string }>(
      `with ended as (update break_glass set until_at = $2 where asking_id = $1 and until_at > $2 returning item_id) select item_id as "itemId" from ended`,
      [askingId, t],
    );
    await this.store.project(ended.map(({ itemId }) => itemId));
    await this.audit.recordChange({ actorId: actor.personId, action: 'END_BREAK_GLASS', itemId: ended[0]?.itemId, details: { askingId } });
  }

  private async lock(itemId: string): Promise<void> {
    await this.database.query('select 1 from item where id = $1 for update', [itemId]);
    await this.standings.renew();
  }
}
