import { requireUsable } from './postgres/given.mjs';
import { reachableFolder } from './postgres/place.mjs';
import { start } from './postgres.mjs';

/** The database to work on: the one DATABASE_URL names, else the project's own, started or taken over. */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  if (given) {
    await requireUsable(given);
    return { url: given, isOwn: false, isAlive: () => true, stop: async () => undefined };
  }
  const { folder, isOutside } = reachableFolder('postgres');
  if (isOutside) console.log(`The account "nobody", under which PostgreSQL runs, cannot get to this folder: the database is in ${folder}.`);
  return { ...(await start({ folder })), isOwn: true };
}
