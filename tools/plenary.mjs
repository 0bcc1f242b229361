// npm run plenary -- COMMAND: administration from a shell, on the database that npm start uses.
import { buildServer } from './build.mjs';
import { runCli } from './cli.mjs';
import { openDatabase } from './database.mjs';
import { environmentFor } from './environment.mjs';
import { install, requireNode } from './install.mjs';
import { isPlaceTaken } from './lock.mjs';
import { refuseOnError } from './project.mjs';

refuseOnError(async () => {
  requireNode();
  install();
  await buildServer();
  const database = await openDatabase();
  try {
    process.exitCode = await runCli(process.argv.slice(2), environmentFor(database.url));
  } finally {
    // A portal that runs goes on using the database.
    if (!isPlaceTaken()) await database.stop();
  }
});
