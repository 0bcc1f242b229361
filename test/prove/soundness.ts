import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import type { Paper } from './delegate.js';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
const FEED =
  'select item_id, kind, scope, key_id, level, sort_at, from_at, until_at, except_ids from feed order by 1, 2, 3, 4, 5, 6, 7, 8, 9';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const keysOnDisk = (storage: string) =>
  readdirSync(storage, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(storage, name)).isFile())
    .map((name) => name.split('/').at(-1)!)
    .sort();

/** What is half or amiss in the rows, the bytes and the feed; nothing, where all is well. */
export async function unsound(client: Client, env: NodeJS.ProcessEnv): Promise<string[]> {
  const found: string[] = [];
  const { rows: empty } = await client.query('select id from version v where not exists (select from file f where f.version_id = v.id)');
  found.push(...empty.map(({ id }) => `version ${id} has no file`));
  found.push(...(await amissInStorage(env)));
  const { rows: bare } = await client.query(
    `select i.id from item i where not exists (select from document d where d.item_id = i.id union all select from thread h where h.item_id = i.id)
       or not exists (select from terms t where t.item_id = coalesce(i.follows, i.id))
       or i.kind = 'THREAD' and (select h.last_seq from thread h where h.item_id = i.id) <> (select count(*) from post p where p.thread_id = i.id)`,
  );
  found.push(...bare.map(({ id }) => `item ${id} is half`));
  if (!(await isFeedTrue(client))) found.push('the feed is not what projecting again gives');
  return found;
}

/** What `storage scrub` tells of; what is left over is the sweep's to remove, and nothing amiss. */
async function amissInStorage(env: NodeJS.ProcessEnv): Promise<string[]> {
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, [CLI, 'storage', 'scrub'], { env: { ...env, NODE_NO_WARNINGS: '1' } }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    ),
  );
  const lines = said.split('\n').filter((line) => line && !line.startsWith('ORPHANED'));
  return lines.length === 1 && /^Read \d+ files: /.test(lines[0]!) ? [] : lines;
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
    const ask = (query: string, cookie: string) => {
      const headers = { 'content-type': 'application/json', cookie };
      return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    };
    const answer = await ask(`{ document(id: "${document}") { id } }`, author);
    if (!(await answer.text()).includes(`"id":"${document}"`)) found.push(`document ${document}`);
    if (file && (await get(file, author)) !== wanted) found.push(`file ${file} for its author`);
    // What the label means is read before the first opening.
    if (isReleased) await ask(`mutation { understandLabel(input: { documentId: "${document}", tlp: AMBER }) { id } }`, recipient);
    if (file && isReleased && (await get(file, recipient)) !== wanted) found.push(`file ${file} for its recipient`);
  }
  return found;
}
