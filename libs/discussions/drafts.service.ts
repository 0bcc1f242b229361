import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import type { SignedIn } from '#identity';
import type { DraftIdInput, SaveDraftInput } from './drafts.inputs.js';
import type { Draft } from './draft.entity.js';

const COLUMNS = `id, thread_id as "threadId", parent_id as "parentId", document_id as "documentId", group_id as "groupId", capacity_id as "capacityId",
  title, body as text, saved_at as "savedAt"`;
/** So many a person may have. */
const MOST = 500;

/**
 * Texts on their way. Whether what a draft is about can be seen is never asked: so saving one tells nothing of it, and a text is not lost with
 * the thread it was for.
 */
@Injectable()
export class Drafts {
  constructor(private readonly database: Database) {}

  /** The person's own, newest first. */
  mine({ personId }: SignedIn): Promise<Draft[]> {
    return this.database.query<Draft>(`select ${COLUMNS} from draft where person_id = $1 order by saved_at desc, id`, [personId]);
  }

  /** One for each place; of two savings the last one wins. */
  async save({ personId }: SignedIn, { threadId, parentId, documentId, groupId, capacity, title, text }: SaveDraftInput): Promise<Draft> {
    const places = [threadId, documentId, groupId].filter((place) => place);
    if (places.length !== 1 || (parentId && !threadId)) throw invalid([{ field: 'threadId', rule: 'oneOf' }]);
    const place = [threadId ?? null, parentId ?? null, documentId ?? null, groupId ?? null];
    const [draft] = await this.database.query<Draft>(
      `insert into draft (id, person_id, thread_id, parent_id, document_id, group_id, capacity_id, title, body, saved_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp()
       where (select count(*) from (select 1 from draft d where d.person_id = $2::uuid limit ${MOST}) held) < ${MOST} or exists (select from draft d
         where d.person_id = $2::uuid and (d.thread_id, d.parent_id, d.document_id, d.group_id) is not distinct from ($3::uuid, $4::uuid, $5::uuid, $6::uuid))
       on conflict (person_id, thread_id, parent_id, document_id, group_id)
         do update set capacity_id = excluded.capacity_id, title = excluded.title, body = excluded.body, saved_at = excluded.saved_at
       returning ${COLUMNS}`,
      [this.database.newId(), personId, ...place, capacity ?? null, title ?? '', text],
    );
    if (!draft) throw conflict('TOO_MANY_DRAFTS', 'There are too many drafts: discard some first.');
    return draft;
  }

  /** Throws NOT_FOUND for what is none of the person's drafts. */
  async discard(actor: SignedIn, { draftId }: DraftIdInput): Promise<boolean> {
    if (!(await this.remove(actor, draftId))) throw notFound();
    return true;
  }

  async remove({ personId }: SignedIn, draftId: string): Promise<boolean> {
    const gone = await this.database.query(
      'with gone as (delete from draft where id = $1 and person_id = $2 returning id) select id from gone',
      [draftId, personId],
    );
    return gone.length > 0;
  }
}
