import { Injectable } from '@nestjs/common';
import { type AccessibleItem, bind, holds, isOpen, isVisible } from '#access';
import { Database } from '#database';
import { attributedTime, type Document, DocumentsReader } from '#documents';
import { type Page, type PageArgs, pageOf, positionOf } from '#graphql';
import { type Actor, type SignedIn, Standings } from '#identity';
import type { AcknowledgementAsking } from './acknowledgement.entity.js';

type Row = Omit<AcknowledgementAsking, 'viewerMayAcknowledge' | 'document'> & { at: string };

/** Each open asking with the version that it is about now. Times of its list are to the day under the Chatham House rule, as its cursors are. */
const ROWS = `select a.id, a.document_id as "documentId", v.id as "versionId", v.number as "versionNumber", a.version_id is null as "isNewest", a.due_at as due,
    a.asked_at as "askedAt", g.at::text as at,
    (select c.at from acknowledgement c where c.version_id = v.id and c.person_id = :personId::uuid) as "acknowledgedAt"
  from acknowledgement_asking a
  cross join lateral (select v.id, v.number from version v where v.document_id = a.document_id and v.issued_at is not null
    and (a.version_id is null or v.id = a.version_id) order by v.number desc limit 1) v
  join lateral (select case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', a.asked_at, 'UTC') else a.asked_at end as at
    from terms t where t.item_id = a.document_id and is_live(t.from_at, t.until_at, now()) order by t.from_at desc nulls last limit 1) g on true
  where a.closed_at is null`;
/** Read by a release: custodians are asked nothing. */
const TO_GIVE = `${ROWS} and exists (select from feed f where f.item_id = a.document_id and f.scope = 0
    and f.level >= 'READ' and ${isVisible('f')})
  and not exists (select from feed f join feed_key k on k.id = f.key_id join audience u on u.id = k.audience_id and u.kind in ('AUTHOR_OF', 'HEAD_OF')
    where f.item_id = a.document_id and f.scope = 0 and f.key_id = any(:keys::int[]) and ${isOpen('f')})
  and not exists (select from acknowledgement c where c.version_id = v.id and c.person_id = :personId::uuid)
  and (:at::timestamptz is null or (g.at, a.id) < (:at::timestamptz, :id::uuid)) order by g.at desc, a.id desc limit :n::int`;

/** What readers are asked to acknowledge. */
@Injectable()
export class AskingsReader {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly documents: DocumentsReader,
  ) {}

  /** What is asked about a document, for who can read it. */
  async of(actor: Actor, document: Pick<Document, 'id'>): Promise<AcknowledgementAsking | null> {
    const item = await this.documents.itemOf(actor, document);
    if (!holds(item.level, 'READ') || !actor.personId) return null;
    const row = await this.loader(actor.personId).load(document.id);
    return row && tell(row, item);
  }

  /** Those that wait for the viewer, newest first. */
  async waiting(actor: SignedIn, { first, after }: PageArgs): Promise<Page<AcknowledgementAsking>> {
    const from = positionOf(after);
    const values = { ...(await this.standings.of(actor)), at: from?.at ?? null, id: from?.id ?? null, n: first + 1 };
    const rows = await this.database.query<Row>(...bind(TO_GIVE, values));
    const documents = await this.documents.visible(actor, rows.map(({ documentId }) => documentId)); // prettier-ignore
    const told = await Promise.all(rows.map(async (row) => tell(row, await this.documents.itemOf(actor, { id: row.documentId }))));
    return pageOf(
      told.map((asking, place) => ({ asking, at: rows[place]!.at, id: asking.id })),
      first,
      (row) => row,
      ({ asking }) => ({ ...asking, document: documents.get(asking.documentId)! }),
    );
  }

  async document(actor: Actor, { documentId, document }: AcknowledgementAsking): Promise<Document> {
    if (document) return document;
    const { id } = await this.documents.itemOf(actor, { id: documentId });
    return this.documents.row(id);
  }

  private loader(personId: string) {
    return this.database.loader<string, Row | null>(`askings ${personId}`, async (ids) => {
      const rows = await this.database.query<Row>(...bind(`${ROWS} and a.document_id = any(:ids::uuid[])`, { ids, personId }));
      return ids.map((id) => rows.find(({ documentId }) => documentId === id) ?? null);
    });
  }
}

const tell = (row: Row, item: AccessibleItem): AcknowledgementAsking => ({
  ...row,
  askedAt: attributedTime(item, row.askedAt),
  acknowledgedAt: attributedTime(item, row.acknowledgedAt),
  viewerMayAcknowledge: !item.isCustodian && !row.acknowledgedAt,
});
