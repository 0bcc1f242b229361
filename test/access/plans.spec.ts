import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Database } from '#database';
import { Standings, actorFor } from '#identity';
import { idOf, type QuestionName, QUESTIONS } from '../bench/questions.js';
import { PERSONS, type PersonKind, seedWorld } from '../bench/world.js';
import { startPortal, type TestPortal } from '../support/portal.js';

/** Enough that the planner would scan, were it let to. */
const PAPERS = 4000;
const PAGE = 51;
const PROTECTED = /^(item|document|version|file|terms|release|exclusion|quarantine|break_glass|feed|filing|thread|post|notice)$/;
const READING: QuestionName[] = ['first', 'deep', 'library', 'decision', 'explain'];

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}
type Statement = [sql: string, values: unknown[]];

let portal: TestPortal;
let client: pg.Client;
/** Of one page, rightly read whole. */
let small: string[];
beforeAll(async () => {
  portal = await startPortal();
  await portal.sql('truncate party cascade');
  await seedWorld((sql) => portal.sql(sql), PAPERS);
  // As the portal's own connections are set: one plan for every reader.
  client = new pg.Client({ connectionString: portal.settings.DATABASE_URL, options: '-c plan_cache_mode=force_generic_plan' });
  await client.connect();
  small = (await portal.sql('select relname from pg_class where relpages <= 1')).map(({ relname }) => relname);
  expect(small).not.toContain('feed');
}, 300_000);
afterAll(async () => {
  await client.end();
  await portal.stop();
});

/** What the portal sends for a question. */
async function statementsOf(name: QuestionName, kind: PersonKind): Promise<Statement[]> {
  const cookie = await portal.as(idOf(`special${kind}`));
  const { data } = await portal.gql('{ documents(first: 1) { edges { node { id } } } }', {}, cookie);
  const at = new Date(Date.UTC(2020, 0, 1) + (PAPERS / 2) * 60_000).toISOString();
  const about = { paper: data.documents.edges[0].node.id, at, group: idOf('group5'), party: idOf('party77'), capacity: idOf('party1') };
  const query = jest.spyOn(portal.app.get(Database), 'query');
  const { code, body } = await portal.gql(QUESTIONS[name].query, QUESTIONS[name].variables(about), cookie);
  const sent = query.mock.calls.map(([sql, values]): Statement => [sql, values ?? []]).filter(([sql]) => /^\s*(select|with)/.test(sql));
  query.mockRestore();
  if (code) throw new Error(body);
  return sent;
}

/** How it is planned once for everybody, and what running that takes. */
async function planOf([sql, values]: Statement): Promise<Node> {
  await client.query('deallocate all');
  await client.query(`prepare asked as ${sql}`);
  const literals = values.map((value) => client.escapeLiteral(literalOf(value)));
  const given = values.map((value, place) => (value === null || value === undefined ? 'null' : literals[place]));
  const { rows } = await client.query(
    `explain (analyze, buffers, format json) execute asked${given.length ? `(${given.join(', ')})` : ''}`,
  );
  return rows[0]['QUERY PLAN'][0].Plan;
}
const literalOf = (value: unknown) => (Array.isArray(value) ? `{${value.join(',')}}` : String(value));
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const scanned = (plan: Node) =>
  nodesOf(plan).flatMap(({ 'Node Type': type, 'Relation Name': table = '' }) =>
    type === 'Seq Scan' && PROTECTED.test(table) && !small.includes(table) ? [table] : [],
  );

describe.each(PERSONS)('for the %s', (kind) => {
  it('no protected table is read from end to end, and what is read is bounded by their audiences and the page', async () => {
    const { keys } = await portal.app.get(Standings).at(actorFor(idOf(`special${kind}`)).personId, null);
    for (const name of READING) {
      for (const statement of await statementsOf(name, kind)) {
        const plan = await planOf(statement);
        const told = { name, sql: statement[0].replaceAll(/\s+/g, ' ').slice(0, 80) };
        expect({ ...told, scanned: scanned(plan) }).toEqual({ ...told, scanned: [] });
        const read = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
        const bound = 300 + 16 * keys.length + 30 * PAGE;
        expect({ ...told, isBounded: read <= bound, ...(read > bound && { read, bound }) }).toEqual({ ...told, isBounded: true });
      }
    }
  });
});

it('who sees a paper is looked up from its audiences: nobody else is expanded', async () => {
  const cookie = await portal.as(idOf('specialheadOfLargeParty'));
  const { data } = await portal.gql('{ documents(first: 1, mine: true) { edges { node { id } } } }', {}, cookie);
  const query = jest.spyOn(portal.app.get(Database), 'query');
  const answer = await portal.gql(QUESTIONS.audience.query, { id: data.documents.edges[0].node.id }, cookie);
  const sent = query.mock.calls.find(([sql]) => sql.includes('people as'));
  query.mockRestore();
  const { persons } = answer.data.document.distribution.reach;
  const plan = await planOf([sent![0], sent![1] ?? []]);
  expect(scanned(plan)).toEqual([]);
  // Some 5,000 persons hold 250,000 memberships; of each who sees it a few pages are read.
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(500 + 30 * persons);
});
