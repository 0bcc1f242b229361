// npm run prove [-- files]: the long proofs, whose short deterministic parts are in npm test.
import { refuseOnError } from './project.mjs';
import { runJest } from './jest.mjs';

const proofs = [
  '--testMatch=**/test/prove/**/*.spec.ts',
  '--testPathIgnorePatterns=/node_modules/',
  '--testTimeout=3600000',
  '--runInBand',
];

refuseOnError(async () => process.exit(await runJest([...proofs, ...process.argv.slice(2)])));
