import { setTimeout as sleep } from 'node:timers/promises';
import { owner, passwordOf } from './cluster.mjs';

export const addressOf = (cluster, port, database = 'plenary') =>
  `postgresql://${owner}:${encodeURIComponent(passwordOf(cluster))}@127.0.0.1:${port}/${database}`;

/** Runs work on one connection that is closed whatever happens. */
export async function connected(url, work) {
  // Imported late: the launcher itself has to run before anything is installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server that goes away here is reported by the query in hand
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether the server takes a connection and a question; one in the middle of recovery is given some seconds. */
export async function answers(cluster, port, attempts = 10) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await connected(addressOf(cluster, port, 'postgres'), async (client) => (await client.query('select 1')).rowCount === 1);
    } catch (error) {
      if (!['57P03', 'ECONNREFUSED'].includes(error.code)) return false;
      await sleep(500);
    }
  }
  return false;
}
