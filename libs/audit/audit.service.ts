import { Injectable } from '@nestjs/common';
import { Database, requestScope } from '#database';

export interface AuditEntry {
  /** Who did it; null for the portal itself or somebody not signed in. */
  actorId: string | null;
  /** The party or group in whose name. */
  actingAs?: string | null;
  action: string;
  itemId?: string | null;
  details?: Record<string, unknown>;
}

/** The append-only trail: who did what, under which state of the rights. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  /** Appends an entry in the current transaction, or at once outside of one. */
  async record(entry: AuditEntry): Promise<void> {
    await this.append(entry, 'select value from access_epoch');
  }

  /** Appends many in one statement. */
  async recordAll(entries: AuditEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({ id: this.database.newId(), details: {}, ...entry }));
    await this.database.query(
      `insert into audit (id, epoch, actor_id, acting_as, action, item_id, details, request_id)
       select r.id, (select value from access_epoch), r."actorId", r."actingAs", r.action, r."itemId", r.details, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "actorId" uuid, "actingAs" uuid, action text, "itemId" uuid, details jsonb)`,
      [JSON.stringify(rows), requestScope.getStore()?.id ?? null],
    );
  }

  /**
   * Appends an entry for a change of rights and opens a new access epoch. The row lock on the epoch makes
   * epoch order commit order: what was cached for an epoch is never newer than it says.
   */
  async recordChange(entry: AuditEntry): Promise<void> {
    await this.database.query('update access_epoch set value = value + 1');
    await this.append(entry, 'select value from access_epoch');
  }

  /** Commits an entry at once: of what is about to be refused, so that it stands though the rest is undone; of what is about to be shown. */
  async recordFirst(entry: AuditEntry): Promise<void> {
    await this.database.apart(() => this.record(entry));
  }

  private async append({ actorId, actingAs, action, itemId, details }: AuditEntry, epoch: string): Promise<void> {
    await this.database.query(
      `insert into audit (id, epoch, actor_id, acting_as, action, item_id, details, request_id) values ($1, (${epoch}), $2, $3, $4, $5, $6, $7)`,
      [this.database.newId(), actorId, actingAs ?? null, action, itemId ?? null, details ?? {}, requestScope.getStore()?.id ?? null],
    );
  }
}
