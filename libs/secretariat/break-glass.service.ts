import { Injectable } from '@nestjs/common';
import { Measures } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden, notFound } from '#errors';
import { plainText } from '#graphql';
import { actorFor, Rights, type SignedIn, Standings } from '#identity';
import { readAskedFor } from './asked-for.js';
import type { AskingRow, BreakGlassAsking } from './break-glass.entity.js';
import type { AskBreakGlassInput, AskingIdInput, DeclineBreakGlassInput } from './break-glass.inputs.js';
import { AskingsReader } from './break-glass.reader.js';
import { AskingRows } from './break-glass.rows.js';
import { MeasureNotices } from './measure-notices.service.js';

/** Break-glass: one administrator asks for themselves, another approves. Neither learns by it whether there is such a thing; the custodians learn all. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly database: Database,
    private readonly measures: Measures,
    private readonly audit: Audit,
    private readonly rights: Rights,
    private readonly standings: Standings,
    private readonly rows: AskingRows,
    private readonly reader: AskingsReader,
    private readonly notices: MeasureNotices,
  ) {}

  /** Keeps what was typed, and looks nothing up. */
  async ask(actor: SignedIn, { askedFor, reason, hours }: AskBreakGlassInput): Promise<BreakGlassAsking> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const [id, { t }] = [this.database.newId(), await this.standings.of(actor)];
    await this.database.query(
      'insert into break_glass_asking (id, asker_id, asked_for, reason, hours, asked_at) values ($1, $2, $3, $4, $5, $6)',
      [id, actor.personId, plainText(askedFor), plainText(reason), hours, t],
    );
    await this.audit.record({ actorId: actor.personId, action: 'ASK_BREAK_GLASS', details: { askingId: id } });
    return this.reader.asking(actor, id);
  }

  /** Live from now on. What was meant is looked up here, and nothing of what was found is told to who approves. */
  async approve(actor: SignedIn, { askingId }: AskingIdInput): Promise<BreakGlassAsking> {
    const { askerId, askedFor, reason } = await this.waiting(actor, askingId);
    if (!(await this.rights.hasDuty(actorFor(askerId), 'ADMINISTRATOR')))
      throw conflict('NOT_ADMINISTRATOR', 'Who asked is no administrator any more.');
    const [decided] = await this.database.query<{ until: string }>(
      `update break_glass_asking set decided_at = $2, decided_by = $3, is_approved = true, until_at = $2::timestamptz + make_interval(hours => hours)
       where id = $1 returning until_at::text as until`,
      [askingId, (await this.standings.of(actor)).t, actor.personId],
    );
    const itemId = await this.rows.resolve(readAskedFor(askedFor));
    await this.measures.breakGlass(actor, { itemId, personId: askerId, until: decided!.until, reason, askingId });
    await this.notices.toCustodians(actor, { kind: 'BREAK_GLASS_APPROVED', itemId, askingId });
    this.database.forget();
    return this.reader.asking(actor, askingId);
  }

  async decline(actor: SignedIn, { askingId, answer }: DeclineBreakGlassInput): Promise<BreakGlassAsking> {
    await this.waiting(actor, askingId);
    await this.database.query(
      'update break_glass_asking set decided_at = $2, decided_by = $3, is_approved = false, answer = $4 where id = $1',
      [askingId, (await this.standings.of(actor)).t, actor.personId, plainText(answer ?? '')],
    );
    await this.audit.record({ actorId: actor.personId, action: 'DECLINE_BREAK_GLASS', details: { askingId } });
    return this.reader.asking(actor, askingId);
  }

  /** Before its time, by any administrator; an asking that waits is taken back by who asked. Throws CONFLICT (ENDED). */
  async end(actor: SignedIn, { askingId }: AskingIdInput): Promise<BreakGlassAsking> {
    const { state, askerId } = await this.locked(actor, askingId);
    if (state === 'DECLINED' || state === 'ENDED') throw ended();
    if (state === 'WAITING' && askerId !== actor.personId) throw forbidden('ASKER');
    await this.database.query('update break_glass_asking set ended_at = $2, ended_by = $3 where id = $1', [
      askingId,
      (await this.standings.of(actor)).t,
      actor.personId,
    ]);
    await this.measures.endBreakGlass(actor, askingId);
    return this.reader.asking(actor, askingId);
  }

  /** For another administrator than who asked. Throws CONFLICT (DECIDED, ENDED). */
  private async waiting(actor: SignedIn, askingId: string): Promise<AskingRow> {
    const row = await this.locked(actor, askingId);
    if (row.askerId === actor.personId) throw forbidden('ANOTHER_ADMINISTRATOR');
    if (row.state === 'ENDED' && !row.decidedAt) throw ended();
    if (row.state !== 'WAITING') throw conflict('DECIDED', 'This was decided already.');
    return row;
  }

  private async locked(actor: SignedIn, askingId: string): Promise<AskingRow> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const row = await this.rows.lock(askingId);
    if (!row) throw notFound();
    await this.standings.renew();
    return row;
  }
}

const ended = () => conflict('ENDED', 'This has ended.');
