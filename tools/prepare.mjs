// Brings a database to where the portal can start on it: migrated, and with the demo world the first time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requireCli } from './cli.mjs';
import { connected } from './postgres/answers.mjs';
import { inProject } from './project.mjs';
import { filesBelow } from './sources.mjs';

// What the database was prepared by: an unchanged release has nothing to migrate, and need not start a process to learn that.
const stamp = inProject('.plenary', 'prepared');
const demoFile = inProject('.plenary', 'demo.json');

export async function prepareDatabase(env, isOwn) {
  const release = isOwn ? `${fingerprintOfRelease()} ${env.DEMO_WORLD}` : null;
  if (release && existsSync(stamp) && readFileSync(stamp, 'utf8') === release && (await hasPeople(env.DATABASE_URL).catch(() => false)))
    return;
  await prepare(env, isOwn);
  if (release) writeFileSync(stamp, release);
}

async function prepare(env, isOwn) {
  await requireCli(['migrate'], env);
  if (env.DEMO_WORLD !== 'true') return;
  // A given database with people in it is somebody's work: invented people with known passwords stay out of it.
  if (await hasPeople(env.DATABASE_URL)) {
    if (!isOwn || existsSync(demoFile)) return;
  }
  await requireCli(['seed-demo'], env);
}

function fingerprintOfRelease() {
  const state = createHash('sha256');
  for (const file of filesBelow('schema', 'libs/parties/data', 'apps/cli')) state.update(file).update(readFileSync(inProject(file)));
  return state.digest('hex');
}

const hasPeople = (url) => connected(url, async (client) => (await client.query('select from person limit 1')).rowCount === 1);

// The file may tell of another database, one that was used here before.
const areThere = (url, accounts) =>
  connected(url, async (client) => {
    const found = await client.query('select from person where email = any($1::citext[])', [accounts.map(({ email }) => email)]);
    return found.rowCount === accounts.length;
  });

/** The demo world's sign-ins as lines to show, if it is in this database. */
export async function demoSignIns(env) {
  if (env.DEMO_WORLD !== 'true' || !existsSync(demoFile)) return [];
  const accounts = JSON.parse(readFileSync(demoFile, 'utf8'));
  if (!(await areThere(env.DATABASE_URL, accounts))) return [];
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(
    ({ email, password, name, role }) => `  ${email.padEnd(width)}  ${password}  ${name}${role ? `, ${role}` : ''}`,
  );
  return ['', 'Demo sign-ins (invented people, for trying out):', ...lines];
}
