import type { Modification as Kind } from '#symbols';
import { COLUMNS } from './document.columns.js';
import type { Document } from './document.entity.js';

/** That two papers stand to one another. Nobody is told by this row alone: RelatedPapers asks who may know. */
export interface RelatedRow {
  /** The one that modifies, or is superseded. */
  id: string;
  otherId: string;
  kind: Kind | 'SUPERSEDED';
  languages: string[];
  version: number | null;
  /** Of the two, the one that was not asked about; its times are texts. */
  document: Document;
}

/** Where one of two is under the Chatham House rule and the other is not, the one would say whose the other is: nobody is told of either. */
const isUnnamed = (end: string) => `(select t.attribution from terms t where t.item_id = r.${end}
  and is_live(t.from_at, t.until_at, now()) order by t.from_at desc nulls last limit 1) = 'CHATHAM_HOUSE'`;

/** Of a document, as an expression of SQL, oldest first: its id is one too. Under the net what the caller may not discover is not in it. */
export const relatedRows = (itemId: string) => `array(
  select jsonb_build_object('id', r.id, 'otherId', r.other_id, 'kind', r.kind, 'languages', r.languages, 'version', r.version, 'document', to_jsonb(o))
  from (
    select m.document_id as id, m.base_id as other_id, m.kind::text as kind, m.languages, v.number as version, m.declared_at as at,
        case when m.document_id = ${itemId} then m.base_id else m.document_id end as far_id
      from modification m left join version v on v.id = m.version_id where m.document_id = ${itemId} or m.base_id = ${itemId}
    union all
    select s.document_id, s.by_id, 'SUPERSEDED', '{}', null, s.declared_at, case when s.document_id = ${itemId} then s.by_id else s.document_id end
      from supersession s where s.document_id = ${itemId} or s.by_id = ${itemId}) r
  join lateral (select ${COLUMNS} from document d where d.item_id = r.far_id) o on true
  where (${isUnnamed('id')}) = (${isUnnamed('other_id')}) order by r.at, r.id)`;
