import { Injectable } from '@nestjs/common';
import { Access, CapacityLevels, type DistributionInput, Distributions, type HandlingTerms } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { invalid } from '#errors';
import { DocumentsReader, Filings } from '#documents';
import { plainText } from '#graphql';
import { type SignedIn, Standings } from '#identity';
import type { OpenThreadInput } from './discussions.inputs.js';
import { requireFewMentions } from './mentions.js';
import { Posts } from './posts.service.js';
import { Speakers } from './speakers.service.js';
import type { Thread } from './thread.entity.js';
import { ThreadsReader } from './threads.reader.js';

/** What the share screen proposes. */
const PROPOSED: HandlingTerms = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };

/** Opening discussions, each with its first post. */
@Injectable()
export class Threads {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly capacities: CapacityLevels,
    private readonly distributions: Distributions,
    private readonly standings: Standings,
    private readonly audit: Audit,
    private readonly documents: DocumentsReader,
    private readonly filings: Filings,
    private readonly speakers: Speakers,
    private readonly reader: ThreadsReader,
    private readonly posts: Posts,
  ) {}

  /** Sent again under the same id, it returns the thread that the first sending opened. */
  async open(actor: SignedIn, input: OpenThreadInput): Promise<Thread> {
    requireFewMentions(input.text);
    const { documentId, groupId } = input;
    if (!documentId === !groupId) throw invalid([{ field: 'documentId', rule: 'oneOf', params: { of: ['documentId', 'groupId'] } }]);
    // Of two at once the second waits here, and finds what the first opened.
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${actor.personId} ${input.sendId}`]);
    const opened = await this.opened(actor, input.sendId);
    if (opened) return this.reader.thread(actor, opened);
    const id = this.database.newId();
    if (documentId) await this.onDocument(actor, id, documentId, input);
    else await this.inGroup(actor, id, groupId!, input);
    const item = await this.access.lockAndRequire(actor, 'COMMENT', id, 'THREAD');
    await this.posts.add(actor, item, input);
    await this.audit.record({ actorId: actor.personId, actingAs: input.capacity, action: 'OPEN_THREAD', itemId: id });
    return this.reader.thread(actor, id);
  }

  /** Changes who sees a thread that has a distribution of its own. Throws CONFLICT (FOLLOWS) for one that follows a document. */
  async release(actor: SignedIn, input: DistributionInput): Promise<Thread> {
    const { id } = await this.access.require(actor, 'MANAGE', input.documentId, 'THREAD');
    await this.distributions.change(actor, input);
    return this.reader.thread(actor, id);
  }

  private async onDocument(actor: SignedIn, id: string, documentId: string, input: OpenThreadInput): Promise<void> {
    const document = await this.access.lockAndRequire(actor, 'COMMENT', documentId);
    await this.capacities.require(actor, document, input.capacity, 'COMMENT');
    await this.documents.requireNotWithdrawn(documentId);
    await this.distributions.follow(actor, id, document, input.capacity);
    await this.insert(actor, id, input);
  }

  /** An item filed in the group, of the capacity it is opened in. */
  private async inGroup(actor: SignedIn, id: string, groupId: string, input: OpenThreadInput): Promise<void> {
    await this.filings.requireMayFile(actor, groupId);
    const handling = input.handling ?? PROPOSED;
    await this.distributions.create(actor, { itemId: id, kind: 'THREAD', capacityId: input.capacity, handling });
    await this.insert(actor, id, input);
    await this.filings.add(actor, id, groupId);
    const addReleases = input.releases ?? [{ audience: { kind: 'GROUP' as const, groupId }, level: 'COMMENT' as const }];
    await this.distributions.change(actor, { documentId: id, capacity: input.capacity, addReleases });
  }

  private async insert(actor: SignedIn, id: string, { documentId, groupId, title, capacity, sendId }: OpenThreadInput): Promise<void> {
    const { partyId, groupId: officeIn, office } = await this.speakers.as(actor, capacity);
    const { t } = await this.standings.of(actor);
    await this.database.query(
      `insert into thread (item_id, document_id, group_id, title, opened_by, opened_as_party, opened_as_group, opened_as_office, opened_at, active_at, sent_as)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
      [id, documentId ?? null, groupId ?? null, plainText(title), actor.personId, partyId, officeIn, office, t, sendId],
    );
  }

  private async opened({ personId }: SignedIn, sendId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('select item_id as id from thread where opened_by = $1 and sent_as = $2', [
      personId,
      sendId,
    ]);
    return row?.id ?? null;
  }
}
