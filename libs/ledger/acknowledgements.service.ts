import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, type AccessibleItem, CapacityLevels, holds } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { type Document, DocumentsReader, Withdrawals } from '#documents';
import { conflict, forbidden, invalid } from '#errors';
import { Capacities, type HeldCapacity } from '#groups';
import { type SignedIn, Standings } from '#identity';
import { Jobs } from '#jobs';
import type { AcknowledgeInput, AskAcknowledgementInput } from './acknowledgements.inputs.js';
import { AskingsReader } from './askings.reader.js';
import { requireCustody } from './custody.js';

const ASK = `insert into acknowledgement_asking (id, document_id, version_id, due_at, party_id, group_id, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const GIVE = `insert into acknowledgement (id, document_id, version_id, person_id, party_id, group_id, through, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict do nothing`;
const IN_NO_NAME: Pick<HeldCapacity, 'partyId' | 'groupId'> = { partyId: null, groupId: null };

/** Asking readers to acknowledge a version, and acknowledging it. One document is asked about once at a time; its item's lock keeps it so. */
@Injectable()
export class Acknowledgements implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly capacities: Capacities,
    private readonly capacityLevels: CapacityLevels,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly documents: DocumentsReader,
    private readonly withdrawals: Withdrawals,
    private readonly askings: AskingsReader,
  ) {}

  onModuleInit(): void {
    this.withdrawals.register((actor, documentId) => this.close(actor, documentId));
  }

  /** By a custodian, in place of what was asked before. Whoever reads it is told, by what they may see then. */
  async ask(actor: SignedIn, { documentId, capacity, versionId, due }: AskAcknowledgementInput): Promise<Document> {
    const item = await requireCustody(this.access, actor, documentId, 'lockAndRequire');
    await this.documents.requireNotWithdrawn(item.id);
    const { partyId, groupId } = await this.capacities.require(actor, capacity);
    await this.capacityLevels.require(actor, item, capacity, 'MANAGE');
    if (versionId) await this.documents.requireIssued(item.id, versionId);
    else if (!(await this.documents.row(item.id)).issuedAt) throw conflict('NOT_ISSUED', 'No version of it was issued yet.');
    const { t } = await this.standings.of(actor);
    requireDue(due ?? null, t, item);
    await this.close(actor, item.id);
    await this.database.query(ASK, [this.database.newId(), item.id, versionId ?? null, due ?? null, partyId, groupId, actor.personId, t]);
    const details = { versionId: versionId ?? null, due: due ?? null };
    await this.audit.record({ actorId: actor.personId, actingAs: capacity, action: 'ASK_ACKNOWLEDGEMENT', itemId: item.id, details });
    await this.jobs.add('notify-release', { itemId: item.id, kind: 'ACKNOWLEDGEMENT_ASKED', actorId: actor.personId, at: t });
    return this.documents.row(item.id);
  }

  /** By a custodian: nobody is asked any more; what was acknowledged stays. */
  async end(actor: SignedIn, documentId: string): Promise<Document> {
    const item = await requireCustody(this.access, actor, documentId, 'lockAndRequire');
    await this.close(actor, item.id);
    return this.documents.row(item.id);
  }

  /** By a reader who is asked, once a version. */
  async acknowledge(actor: SignedIn, { documentId, versionId, capacity }: AcknowledgeInput): Promise<Document> {
    const item = await this.access.lockAndRequire(actor, 'READ', documentId);
    if (item.isCustodian) throw conflict('OWN', 'It is yours: its readers are asked.');
    const asked = await this.askings.of(actor, item);
    if (!asked) throw conflict('NOT_ASKED', 'Nobody is asked to acknowledge it.');
    if (asked.versionId !== versionId) throw conflict('OTHER_VERSION', 'It is asked about another version by now.');
    if (asked.acknowledgedAt) return this.documents.row(item.id);
    const { partyId, groupId } = await this.nameFor(actor, item, capacity ?? null);
    const { t } = await this.standings.of(actor);
    const through = item.entries.flatMap(([audience, level]) => (holds(level, 'READ') ? audience : []));
    await this.database.query(GIVE, [this.database.newId(), item.id, versionId, actor.personId, partyId, groupId, through, t]);
    const entry = { actorId: actor.personId, actingAs: capacity ?? null, action: 'ACKNOWLEDGE', itemId: item.id, details: { versionId } };
    await this.audit.record(entry);
    return this.documents.row(item.id);
  }

  /** In a capacity that gives READ by itself; whoever reads by a duty alone has none. */
  private async nameFor(actor: SignedIn, item: AccessibleItem, capacity: string | null) {
    if (capacity) {
      await this.capacityLevels.require(actor, item, capacity, 'READ');
      return this.capacities.require(actor, capacity);
    }
    const { byCapacity } = await this.capacityLevels.of(actor, item);
    if (Object.values(byCapacity).some((level) => holds(level, 'READ'))) throw forbidden('CAPACITY');
    return IN_NO_NAME;
  }

  private async close(actor: SignedIn, documentId: string): Promise<void> {
    const closed = await this.database.query<{ id: string }>(
      'update acknowledgement_asking set closed_at = clock_timestamp(), closed_by = $2 where document_id = $1 and closed_at is null returning id',
      [documentId, actor.personId],
    );
    if (closed.length) await this.audit.record({ actorId: actor.personId, action: 'END_ACKNOWLEDGEMENT', itemId: documentId });
  }
}

function requireDue(due: Date | null, t: string, { terms: { expiryAt } }: AccessibleItem): void {
  if (!due) return;
  if (due.getTime() <= Date.parse(t)) throw invalid([{ field: 'due', rule: 'future' }]);
  if (expiryAt && due.getTime() > Date.parse(expiryAt)) throw invalid([{ field: 'due', rule: 'beforeExpiry' }]);
}
