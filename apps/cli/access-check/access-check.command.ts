import { readFile } from 'node:fs/promises';
import { withApp } from '../with-app.js';
import { WorldChecker } from './check-world.js';
import type { World } from './world.js';

const MOST_SHOWN = 50;

/** `access-check FILE…`: every check and list of the files against the product. Prints `N passed, M failed`; true where M is 0. */
export async function accessCheck(files: string[]): Promise<boolean> {
  if (!files.length) throw new Error('Name at least one case file: npm run access:check -- FILE…');
  return withApp(async (app) => {
    const checker = app.get(WorldChecker);
    let passed = 0;
    let failed = 0;
    for (const file of files) {
      for (const world of JSON.parse(await readFile(file, 'utf8')) as World[]) {
        const outcome = await checker.check(world);
        for (const mismatch of outcome.mismatches) if (++failed <= MOST_SHOWN) console.log(mismatch);
        passed += outcome.passed;
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0;
  });
}
