// npm run access:check -- FILE…: checks case files of the access model on a database made for it.
import { resolve } from 'node:path';
import { buildServer } from './build.mjs';
import { requireCli, runCli } from './cli.mjs';
import { install, requireNode } from './install.mjs';
import { requireUsable } from './postgres/given.mjs';
import { startTemporary } from './postgres/temporary.mjs';
import { refuseOnError } from './project.mjs';

refuseOnError(async () => {
  requireNode();
  install();
  await buildServer();
  const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  const database = await open();
  try {
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'error' };
    await requireCli(['migrate'], env, ['ignore', 'ignore', 'inherit']);
    process.exitCode = await runCli(['access-check', ...files], env);
  } finally {
    await database.stop();
  }
});

async function open() {
  const url = process.env.DATABASE_URL;
  if (!url) return startTemporary();
  await requireUsable(url);
  return { url, stop: async () => undefined };
}
