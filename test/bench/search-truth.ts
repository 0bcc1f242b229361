import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';

const SAMPLE = `select item_id from search_unit order by hashint8(ord) limit 20`;
const UNITS = `select item_id, array(select w from unnest(tsvector_to_array(words)) w order by w collate "C") as words, array(select unnest(card_keys) order by 1) as card_keys,
  array(select unnest(read_keys) order by 1) as read_keys, excepted, sort_at, tlp, attribution, names_origin from search_unit where item_id = any($1) order by item_id`;

/** Throws unless the portal's own worker makes of some papers the same rows of the index that were put there, set by set. */
export async function holdAgainstWorker(url: string, env: NodeJS.ProcessEnv): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const ids = (await client.query<{ item_id: string }>(SAMPLE)).rows.map(({ item_id }) => item_id);
  const units = async () => (await client.query<{ words: string[] }>(UNITS, [ids])).rows;
  const put = await units();
  const worker = spawn(process.execPath, ['dist/apps/worker/main.js'], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  try {
    await made(client);
    await client.query('delete from search_unit where item_id = any($1)', [ids]);
    await client.query('insert into search_change (item_id) select unnest($1::uuid[])', [ids]);
    for (let tries = 0; (await units()).length < put.length; tries += 1) {
      if (tries > 300) throw new Error('The worker indexed nothing');
      await new Promise((wait) => setTimeout(wait, 100));
    }
    const differing = (await units()).flatMap((unit, at) => (isDeepStrictEqual(unit, put[at]) ? [] : [[put[at], unit]]));
    if (differing.length)
      throw new Error(`Put there, and what the worker makes:\n${differing[0]!.map((unit) => JSON.stringify(unit)).join('\n')}`);
  } finally {
    worker.kill();
    await once(worker, 'exit');
    await client.end();
  }
}

/** The queue is there once a worker was. */
async function made(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass('graphile_worker.jobs') is not null as is`);
    if (rows[0]!.is) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('The worker did not start');
}
