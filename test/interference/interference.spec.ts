import { describe } from '@jest/globals';
import { holdNonInterference } from './trials.js';

// One of those who ask, with every third question, and asks alone; all questions, the others, what they change, and whether every field of the
// schema answers to one of them, are in `npm run prove`. What mutations say of hidden ids is in test/contract/no-trace.spec.ts.
describe('of two worlds that differ only in what they may not discover', () => {
  holdNonInterference({ askers: ['outsider'], acting: [], every: 3 });
});
