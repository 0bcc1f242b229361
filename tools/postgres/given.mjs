import { Refusal } from '../project.mjs';
import { connected } from './answers.mjs';

const oldest = 15;

/** Refuses an address that does not answer, or a PostgreSQL older than the SQL is written for. */
export async function requireUsable(url, name = 'DATABASE_URL') {
  let version;
  try {
    version = await connected(url, async (client) => (await client.query(`select current_setting('server_version_num')::int n`)).rows[0].n);
  } catch (error) {
    throw new Refusal(`${name} is set, but that PostgreSQL does not answer: ${error.message || error.code}`);
  }
  if (version < oldest * 10_000)
    throw new Refusal(`${name} leads to PostgreSQL ${Math.floor(version / 10_000)}; Plenary needs ${oldest} or newer.`);
}
