import { Injectable } from '@nestjs/common';
import { type AccessInspection, Inspections } from '#access';
import { Database } from '#database';
import type { SignedIn } from '#identity';
import type { InspectAccessInput } from './documents.inputs.js';

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Where auditors name an item: by its id, alone or in an address, or by reference or symbol. */
@Injectable()
export class InspectionDesk {
  constructor(
    private readonly database: Database,
    private readonly inspections: Inspections,
  ) {}

  async inspect(actor: SignedIn, { item, personId, at }: InspectAccessInput): Promise<AccessInspection> {
    await this.inspections.requireAuditor(actor);
    return this.inspections.inspect(actor, item, await this.idOf(item.trim()), personId, at);
  }

  private async idOf(text: string): Promise<string | null> {
    const id = ID.exec(text)?.[0];
    if (id) return id.toLowerCase();
    const [row] = await this.database.query<{ id: string | null }>('select item_called($1) as id', [text]);
    return row?.id ?? null;
  }
}
