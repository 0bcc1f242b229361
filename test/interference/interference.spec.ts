import { describe } from '@jest/globals';
import { holdNonInterference } from './trials.js';

// One of those who ask; the others, and whether every field of the schema answers to one of them, are in `npm run prove`.
describe('of two worlds that differ only in what they may not discover', () => {
  holdNonInterference({ askers: ['outsider'], acting: ['outsider'] });
});
