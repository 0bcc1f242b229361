/** Of `document d`, as a Document has them. */
export const COLUMNS = `d.item_id as id, d.kind, d.reference, d.symbol, d.original_symbol as "originalSymbol", d.numbered_in as "numberedIn", d.titles as "titleTexts", d.summaries as "summaryTexts",
  d.languages, d.tags, d.conversion, d.written_as as "writtenAs", d.issued_at as "issuedAt", d.withdrawn_at as "withdrawnAt", d.withdrawn_by as "withdrawnBy",
  d.withdrawal_reason as "withdrawalReason"`;
