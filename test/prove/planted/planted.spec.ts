import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Comparison } from '../../access/compare.js';
import { TIMES, type FiledWorld, worlds } from '../../access/random-world.js';
import { SEVERAL_WAYS } from '../../access/several-ways.js';
import { startPortal, type TestPortal } from '../../support/portal.js';
import { IN_CATALOGUE } from './in-catalogue.js';
import { IN_RULES, IN_STATEMENTS } from './in-statements-and-rules.js';
import type { Mutant } from './mutant.js';
import { Planting } from './planting.js';

/** So many random worlds are shown to a mistake; the proof of the product takes 300. */
const WORLDS = Number(process.env.PROVE_PLANTED_WORLDS ?? 60);
const MUTANTS = [...IN_CATALOGUE, ...IN_STATEMENTS, ...IN_RULES];
const SEED = 20_261_126;
/** Some moments of each world, others in each. */
const timesOf = (place: number) => TIMES.filter((_, at) => at % 3 === place % 3);

let portal: TestPortal;
let shown: FiledWorld[];
const found: { mistake: string; in: string; 'found in world': number | string }[] = [];
beforeAll(async () => {
  portal = await startPortal();
  shown = [SEVERAL_WAYS, ...fc.sample(worlds, { seed: SEED, numRuns: WORLDS })];
});
afterAll(() => {
  console.table(found);
  console.log(
    `${found.filter((row) => typeof row['found in world'] === 'number').length} planted mistakes found of ${MUTANTS.length} planted`,
  );
  return portal.stop();
});

/** The first world in which the comparison tells, or an error, of the mistake; null where none does. */
async function firstToTell(mutant: Mutant): Promise<number | null> {
  return new Planting(portal).with(mutant, async (rules) => {
    for (const [place, world] of shown.entries())
      if ((await new Comparison(portal, world, rules, true).run(timesOf(place))).length) return place + 1;
    return null;
  });
}

it('without a mistake the same worlds show no difference', async () => {
  for (const [place, world] of shown.slice(0, 20).entries()) expect(await new Comparison(portal, world).run(timesOf(place))).toEqual([]);
});

it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s: found', async (name, mutant) => {
  const world = await firstToTell(mutant);
  found.push({ mistake: name, in: mutant.in, 'found in world': world ?? 'not found' });
  expect(world).not.toBeNull();
});
