import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, type AccessibleItem, CapacityLevels, holds } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { DocumentsReader, Sharing, Withdrawals } from '#documents';
import { conflict, notFound } from '#errors';
import { plainText } from '#graphql';
import { Capacities } from '#groups';
import { type SignedIn, Standings } from '#identity';
import { Jobs } from '#jobs';
import type { AccessRequest, RequestState } from './request.entity.js';
import type { DeclineRequestInput, GrantRequestInput, RequestAccessInput } from './requests.inputs.js';
import { RequestsReader } from './requests.reader.js';
import { RequestRows } from './requests.rows.js';

interface Answer {
  answer: Exclude<RequestState, 'OPEN'>;
  reason?: string;
  releaseId?: string;
}

/** Requests of one person within a day, however they ended: each is a notice to all who manage the paper. */
export const MOST_ON_ONE_PAPER = 3;
export const MOST_IN_ALL = 50;

/** Asking for access, and answering. One person has one open request on an item; its item's lock keeps it so. */
@Injectable()
export class Requests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly capacities: Capacities,
    private readonly capacityLevels: CapacityLevels,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly documents: DocumentsReader,
    private readonly sharing: Sharing,
    private readonly withdrawals: Withdrawals,
    private readonly reader: RequestsReader,
    private readonly rows: RequestRows,
  ) {}

  onModuleInit(): void {
    this.withdrawals.register((actor, itemId) => this.endAll(actor, itemId));
  }

  /** Asks for more than one has, in a capacity one holds. */
  async ask(actor: SignedIn, { documentId, capacity, level, reason }: RequestAccessInput): Promise<AccessRequest> {
    const item = await this.access.lockAndRequire(actor, 'DISCOVER', documentId);
    await this.documents.requireNotWithdrawn(item.id);
    const { partyId, groupId } = await this.capacities.require(actor, capacity);
    if (holds(item.level, level)) throw conflict('HAVE_ALREADY', 'You have this level already.');
    if ((await this.rows.newestOn(actor.personId, [item.id]))[0]?.state === 'OPEN')
      throw conflict('REQUEST_OPEN', 'You have asked already, and nobody has answered yet.');
    const { t } = await this.standings.of(actor);
    const { onItem, inAll } = await this.rows.numberWithinADay(actor.personId, item.id, t);
    if (onItem >= MOST_ON_ONE_PAPER || inAll >= MOST_IN_ALL) throw conflict('TOO_MANY_REQUESTS', 'You have asked often within a day.');
    const id = this.database.newId();
    await this.database.query(
      `insert into access_request (id, item_id, person_id, party_id, group_id, level, reason, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, item.id, actor.personId, partyId, groupId, level, plainText(reason), t],
    );
    const entry = { actorId: actor.personId, actingAs: capacity, action: 'REQUEST_ACCESS', itemId: item.id };
    await this.audit.record({ ...entry, details: { requestId: id, level } });
    await this.jobs.add('notify-managers', { itemId: item.id, kind: 'REQUESTED', actorId: actor.personId, at: t });
    return (await this.rows.byId(id))!;
  }

  /** By who asked, while nobody has answered. */
  async takeBack(actor: SignedIn, requestId: string): Promise<AccessRequest> {
    const { request } = await this.reader.told(actor, requestId);
    if (request.personId !== actor.personId) throw notFound();
    await this.access.lockAndRequire(actor, 'DISCOVER', request.itemId);
    return this.answer(actor, await this.stillOpen(request), { answer: 'TAKEN_BACK' });
  }

  /** A release to the asker, ground REQUEST: checked against handling as any other. */
  async grant(actor: SignedIn, { requestId, capacity, level, until, discussions }: GrantRequestInput): Promise<AccessRequest> {
    const request = await this.toAnswer(actor, requestId, capacity);
    if (!(await this.standings.at(request.personId, null)).isActive)
      throw conflict('ASKER_GONE', 'Whoever asked takes part no more, and can be given nothing.');
    const audience = { kind: 'PERSON' as const, personId: request.personId };
    const change = { documentId: request.itemId, capacity, addReleases: [{ audience, level, until: until ?? null }] };
    const [releaseId] = await this.sharing.grant(actor, { ...change, discussions: discussions ?? null });
    return this.answer(actor, request, { answer: 'GRANTED', releaseId: releaseId! }, capacity);
  }

  async decline(actor: SignedIn, { requestId, capacity, reason }: DeclineRequestInput): Promise<AccessRequest> {
    const request = await this.toAnswer(actor, requestId, capacity);
    return this.answer(actor, request, { answer: 'DECLINED', reason }, capacity);
  }

  /** A paper that was withdrawn grants nothing any more: whoever waits is told so. */
  private async endAll(actor: SignedIn, itemId: string): Promise<void> {
    const open = await this.database.query<{ id: string }>('select id from access_request where item_id = $1 and answer is null', [itemId]);
    for (const { id } of open) await this.answer(actor, (await this.rows.byId(id))!, { answer: 'WITHDRAWN' });
  }

  private async toAnswer(actor: SignedIn, requestId: string, capacity: string): Promise<AccessRequest> {
    const { request } = await this.reader.told(actor, requestId);
    const item: AccessibleItem = await this.access.lockAndRequire(actor, 'MANAGE', request.itemId);
    await this.capacityLevels.require(actor, item, capacity, 'MANAGE');
    return this.stillOpen(request);
  }

  /** Asked under the lock of the item: of two who answer at once, the second is told. */
  private async stillOpen({ id }: AccessRequest): Promise<AccessRequest> {
    const request = await this.rows.byId(id);
    if (request?.state !== 'OPEN') throw conflict('REQUEST_ANSWERED', 'This request is not open any more.');
    return request;
  }

  private async answer(actor: SignedIn, request: AccessRequest, { answer, reason, releaseId }: Answer, actingAs?: string) {
    const { id, itemId, personId } = request;
    const { t } = await this.standings.of(actor);
    await this.database.query(
      'update access_request set answer = $2, answered_at = $3, answered_by = $4, answer_reason = $5, release_id = $6 where id = $1',
      [id, answer, t, actor.personId, reason === undefined ? null : plainText(reason), releaseId ?? null],
    );
    const entry = { actorId: actor.personId, actingAs: actingAs ?? null, action: 'ANSWER_REQUEST', itemId };
    await this.audit.record({ ...entry, details: { requestId: id, answer } });
    await this.jobs.add('notify-asker', { itemId, kind: 'ANSWERED', actorId: actor.personId, personId, at: t });
    return (await this.rows.byId(id))!;
  }
}
