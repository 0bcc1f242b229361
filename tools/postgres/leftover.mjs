// A server that a killed launcher left running, and what a killed server left lying about.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../project.mjs';
import { commandOf, isAlive, isGoneWithin, signal } from '../processes.mjs';
import { answers } from './answers.mjs';

/** What postmaster.pid says, or null: the process, its port and whether it takes connections. */
export function postmasterOf(cluster) {
  const file = join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready', hasStarted: lines.length > 4 };
}

function isPostmaster(pid, cluster) {
  if (!(pid > 0) || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster.data);
}

/** The server that still runs on these files and answers, or null once nothing is in the way of a new one. */
export async function takeOver(cluster, log) {
  const left = postmasterOf(cluster);
  if (!left) return null;
  if (isPostmaster(left.pid, cluster)) {
    if (await answers(cluster, left.port)) {
      log(`PostgreSQL was left running by an earlier start (process ${left.pid}): taken over.`);
      return left;
    }
    log(`PostgreSQL was left behind by an earlier start (process ${left.pid}) and does not answer: ending it.`);
    await end(left.pid);
  }
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
  return null;
}

/** Ends a server: politely, then at once, then for good; its log makes even the last one safe. */
export async function end(pid) {
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    signal(pid, name);
    if (await isGoneWithin(pid, patience)) return;
  }
  throw new Refusal(`PostgreSQL (process ${pid}) could not be ended.`);
}

/** Ends the server on these files, if one still runs. */
export async function endLeftover(cluster) {
  const left = postmasterOf(cluster);
  if (left && isPostmaster(left.pid, cluster)) await end(left.pid);
}
