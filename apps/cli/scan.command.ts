import { Unscanned } from '#documents';
import { withApp } from './with-app.js';

/** `scan`: how many files are in which state; with `again`, has what was found, or was too large, looked at once more. */
export async function scan([what]: string[]): Promise<boolean> {
  if (what !== undefined && what !== 'again') throw new Error('Say scan, or scan again.');
  await withApp(async (app) => {
    const unscanned = app.get(Unscanned);
    if (what) console.log(`${await unscanned.again()} files will be looked at again by the worker; until then nobody else gets them.`);
    for (const { state, count, oldest } of await unscanned.count())
      console.log(`${state.padEnd(12)} ${String(count).padStart(8)}  the oldest of ${oldest.toISOString()}`);
  });
  return true;
}
