// In which order Jest takes the files: what takes a minute first, so that neither worker is left with it at the end.
import TestSequencer from '@jest/test-sequencer';

const LONG = [
  /test\/interference\//,
  /test\/journeys\/(share-a-paper|keyboard|every-page)/,
  /test\/contract\/no-trace/,
  /test\/journeys\//,
  /test\/contract\/revocation/,
  /test\//,
];
const rank = ({ path }) => [...LONG, /./].findIndex((long) => long.test(path));

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
}
