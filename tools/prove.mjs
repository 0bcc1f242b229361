// npm run prove [-- files]: the long proofs, whose short deterministic parts are in npm test.
import { refuseOnError } from './project.mjs';
import { runJest } from './jest.mjs';

const proofs = [
  '--testMatch=**/test/prove/**/*.spec.ts',
  '--testPathIgnorePatterns=/node_modules/',
  '--testTimeout=3600000',
  '--runInBand',
];

// Tests that both run ask test/support/extent.ts how much of them is wanted.
process.env.PROVE_WHOLE = '1';
refuseOnError(async () => process.exit(await runJest([...proofs, ...process.argv.slice(2)])));
