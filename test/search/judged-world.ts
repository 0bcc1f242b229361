import { partyId } from '#parties';
import type { TestPortal } from '../support/portal.js';
import type { JudgedDocument } from './judged.js';

/** Where the rows of one copy of the judged papers come from: the same paper of another copy is another item. */
const id = (kind: string, of = `d.copy || d.id`) => `md5('${kind} ' || ${of})::uuid`;
const GIVEN = `jsonb_to_recordset($1::jsonb) as d(id text, copy text, kind document_kind, party uuid, symbol text, reference text, titles jsonb, summaries jsonb,
  languages text[], passages jsonb, n int)`;
const FILES = `${GIVEN} cross join lateral unnest(d.languages) as f(language)`;
const file = id('file', `d.copy || d.id || f.language`);
const author = id('author', 'd.party::text');
const at = `now() - d.n * interval '1 hour'`;

const AUTHORS = [
  `insert into person (id, name, email) select distinct ${author}, 'Author of ' || d.party, d.party || '@example.org' from ${GIVEN} on conflict do nothing`,
  `insert into accreditation (id, person_id, party_id, role, from_at, approved_at) select distinct ${id('accreditation', 'd.party::text')}, ${author}, d.party, 'DELEGATE'::accreditation_role,
     now() - interval '1 year', now() - interval '1 year' from ${GIVEN} on conflict do nothing`,
];
/** What filing, clearing, extracting and issuing leave behind. */
const PAPERS = [
  `insert into item (id, kind, originator_party, author_id, sort_at) select ${id('paper')}, 'DOCUMENT', d.party, ${author}, ${at} from ${GIVEN}`,
  `insert into terms (id, item_id, tlp, onward, download, attribution, recipients) select ${id('terms')}, ${id('paper')}, 'GREEN', 'ORIGINATOR_ONLY', 'ALLOWED', 'NAMED', 'SHOWN' from ${GIVEN}`,
  `insert into document (item_id, kind, symbol, reference, titles, summaries, languages, issued_at)
     select ${id('paper')}, d.kind, d.symbol, d.reference, d.titles, d.summaries, d.languages, ${at} from ${GIVEN}`,
  `insert into version (id, document_id, number, prepared_by, issued_by, issued_at) select ${id('version')}, ${id('paper')}, 1, ${author}, ${author}, ${at} from ${GIVEN}`,
  `insert into file (id, version_id, name, language, media_type, size, sha256, storage_key, uploaded_by, scan_state, cleared_at)
     select ${file}, ${id('version')}, d.id || '.pdf', f.language, 'application/pdf', 1, '', 'judged/' || ${file}, ${author}, 'NOT_SCANNED', now() from ${FILES}`,
  `insert into file_text (file_id, state) select ${file}, 'READY' from ${FILES}`,
  `insert into passage (file_id, place, page, language, text)
     select ${file}, p.place - 1, p.page, f.language, p.text
     from ${FILES} cross join lateral rows from (jsonb_to_recordset(d.passages) as (page int, language text, text text)) with ordinality as p(page, language, text, place)
     where p.language = f.language`,
];
const AUDIENCES = `insert into audience (kind, subject, author) select 'PARTY', p, nobody() from unnest($1::uuid[]) p on conflict do nothing`;
const RELEASES = `insert into release (id, item_id, audience_id, level) select md5(a.id || ' ' || d.copy || d.id)::uuid, ${id('paper')}, a.id, 'READ'
  from ${GIVEN} join audience a on a.kind = 'PARTY' and a.subject = any($2::uuid[])`;
const PROJECTED = `do $$ declare items uuid[] := array(select i.id from item i where not exists (select from feed f where f.item_id = i.id)); begin call project(items); end $$`;

const REFERENCE = 'CIED/2026/R-';

/**
 * Keeps the judged papers, released to these parties, as if they had been filed, read by the worker and issued; returns which paper each item is.
 * `copy` tells one keeping of all of them from another; a symbol is given once.
 */
export async function keepJudged(
  portal: TestPortal,
  documents: JudgedDocument[],
  copy: '' | 'TWIN',
  to: string[],
): Promise<Map<string, string>> {
  const given = JSON.stringify(
    documents.map((document, n) => ({
      ...document,
      copy,
      n,
      party: partyId(document.party),
      symbol: copy ? null : document.symbol,
      reference:
        (!copy && document.reference) ||
        `${REFERENCE}${copy}${String(n)
          .padStart(5, 'X')
          .replace(/[01]/g, (digit) => 'YZ'[Number(digit)]!)}`,
      languages: [...new Set(document.passages.map(({ language }) => language))],
    })),
  );
  for (const sql of [...AUTHORS, ...PAPERS]) await portal.sql(sql, [given]);
  await portal.sql(AUDIENCES, [to.map(partyId)]);
  await portal.sql(RELEASES, [given, to.map(partyId)]);
  await portal.sql(PROJECTED);
  const rows = await portal.sql<{ id: string; item: string }>(`select d.id, ${id('paper')} as item from ${GIVEN}`, [given]);
  return new Map(rows.map(({ id: paper, item }) => [item, paper]));
}
