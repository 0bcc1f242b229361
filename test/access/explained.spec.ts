import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startPortal, type TestPortal } from '../support/portal.js';
import { Explained } from './explained.js';
import { TIMES, worlds } from './random-world.js';
import { patience, runs } from './runs.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

it(
  'what everybody is told of themselves and of others is what the model says, less what they may not know; what would change it does',
  async () => {
    const past = TIMES.filter((t) => Date.parse(t) < Date.now());
    await fc.assert(
      fc.asyncProperty(worlds, fc.shuffledSubarray(past, { minLength: 1, maxLength: 1 }), async (world, times) => {
        expect(await new Explained(portal, world).run(times)).toEqual([]);
      }),
      runs(2),
    );
  },
  patience,
);
