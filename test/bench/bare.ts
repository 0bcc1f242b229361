import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import * as access from './bare-access.js';
import { SEARCH } from './bare-search.js';
import { THREAD_PAGE } from './bare-thread.js';

/**
 * What the portal is measured against: node:http and pg, nothing between them, statements prepared and planned once, and the JSON built by PostgreSQL.
 * `node bare.js URL PORT` answers GET /QUESTION?PARAMETERS for the session of the cookie.
 */
const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c jit=off -c plan_cache_mode=force_generic_plan' });
const secretOf = (cookie: string) => decodeURIComponent(/plenary=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0]!;

type Asked = URLSearchParams;
type Answering = (session: string, asked: Asked) => Promise<string>;
const NOTHING = '{"data":null}';

const told =
  (name: string, text: string, ...parameters: string[]): Answering =>
  async (session, asked) => {
    const values = [session, ...parameters.map((parameter) => asked.get(parameter))];
    return (await pool.query<{ answer: string }>({ name, text, values })).rows[0]?.answer ?? NOTHING;
  };

async function explain(session: string, asked: Asked): Promise<string> {
  const { rows } = await pool.query<access.FactsRow>({ name: 'facts', text: access.FACTS, values: [session, asked.get('id')] });
  return JSON.stringify({ data: access.explanation(rows[0]) });
}

async function preview(session: string, asked: Asked): Promise<string> {
  const client = await pool.connect();
  const look = async () => {
    const { rows } = await client.query<{ persons: string[]; level: string }>({
      name: 'look',
      text: access.PREVIEW.look,
      values: [session, asked.get('id')],
    });
    return rows[0]!;
  };
  try {
    await client.query('begin');
    const before = await look();
    if (before.level !== 'MANAGE') return NOTHING;
    await client.query({ name: 'release', text: access.PREVIEW.release, values: [asked.get('id'), asked.get('party')] });
    await client.query({ name: 'project', text: access.PREVIEW.project, values: [asked.get('id')] });
    const had = new Set(before.persons);
    const added = (await look()).persons.filter((person) => !had.has(person));
    return JSON.stringify({ data: { previewDistribution: { addedPersons: added.length, removedPersons: 0 } } });
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const QUESTIONS: Record<string, Answering> = {
  thread: told('thread', THREAD_PAGE, 'id', 'from'),
  first: told('first', access.FIRST),
  deep: told('deep', access.DEEP, 'at', 'id'),
  library: told('library', access.LIBRARY, 'group'),
  decision: told('decision', access.DECISION, 'id'),
  audience: told('audience', access.AUDIENCE, 'id'),
  search: told('search', SEARCH, 'groups', 'query'),
  explain,
  preview,
};

createServer((request, reply) => {
  const { pathname, searchParams } = new URL(request.url!, 'http://bare');
  const answer = QUESTIONS[pathname.slice(1)];
  if (!answer) return void reply.end('ok');
  const session = createHash('sha256')
    .update(secretOf(request.headers.cookie ?? ''))
    .digest('hex');
  answer(session, searchParams).then(
    (text) => reply.setHeader('content-type', 'application/json').end(text),
    (error: unknown) => reply.writeHead(500).end(String(error)),
  );
}).listen(Number(port), '127.0.0.1');
process.once('disconnect', () => process.exit(0));
