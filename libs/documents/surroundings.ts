import type { TlpLabel } from '#access';
import { OPEN_TO_GROUP } from './open-to-group.js';
import { type RelatedRow, relatedRows } from './related.rows.js';

export interface Surroundings {
  /** Whoever asks: which of them may be told is the directory's matter. */
  groups: string[];
  /** Whether anybody but its custodians was ever given it. */
  leftCustody: boolean;
  /** Whether the person may number it as an officer. */
  isNumberable: boolean;
  /** The tightest label of it that the person said they have read up on. */
  understood: TlpLabel | null;
  /** Whether a file of it is the person's. */
  hasFiled: boolean;
  /** Other papers that it modifies or supersedes, and that do so to it. */
  related: RelatedRow[];
}

/** What stands around a document, for a person, as an expression of SQL: both are expressions too. */
export const around = (itemId: string, personId: string) => `jsonb_build_object(
  'groups', array(select g.group_id from filing g where g.item_id = ${itemId} and g.until_at is null order by g.from_at),
  'understood', (select min(u.tlp) from label_understanding u where u.document_id = ${itemId} and u.person_id = ${personId}::uuid),
  'hasFiled', exists (select from file f join version v on v.id = f.version_id where v.document_id = ${itemId} and f.uploaded_by = ${personId}::uuid),
  'related', ${relatedRows(itemId)},
  'leftCustody', exists (select from release r where r.item_id = ${itemId}),
  'isNumberable', exists (select from filing g where g.item_id = ${itemId} and g.until_at is null
    and g.group_id in (select s.subject from standing(now()) s where s.person_id = ${personId}::uuid and s.kind = 'BUREAU') and ${OPEN_TO_GROUP}))`;
