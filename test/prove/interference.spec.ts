import { describe } from '@jest/globals';
import { holdNonInterference } from '../interference/trials.js';
import { ASKERS } from '../interference/worlds.js';

describe('of two worlds that differ only in what they may not discover', () => {
  holdNonInterference({ askers: ASKERS, acting: ASKERS, areAll: true });
});
