import type { Matching } from '#access';
import type { LibraryFilterInput } from './library.inputs.js';

/**
 * Scalar subselects, each looked up by the entry's item: a join, or EXISTS, could be planned as a scan of every document there is.
 * What is not asked for is not looked up. The label is the one in force, as on the card.
 */
const CARD = `(:kinds::document_kind[] is null and :languages::text[] is null or (
  select (:kinds::document_kind[] is null or d.kind = any(:kinds::document_kind[]))
    and (:languages::text[] is null or d.languages && :languages::text[])
  from document d where d.item_id = f.item_id))`;

/** By party nothing is found under the Chatham House rule, its custodians' own papers included. */
const HANDLING = `(:labels::tlp_label[] is null and :originators::uuid[] is null or (
  select (:labels::tlp_label[] is null or t.tlp = any(:labels::tlp_label[])) and (:originators::uuid[] is null or t.attribution <> 'CHATHAM_HOUSE'
    and (select coalesce(i.originator_party, i.originator_group) = any(:originators::uuid[]) from item i where i.id = f.item_id))
  from terms t where t.item_id = f.item_id and is_live(t.from_at, t.until_at, :t::timestamptz) order by t.from_at desc nulls last limit 1))`;

/** What is told to those who manage or edit a paper is no news of the paper: a condition on notices n. */
export const IS_NEWS = `n.read_at is null and n.kind not in ('REQUESTED', 'ONWARD', 'IMPORTED', 'FILE_INFECTED')`;
const UNREAD = `(not :unread::boolean or (select count(*) from (select from notice n where n.person_id = :personId::uuid and n.item_id = f.item_id
  and ${IS_NEWS} limit 1) one) > 0)`;

/** One text for every filter, so that a connection plans it once. */
const SQL = [CARD, HANDLING, UNREAD].join(' and ');

export const matching = ({ kinds, labels, languages, unread, originators }: LibraryFilterInput): Matching => ({
  sql: SQL,
  values: {
    kinds: kinds ?? null,
    labels: labels ?? null,
    languages: languages ?? null,
    unread: unread ?? false,
    originators: originators ?? null,
  },
});
