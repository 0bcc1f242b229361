import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds, NOBODY_IN_PARTICULAR } from '#access';
import { Database } from '#database';
import { attributedTime, type Document, DocumentsReader } from '#documents';
import { notFound } from '#errors';
import { type Page, type PageArgs, pageOf } from '#graphql';
import { type Capacity, GroupRights } from '#groups';
import { type Actor, People, type Person, type SignedIn, Standings } from '#identity';
import { Parties } from '#parties';
import type { AccessRequest } from './request.entity.js';
import type { OwnRequestsArgs } from './requests.inputs.js';
import { RequestRows, type RequestsOf } from './requests.rows.js';

/** Requests as their askers see them and those who answer; to everybody else there are none. */
@Injectable()
export class RequestsReader {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly rows: RequestRows,
    private readonly documents: DocumentsReader,
    private readonly groups: GroupRights,
    private readonly parties: Parties,
    private readonly people: People,
  ) {}

  /** One's own, on what one may still discover: all, or those that wait for an answer. */
  own(actor: SignedIn, { isOpen, ...args }: OwnRequestsArgs): Promise<Page<AccessRequest>> {
    return this.page(actor, { of: isOpen ? 'OWN_OPEN' : 'OWN', level: 'DISCOVER' }, args);
  }

  /** Those that wait for an answer on what one manages. */
  waiting(actor: SignedIn, args: PageArgs): Promise<Page<AccessRequest>> {
    return this.page(actor, { of: 'WAITING', level: 'MANAGE' }, args);
  }

  /** Those that wait on one document. Throws FORBIDDEN below MANAGE. */
  async waitingOn(actor: Actor, { id }: Document, args: PageArgs): Promise<Page<AccessRequest>> {
    await this.access.require(actor, 'MANAGE', id);
    return this.page(actor, { of: 'WAITING_ON_ITEM', level: 'MANAGE', item: id }, args);
  }

  /** The newest that the actor made on a document. */
  async newest({ personId }: Actor, { id }: Document): Promise<AccessRequest | null> {
    if (!personId) return null;
    const batch = async (ids: readonly string[]) => {
      const found = new Map((await this.rows.newestOn(personId, ids)).map((row) => [row.itemId, row]));
      return ids.map((each) => found.get(each) ?? null);
    };
    return this.database.loader<string, AccessRequest | null>(`newest requests ${personId}`, batch).load(id);
  }

  /** A request that the actor may know of, with its item. Throws NOT_FOUND else, after the same work as for one never made. */
  async told(actor: SignedIn, requestId: string): Promise<{ request: AccessRequest; item: AccessibleItem }> {
    const request = await this.rows.byId(requestId);
    const item = (await this.access.items(actor, [request?.itemId ?? NOBODY_IN_PARTICULAR])).values().next().value;
    if (!request || !item || (request.personId !== actor.personId && !holds(item.level, 'MANAGE'))) throw notFound();
    return { request, item };
  }

  async document(actor: Actor, { itemId }: AccessRequest): Promise<Document> {
    const { id } = await this.documents.itemOf(actor, { id: itemId });
    return this.documents.row(id);
  }

  asker({ personId }: AccessRequest): Promise<Person> {
    return this.people.load(personId);
  }

  /** In whose name it was asked; a group that the viewer may not see is not named. */
  async capacity(actor: Actor, { partyId, groupId }: AccessRequest): Promise<Capacity> {
    const party = partyId ? await this.parties.load(partyId) : null;
    const group = groupId ? await this.groups.findVisible(actor, groupId) : null;
    return { id: (partyId ?? groupId)!, party, group, role: null, office: null };
  }

  /** To the day where attribution says so. */
  async answeredAt(actor: Actor, { itemId, answered }: AccessRequest): Promise<Date | null> {
    return attributedTime(await this.documents.itemOf(actor, { id: itemId }), answered);
  }

  /** Who answered is for those with MANAGE, and for readers where attribution names persons: as it is with who released. */
  async answeredBy(actor: Actor, { itemId, state, answererId }: AccessRequest): Promise<Person | null> {
    const item = await this.documents.itemOf(actor, { id: itemId });
    const mayKnow = item.isCustodian || (item.terms.attribution === 'NAMED' && holds(item.level, 'READ')) || state === 'TAKEN_BACK';
    return mayKnow && answererId ? this.people.load(answererId) : null;
  }

  private async page(actor: Actor, of: RequestsOf, args: PageArgs): Promise<Page<AccessRequest>> {
    const rows = await this.rows.page(await this.standings.of(actor), of, args);
    return pageOf(
      rows,
      args.first,
      (row) => row,
      (row) => row,
    );
  }
}
