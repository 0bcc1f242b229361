import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import type { Actor } from '#identity';
import type { AccessibleItem } from './access.service.js';

/** Texts read under break-glass. Lists and cards are not openings; files are recorded whoever opens them. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** To be awaited before a text is served: the entry is committed by then, and where it cannot be, this throws. Once for each text of a request. */
  async record({ personId }: Actor, { id, breakGlass }: AccessibleItem, opened: Record<string, string>): Promise<void> {
    if (!breakGlass) return;
    const entry = { actorId: personId, action: 'OPEN_TEXT', itemId: id, details: { ...opened, breakGlass } };
    await this.database.memo(`opened ${id} ${JSON.stringify(opened)}`, () => this.audit.recordFirst(entry));
  }
}
