// Servers that live for one run of the tests, the benches or a check, and vanish with it.
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from '../processes.mjs';
import { start } from '../postgres.mjs';
import { accountFor, canTraverse } from './account.mjs';
import { clusterIn } from './cluster.mjs';
import { endLeftover } from './leftover.mjs';
import { outside } from './place.mjs';

const prefix = 'plenary-run-';

/** A server of its own in a folder of its own; `stop` removes both. */
export async function startTemporary({ isDurable = false, settings = [] } = {}) {
  const parent = parentFolder();
  await sweep(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  try {
    const server = await start({ folder, isDurable, settings });
    return { ...server, stop: () => server.stop().finally(() => remove(folder)) };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

function parentFolder() {
  const temporary = realpathSync(tmpdir());
  const account = accountFor('');
  return account.uid === undefined || canTraverse(temporary, account) ? temporary : outside('runs');
}

// A run killed with -9 leaves its server behind; the next run ends it.
async function sweep(parent) {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (/\btools\/[\w-]+\.mjs/.test(commandOf(pid))) continue;
    const folder = join(parent, name);
    if (existsSync(folder)) await endLeftover(clusterIn(folder));
    remove(folder);
  }
}

// Another run may be sweeping too; what neither got rid of goes with the next one.
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (error.code !== 'ENOTEMPTY') throw error;
  }
}
