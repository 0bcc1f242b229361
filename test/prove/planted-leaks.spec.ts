import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Versions } from '#documents';
import { PLANTED, type Planted } from '../interference/planted.js';
import { type Leak, Trial } from '../interference/trial.js';
import { type Asker, Worlds } from '../interference/worlds.js';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await Worlds.start();
});
afterAll(() => worlds.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

async function firstLeak(who: Asker, deed?: RegExp): Promise<Leak | undefined> {
  const trial = await Trial.of(worlds, who);
  await (deed ? trial.act(deed, 1) : trial.ask({ most: 1 }));
  return trial.leaks[0];
}

async function findPlanted(name: string, { who, deed, plant }: Planted): Promise<void> {
  await worlds.tellFor(who);
  plant(worlds);
  const leak = await firstLeak(who, deed);
  console.log(`${name}: ${leak?.kind ?? 'NOT FOUND'} at ${leak?.asked.slice(0, 60)}`);
  expect(leak).toBeDefined();
}

describe('of leaks planted in the code, the test of two worlds finds', () => {
  const all = Object.entries(PLANTED);
  it.each(all.filter(([, { dividesWorlds }]) => !dividesWorlds))('%s', findPlanted);

  it('nothing once they are taken out', async () => {
    expect(await firstLeak('outsider')).toBeUndefined();
  });

  it('numbers of versions with a gap where one is being prepared', async () => {
    jest.spyOn(Versions.prototype as unknown as { giveNextNumber: () => Promise<void> }, 'giveNextNumber').mockResolvedValue();
    await worlds.both(async (t) => {
      await t.hidden('one more under way', () => t.prepare('common', 'author', 'Amberjack common'));
      await t.step('the common paper is issued again', () => t.issue('common', 'author', 'A common paper, again'));
    });
    expect(await firstLeak('outsider')).toMatchObject({ kind: 'OTHER WORLD' });
  });

  it.each(all.filter(([, { dividesWorlds }]) => dividesWorlds))('%s', findPlanted);
});
