// One launcher for one project at a time.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal, inProject } from './project.mjs';
import { commandOf, isAlive } from './processes.mjs';

const file = () => inProject('.plenary', 'launcher.json');

/** Takes the place of the one launcher; resolves to whether an earlier one went without giving it back. */
export function takePlace(address) {
  mkdirSync(inProject('.plenary'), { recursive: true });
  const wasLeft = clearLeftover();
  try {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, address }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Refusal('Plenary is being started by another process at this moment.');
  }
  process.once('exit', () => rmSync(file(), { force: true }));
  return { wasLeft };
}

/** Whether a launcher runs for this project now. */
export function isPlaceTaken() {
  const { pid } = read();
  return pid !== process.pid && pid > 0 && isAlive(pid) && commandOf(pid).includes('start.mjs');
}

function clearLeftover() {
  if (!existsSync(file())) return false;
  if (isPlaceTaken()) {
    const { pid, address } = read();
    throw new Refusal(`Plenary is already running at ${address} (process ${pid}). End that one first, or open it.`);
  }
  rmSync(file(), { force: true });
  return true;
}

// No file, or half a file of a launcher killed while writing, names nobody.
function read() {
  try {
    return JSON.parse(readFileSync(file(), 'utf8'));
  } catch {
    return { pid: 0 };
  }
}
