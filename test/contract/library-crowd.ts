import { jest } from '@jest/globals';
import { Database } from '#database';
import { partyId } from '#parties';
import type { Answer, TestPortal } from '../support/portal.js';

const CROWD = `
  with made as (insert into item (id, kind, originator_party, author_id, sort_at)
      select gen_random_uuid(), 'DOCUMENT', $2, $3, now() - n * interval '1 minute' from generate_series(1, $1::int) n returning id, sort_at),
    documents as (insert into document (item_id, kind, reference, titles, languages)
      select id, 'REPORT', 'CROWD/' || id, '{"en": "One of many"}', '{en}' from made returning item_id),
    handling as (insert into terms (id, item_id, tlp, onward, download, attribution, recipients)
      select gen_random_uuid(), id, 'AMBER', 'ORIGINATOR_ONLY', 'ALLOWED', 'NAMED', 'SHOWN' from made returning item_id),
    told as (insert into notice (id, person_id, item_id, kind) select gen_random_uuid(), $4, id, 'RELEASED' from made where id::text < '8' returning id)
  insert into feed (item_id, kind, scope, key_id, level, sort_at, phase)
    select m.id, 'DOCUMENT', s.scope, k.id, 'DISCOVER', m.sort_at, 'PRESENT' from made m
    join audience p on p.kind = 'PARTY' and p.subject = $5 join feed_key k on k.audience_id = p.id and k.except_ids = '{}'
    cross join lateral (select 0 as scope union all select a.id from audience a where a.kind = 'GROUP' and a.subject = $6) s`;

interface Crowded {
  group: string;
  author: string;
  reader: string;
}

/** So many papers of one sort in the library of a group, known to Kenya, half of them unread by one of its delegates. */
export async function crowd(portal: TestPortal, count: number, { group, author, reader }: Crowded): Promise<void> {
  await portal.sql(CROWD, [count, partyId('NOR'), author, reader, partyId('KEN'), group]);
  for (const table of ['item', 'document', 'terms', 'notice', 'feed']) await portal.sql(`analyze ${table}`);
}

/** How the database plans the statement that has these words in it, of those that an answer takes. */
export async function planOf(portal: TestPortal, words: string, ask: () => Promise<Answer>): Promise<string> {
  const query = jest.spyOn(portal.app.get(Database), 'query');
  const { code, body } = await ask();
  const [sql, params] = query.mock.calls.find(([text]) => text.includes(words)) ?? [];
  query.mockRestore();
  if (code || !sql) throw new Error(body);
  const rows = await portal.sql<{ 'QUERY PLAN': string }>(`explain ${sql}`, params);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
