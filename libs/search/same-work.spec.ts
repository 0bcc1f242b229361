import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bind } from '#access';
import { Standings } from '#identity';
import pg from 'pg';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { author, openPapers, portal, release } from '../../test/support/papers.js';
import { indexed } from '../../test/support/searching.js';
import { SEARCH, SEARCH_MARKS } from './search.sql.js';

let client: pg.Client;
beforeAll(async () => {
  await openPapers();
  client = new pg.Client(portal.settings.DATABASE_URL);
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await portal.stop();
});

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
}

/** What PostgreSQL looks at to answer somebody who searches for a word, counts what has it, or types it: under the net as a request does. */
async function blocksFor(personId: string, word: string, sql = SEARCH, query = `'${word}'`): Promise<number> {
  const standing = await portal.app.get(Standings).at(personId, null);
  const sought = { groups: [word], query, idle: null, together: null, most: 1001, lexemes: [word] };
  const narrowed = {
    items: null,
    mine: false,
    unread: false,
    since: null,
    until: null,
    isMarked: sql !== SEARCH,
    score: null,
    id: null,
    n: 21,
  };
  const [text, values] = bind(sql, { ...standing, ...sought, ...narrowed });
  await client.query('begin');
  try {
    const held = [personId, standing.t, `{${standing.keys.join()}}`, `{${standing.audiences.join()}}`];
    await client.query(
      `select set_config('plenary.person', $1, true), set_config('plenary.moment', $2, true), set_config('plenary.keys', $3, true), set_config('plenary.audiences', $4, true)`,
      held,
    );
    await client.query('set local role plenary_reader');
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, buffers, format json) ${text}`, values);
    const plan = rows[0]!['QUERY PLAN'][0]!.Plan;
    return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  } finally {
    await client.query('rollback');
  }
}

it('a search for a word that stands only in hidden papers looks at as much as one for a word that stands nowhere', async () => {
  const stranger = await portal.delegate('Stella Stranger', 'NOR');
  const reader = await portal.delegate('Rita Reader', 'EGY');
  const ids: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const { id } = await fileDraft(portal, author, 'FRA', `Zygomorph ${n}`, { handling: { ...HANDLING, tlp: 'GREEN' } });
    ids.push(id);
  }
  for (const id of ids.slice(0, 30)) await release(id, 'EGY', 'READ');
  await indexed(portal);
  const typed = (personId: string, word: string) => blocksFor(personId, word, SEARCH, `'${word}':*A`);
  const counted = (personId: string, word: string) => blocksFor(personId, word, SEARCH_MARKS);
  const ways: [typeof typed, string, string][] = [[blocksFor, 'zygomorph', 'nowhereatall'], [counted, 'zygomorph', 'nowhereatall'], [typed, '>zygom', '>nowhe']]; // prettier-ignore
  for (const [way, hidden, nowhere] of ways) {
    for (const word of [hidden, nowhere]) await way(stranger, word);
    expect(await way(stranger, hidden)).toBe(await way(stranger, nowhere));
    expect(await way(reader, hidden)).toBeGreaterThan(await way(reader, nowhere));
  }
}, 60_000);
