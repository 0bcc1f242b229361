// npm test [-- files]: unit, contract, access and browser tests against a real PostgreSQL.
import { refuseOnError } from './project.mjs';
import { runJest } from './jest.mjs';

refuseOnError(async () => process.exit(await runJest(process.argv.slice(2))));
