import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startPortal, type TestPortal } from '../support/portal.js';
import { Comparison } from '../access/compare.js';
import { TIMES, worlds } from '../access/random-world.js';

const WORLDS = Number(process.env.PROVE_WORLDS ?? 300);

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

it(`${WORLDS} random worlds: decisions, grounds, reach, lists and pages agree with the model at every moment`, async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      expect(await new Comparison(portal, world).run(TIMES)).toEqual([]);
    }),
    { seed, numRuns: WORLDS },
  );
});
