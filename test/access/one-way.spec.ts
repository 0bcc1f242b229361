import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPortal, type TestPortal } from '../support/portal.js';
import { Comparison } from './compare.js';
import { TIMES } from './random-world.js';
import { SEVERAL_WAYS } from './several-ways.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** They find every paper on pages of any size. */
it('a paper that several ways lead to takes one place on a page', async () => {
  expect(await new Comparison(portal, SEVERAL_WAYS).run(TIMES)).toEqual([]);
});
