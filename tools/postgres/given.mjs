import { Refusal, inProject } from '../project.mjs';

/** Refuses a database that the portal cannot be brought into. The check is the portal's own, so this has to be built before. */
export const requireUsable = (url, name) => check('requireUsable', url, name);

/** Refuses an address without a PostgreSQL of an age we know. */
export const requirePostgres = (url, name) => check('requirePostgres', url, name);

async function check(which, url, name) {
  const requirements = await import(inProject('dist', 'schema', 'requirements.js'));
  await requirements[which](url, name).catch((error) => {
    throw new Refusal(error.message);
  });
}
