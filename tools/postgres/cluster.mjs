// The files of one database cluster: made once, whole or not at all.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../project.mjs';

export const owner = 'plenary';

export function clusterIn(folder) {
  return { folder, data: join(folder, 'data'), log: join(folder, 'postgres.log'), passwordFile: join(folder, 'password') };
}

export const passwordOf = (cluster) => readFileSync(cluster.passwordFile, 'utf8').trim();

export function createCluster(cluster, programs, account, isDurable) {
  if (existsSync(cluster.data)) return refuseOtherMajor(cluster, programs);
  // initdb writes hundreds of files; a rename at the end means a killed first start leaves no half a cluster.
  const fresh = join(cluster.folder, 'data.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, account);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(cluster.passwordFile, password, { mode: 0o600 });
  const handedOver = join(fresh, '..', 'password.new');
  writeFileSync(handedOver, password, { mode: 0o600 });
  give(handedOver, account);
  try {
    initialise(fresh, handedOver, programs, account, isDurable);
  } finally {
    rmSync(handedOver);
  }
  renameSync(fresh, cluster.data);
}

function initialise(data, passwordFile, programs, account, isDurable) {
  const options = ['-D', data, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', ...localeOptions()];
  if (!isDurable) options.push('--no-sync');
  const run = spawnSync(join(programs, 'bin', 'initdb'), options, { ...account, cwd: '/', env: environment(), encoding: 'utf8' });
  if (run.status !== 0) throw new Refusal(`PostgreSQL could not make its files in ${data}:\n${run.error?.message ?? run.stderr}`);
}

// Sorting is the built-in C.UTF-8 everywhere; the character classes come from the system, since pg_trgm
// takes anything but ASCII for punctuation under a plain C.
function localeOptions() {
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`];
}

// Nothing of the caller's environment reaches PostgreSQL: PGDATA and the like would redirect it.
export const environment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: '', TZ: 'UTC' });

function give(path, { uid, gid }) {
  if (uid !== undefined) chownSync(path, uid, gid);
}

function refuseOtherMajor(cluster, programs) {
  let found;
  try {
    found = readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
    throw new Refusal(
      `The database in ${cluster.data} belongs to another account: an earlier start ran as root. Start as root again, or give that folder to yourself with chown -R.`,
    );
  }
  const { stdout } = spawnSync(join(programs, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const installed = /(\d+)/.exec(stdout ?? '')?.[1];
  if (installed === found) return;
  throw new Refusal(
    `The database in ${cluster.data} is of PostgreSQL ${found}, the one installed is ${installed}. Upgrade it with pg_upgrade, or set DATABASE_URL.`,
  );
}
