import { Injectable } from '@nestjs/common';
import type { Thread } from '#discussions';
import type { Document } from '#documents';
import { notFound } from '#errors';
import { NO_ID, type Page, pageOf, positionOf } from '#graphql';
import { People, Rights, type SignedIn } from '#identity';
import type { AskingRow, BreakGlassAsking, BreakGlassTold } from './break-glass.entity.js';
import type { AskingsArgs } from './break-glass.inputs.js';
import { AskingRows } from './break-glass.rows.js';
import { Things } from './things.service.js';

/** Askings, which administrators read: all of them, so that none is kept from the others. */
@Injectable()
export class AskingsReader {
  constructor(
    private readonly rows: AskingRows,
    private readonly rights: Rights,
    private readonly people: People,
    private readonly things: Things,
  ) {}

  async page(actor: SignedIn, { first, after, waiting }: AskingsArgs): Promise<Page<BreakGlassAsking>> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const rows = await this.rows.page(first, positionOf(after), waiting ? actor.personId : null);
    return pageOf(rows, first, ({ at, id }) => ({ at, id }), (row) => askingOf(actor, row)); // prettier-ignore
  }

  /** For a use case that has asked for the duty. */
  async asking(actor: SignedIn, id: string): Promise<BreakGlassAsking> {
    const row = await this.rows.find(id);
    if (!row) throw notFound();
    return askingOf(actor, row);
  }

  /** For who asked alone, and as far as they may discover it: what never was, and what they may not see any more, is null alike. */
  async document(actor: SignedIn, asking: BreakGlassAsking): Promise<Document | null> {
    return this.things.document(actor, await this.itemFor(asking));
  }

  async thread(actor: SignedIn, asking: BreakGlassAsking): Promise<Thread | null> {
    return this.things.thread(actor, await this.itemFor(asking));
  }

  /** For a custodian who was told of it. */
  async told(askingId: string): Promise<BreakGlassTold | null> {
    const row = await this.rows.find(askingId);
    if (!row?.until) return null;
    return { administrator: await this.people.load(row.askerId), reason: row.reason, until: row.endedAt ?? row.until };
  }

  private async itemFor({ mine, row }: BreakGlassAsking): Promise<string> {
    return (mine && row.state === 'LIVE' && (await this.rows.itemOf(row.id))) || NO_ID;
  }
}

const askingOf = ({ personId }: SignedIn, row: AskingRow): BreakGlassAsking => ({ ...row, row, mine: row.askerId === personId });
