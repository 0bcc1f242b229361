import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { badFiles } from './filing/bad-files.js';
import { chains } from './filing/chains.js';
import { conversion } from './filing/conversion.js';
import { derestrictionReached, derestrictionSet } from './filing/derestriction.js';
import { Filing } from './filing/filing.js';
import { scans } from './filing/scans.js';
import { uploads } from './filing/uploads.js';
import { journey } from './steps.js';

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
