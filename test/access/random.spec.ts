import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startPortal, type TestPortal } from '../support/portal.js';
import { Comparison } from './compare.js';
import { TIMES, worlds } from './random-world.js';

/** Short here, with one seed; test/prove/access.spec.ts is the same at length. */
const RUNS = { seed: 20_261_123, numRuns: 8 };

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

it('decisions, grounds, reach, lists as of and now, and pages of any size agree with the model', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.shuffledSubarray(TIMES, { minLength: 3, maxLength: 3 }), async (world, times) => {
      expect(await new Comparison(portal, world).run(times)).toEqual([]);
    }),
    { ...RUNS, endOnFailure: true },
  );
}, 240_000);
