import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './project.mjs';

/** Every file below the given paths of the project, as paths relative to it, in one order. */
export function filesBelow(...paths) {
  return paths.flatMap(below).sort();
}

function below(path) {
  const stats = statSync(inProject(path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(inProject(path)).flatMap((name) => (name === 'node_modules' ? [] : below(join(path, name))));
}

/** Runs work unless the files are those of its last success. */
export async function whenChanged(stampName, files, work) {
  const stamp = inProject('dist', stampName);
  const state = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(inProject(file));
    state.update(`${file} ${mtimeMs} ${size}\n`);
  }
  const wanted = state.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
