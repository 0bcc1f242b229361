import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Paper } from './delegate.js';

const FEED =
  'select item_id, kind, scope, key_id, level, sort_at, from_at, until_at, except_ids from feed order by 1, 2, 3, 4, 5, 6, 7, 8, 9';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const keysOnDisk = (storage: string) =>
  readdirSync(storage, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(storage, name)).isFile())
    .map((name) => name.split('/').at(-1)!)
    .sort();

/** What is half or amiss in the rows, the bytes and the feed; nothing, where all is well. */
export async function unsound(client: Client, storage: string): Promise<string[]> {
  const found: string[] = [];
  const { rows: empty } = await client.query('select id from version v where not exists (select from file f where f.version_id = v.id)');
  found.push(...empty.map(({ id }) => `version ${id} has no file`));
  const { rows: files } = await client.query('select id, storage_key as key, size::int, sha256 from file');
  for (const { id, key, size, sha256: wanted } of files) {
    const path = join(storage, key.slice(0, 2), key);
    const bytes = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : Buffer.alloc(0);
    if (bytes.length !== size || sha256(bytes) !== wanted) found.push(`file ${id}: its bytes are not those`);
  }
  const { rows: uploads } = await client.query('select id, size::int, sha256 from upload where finished_at is not null');
  for (const { id, sha256: wanted } of uploads)
    if (sha256(readFileSync(join(storage, id.slice(0, 2), id))) !== wanted) found.push(`upload ${id}: its bytes are not those`);
  const { rows: bare } = await client.query(
    `select i.id from item i where not exists (select from document d where d.item_id = i.id union all select from thread h where h.item_id = i.id)
       or not exists (select from terms t where t.item_id = coalesce(i.follows, i.id))
       or i.kind = 'THREAD' and (select h.last_seq from thread h where h.item_id = i.id) <> (select count(*) from post p where p.thread_id = i.id)`,
  );
  found.push(...bare.map(({ id }) => `item ${id} is half`));
  if (!(await isFeedTrue(client))) found.push('the feed is not what projecting again gives');
  return found;
}

async function isFeedTrue(client: Client): Promise<boolean> {
  await client.query('begin');
  try {
    // The delegate goes on working: what is projected between the two readings would look like a difference.
    // Items come first: the portal locks an item before it projects it, and what is inserted here refers to items.
    await client.query('lock table item, feed_key, feed in exclusive mode');
    const stored = JSON.stringify((await client.query(FEED)).rows);
    const { rows } = await client.query('select array_agg(id) as ids from item');
    await client.query('call project($1::uuid[])', [rows[0].ids]);
    return stored === JSON.stringify((await client.query(FEED)).rows);
  } finally {
    await client.query('rollback');
  }
}

/** What was confirmed and is not there any more, or not the same. */
export async function lost(papers: Paper[], url: string, author: string, recipient: string): Promise<string[]> {
  const found: string[] = [];
  const get = async (file: string, cookie: string) =>
    sha256(Buffer.from(await (await fetch(`${url}/files/${file}`, { headers: { cookie } })).arrayBuffer()));
  for (const { document, file, sha256: wanted, isReleased } of papers) {
    const headers = { 'content-type': 'application/json', cookie: author };
    const query = `{ document(id: "${document}") { id } }`;
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    if (!(await answer.text()).includes(`"id":"${document}"`)) found.push(`document ${document}`);
    if (file && (await get(file, author)) !== wanted) found.push(`file ${file} for its author`);
    if (file && isReleased && (await get(file, recipient)) !== wanted) found.push(`file ${file} for its recipient`);
  }
  return found;
}
