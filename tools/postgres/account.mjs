// PostgreSQL refuses to run as root: the account it runs under instead, and what that account can reach.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../project.mjs';

const isRoot = () => process.getuid?.() === 0;

/** {} for the present account; {uid, gid} to drop to when this process is root. */
export function accountFor(dataDirectory) {
  if (!isRoot()) return {};
  if (existsSync(dataDirectory)) {
    // Files made by an earlier start stay with whoever owns them, be it nobody or the person who cloned.
    const { uid, gid } = statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(which) {
  const { status, stdout } = spawnSync('id', [which, 'nobody'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Refusal('PostgreSQL does not run as root, and there is no account "nobody" to run it. Run this as an ordinary user.');
  return Number(stdout);
}

/** Whether the account can pass through a folder, every folder above it included. */
export function canTraverse(folder, account) {
  return reaches('-x', folder, account);
}

export function canRead(file, account) {
  return reaches('-r', file, account);
}

function reaches(mode, path, account) {
  // Asked of the kernel under that account: mode bits alone miss ACLs and mount options.
  let nearest = path;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  return spawnSync('test', [mode, nearest], { ...account, cwd: '/' }).status === 0;
}
