import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireCli } from '../../tools/cli.mjs';
import { start } from '../../tools/postgres.mjs';
import { inProject } from '../../tools/project.mjs';
import { isGoneWithin } from '../../tools/processes.mjs';

const patience = 60_000;

/** A durable PostgreSQL and a portal as `npm start` runs them, each a process that can be killed. */
export async function startMachine(more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-prove-'));
  chmodSync(folder, 0o711);
  const [port, databasePort] = [await freePort(), await freePort()];
  const startDatabase = () => start({ folder, port: databasePort, log: () => undefined });
  let database = await startDatabase();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...environment(folder, port, url, database.url), ...more };
  await requireCli(['migrate'], env, ['ignore', 'ignore', 'inherit']);
  const machine = { url, databaseUrl: database.url, env, storage: env.STORAGE_PATH };
  let server;
  machine.startServer = async () => {
    server = launch(env);
    await answered(url, server);
  };
  machine.stopServer = () => endServer(server, 'SIGTERM');
  machine.kill = async (what) => {
    if (what === 'server') return endServer(server, 'SIGKILL').then(machine.startServer);
    process.kill(database.pid, 'SIGKILL');
    await isGoneWithin(database.pid, patience);
    database = await startDatabase();
    // A portal whose database went away has to come back by itself.
    await answered(url, server);
  };
  machine.stop = async () => {
    await endServer(server, 'SIGKILL');
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return machine;
}

const launch = (env) =>
  spawn(process.execPath, [inProject('dist', 'apps', 'portal', 'main.js')], { cwd: inProject(), env, stdio: 'ignore' });

const environment = (folder, port, url, databaseUrl) => ({
  ...process.env,
  ...{ NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, DATABASE_URL: databaseUrl },
  ...{ STORAGE_PATH: join(folder, 'files'), WEB_PATH: join(folder, 'no-client'), SESSION_SECRET: 'x'.repeat(48), LOG_LEVEL: 'error' },
});

async function endServer(server, signal) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function answered(url, server) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    if (server.exitCode !== null) throw new Error(`The portal ended with status ${server.exitCode}.`);
    const response = await fetch(`${url}/healthz`).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error('The portal does not answer.');
}

async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
