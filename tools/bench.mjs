// npm run bench -- NAME [ARGUMENTS]: test/bench/NAME.mjs or .ts on a PostgreSQL with its normal, durable settings.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, compileInto } from './build.mjs';
import { requireCli } from './cli.mjs';
import { install, requireNode } from './install.mjs';
import { requireUsable } from './postgres/given.mjs';
import { startTemporary } from './postgres/temporary.mjs';
import { Refusal, inProject, project, refuseOnError } from './project.mjs';

const folder = join('test', 'bench');
const memory = ['shared_buffers=512MB', 'max_wal_size=4GB', 'maintenance_work_mem=512MB'];

refuseOnError(async () => {
  const [name, ...args] = process.argv.slice(2);
  const source = sourceOf(name);
  requireNode();
  install();
  await buildServer();
  const script = source.endsWith('.ts') ? await compileBenches(source) : source;
  const database = await open();
  for (const each of ['SIGINT', 'SIGTERM']) process.once(each, () => void database.stop().finally(() => process.exit(1)));
  try {
    await requireCli(['migrate'], { DATABASE_URL: database.url }, ['ignore', 'ignore', 'inherit']);
    process.exitCode = await run(script, args, database.url);
  } finally {
    await database.stop();
  }
});

function sourceOf(name) {
  const found = ['.ts', '.mjs'].map((end) => join(folder, `${name}${end}`)).find((file) => existsSync(inProject(file)));
  if (found) return found;
  const all = existsSync(inProject(folder)) ? readdirSync(inProject(folder)).map((file) => file.replace(/\.(ts|mjs)$/, '')) : [];
  throw new Refusal(`npm run bench -- NAME, where NAME is one of: ${[...new Set(all)].join(', ') || '(there are none)'}`);
}

// Compiled into dist/, from where `#slice` leads to the same build that npm start runs.
async function compileBenches(source) {
  await compileInto(['test/bench', 'test/support'].filter((each) => existsSync(inProject(each))));
  return join('dist', source.replace(/\.ts$/, '.js'));
}

async function open() {
  const url = process.env.DATABASE_URL;
  if (!url) return startTemporary({ isDurable: true, settings: memory });
  await requireUsable(url);
  return { url, stop: async () => undefined };
}

async function run(script, args, url) {
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'warn', DATABASE_URL: url };
  const child = spawn(process.execPath, ['--enable-source-maps', inProject(script), ...args], { cwd: project, env, stdio: 'inherit' });
  const [status] = await once(child, 'exit');
  return status ?? 1;
}
