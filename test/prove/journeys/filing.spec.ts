import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { badFiles } from '../../journeys/filing/bad-files.js';
import { chains } from '../../journeys/filing/chains.js';
import { conversion } from '../../journeys/filing/conversion.js';
import { derestrictionReached, derestrictionSet } from '../../journeys/filing/derestriction.js';
import { Filing } from '../../journeys/filing/filing.js';
import { scans } from '../../journeys/filing/scans.js';
import { uploads } from '../../journeys/filing/uploads.js';
import { journey } from '../../journeys/steps.js';

jest.setTimeout(60_000);
const filing = new Filing();
beforeAll(() => filing.begin(), 240_000);
afterAll(() => filing.end());

const steps = journey(() => filing.keepPictures());

describe('from the first byte to the day it opens to everyone', () => {
  scans(filing, steps);
  derestrictionSet(filing, steps);
  uploads(filing, steps);
  badFiles(filing, steps);
  chains(filing, steps);
  conversion(filing, steps);
  derestrictionReached(filing, steps);

  steps.step('nobody meets a complaint of the pages, or a barrier', () => {
    const all = Object.entries(filing.all);
    expect(all.flatMap(([name, { barriers }]) => barriers.map((text) => `${name}: ${text}`))).toEqual([]);
    expect(all.flatMap(([name, { complaints }]) => complaints.map((text) => `${name}: ${text}`))).toEqual([]);
  });
});
