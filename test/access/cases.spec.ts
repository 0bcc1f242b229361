import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Access, DistributionStore, FactsOfAccess } from '#access';
import { Standings } from '#identity';
import { Database } from '#database';
import { WorldChecker } from '../../apps/cli/access-check/check-world.js';
import type { World } from '../../apps/cli/access-check/world.js';
import { startPortal, type TestPortal } from '../support/portal.js';

/** Written by hand, a rule each, at the exact ends of validity; docs/access-cases.md says how to read them. */
const WORLDS = JSON.parse(readFileSync(join(import.meta.dirname, 'cases', 'rules.json'), 'utf8')) as World[];

let portal: TestPortal;
let checker: WorldChecker;
beforeAll(async () => {
  portal = await startPortal();
  const { app } = portal;
  checker = new WorldChecker(app.get(Database), app.get(DistributionStore), app.get(Standings), app.get(FactsOfAccess), app.get(Access));
});
afterAll(() => portal.stop());

it.each(WORLDS.map((world) => [world.name, world] as const))('%s', async (_, world) => {
  const { passed, mismatches } = await checker.check(world);
  expect(mismatches).toEqual([]);
  expect(passed).toBe(world.checks!.length + world.lists!.length);
});

it('a wrong answer is a mismatch', async () => {
  const [world] = WORLDS;
  const wrong = { ...world!, checks: world!.checks!.map((check) => ({ ...check, level: 'EDIT' })), lists: [] };
  expect((await checker.check(wrong)).passed).toBe(0);
});
