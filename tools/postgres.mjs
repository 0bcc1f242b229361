// A real PostgreSQL from npm, on 127.0.0.1 alone, with a password nobody knows beforehand.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './project.mjs';
import { isAlive } from './processes.mjs';
import { accountFor } from './postgres/account.mjs';
import { addressOf, connected } from './postgres/answers.mjs';
import { clusterIn, createCluster, environment } from './postgres/cluster.mjs';
import { end, postmasterOf, takeOver } from './postgres/leftover.mjs';
import { programsFor } from './postgres/place.mjs';

/**
 * Starts the server whose files are in `folder`, or takes over the one that still runs on them.
 * `isDurable: false` trades safety in a power cut for speed: for tests only.
 */
export async function start({ folder, port, isDurable = true, log = console.log, settings = [] }) {
  const cluster = clusterIn(folder);
  const account = accountFor(cluster.data);
  const programs = programsFor(account);
  createCluster(cluster, programs, account, isDurable);
  const server = (await takeOver(cluster, log)) ?? (await launch(cluster, programs, account, { port, isDurable, settings, log }));
  await createDatabase(cluster, server.port);
  return {
    pid: server.pid,
    port: server.port,
    url: addressOf(cluster, server.port),
    isAlive: () => isAlive(server.pid),
    logFile: cluster.log,
    stop: () => end(server.pid),
  };
}

async function launch(cluster, programs, account, wanted) {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted.port ?? (await freePort());
    const child = spawnServer(cluster, programs, account, port, wanted);
    const failure = await readiness(cluster, child, wanted.log);
    if (!failure) return { pid: child.pid, port };
    if (attempt === 20 || !(await mayPass(failure, wanted.port))) {
      throw new Refusal(`PostgreSQL did not start. The end of ${cluster.log}:\n${failure}`);
    }
  }
}

// Two failures cure themselves: backends of a killed server hold its memory for a moment, and somebody may take a port just found free.
async function mayPass(failure, fixedPort) {
  const isHeld = /pre-existing shared memory block|is another postmaster/i.test(failure);
  const isTaken = /could not bind/i.test(failure) && !fixedPort;
  if (isHeld) await sleep(500);
  return isHeld || isTaken;
}

function spawnServer(cluster, programs, account, port, { isDurable, settings }) {
  if ((statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(cluster.log);
  const log = openSync(cluster.log, 'a', 0o600);
  const all = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'logging_collector=off',
  ];
  if (!isDurable) all.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const options = ['-D', cluster.data, ...[...all, ...settings].flatMap((setting) => ['-c', setting])];
  // Its own session: Ctrl-C goes to every process of the terminal, and the database has to outlive the portal.
  const child = spawn(`${programs}/bin/postgres`, options, {
    ...account,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.logStart = statSync(cluster.log).size;
  child.on('error', (error) => (child.failure = error.message));
  child.unref();
  closeSync(log);
  return child;
}

/** null once the server takes connections, else the end of its log. */
async function readiness(cluster, child, log) {
  const begun = Date.now();
  for (let hasTold = false; ; await sleep(20)) {
    if (child.failure) return child.failure;
    if (child.exitCode !== null || child.signalCode !== null) return readFileSync(cluster.log).subarray(child.logStart).toString().trim();
    const postmaster = postmasterOf(cluster);
    if (postmaster?.pid === child.pid && postmaster.isReady) return null;
    if (!hasTold && Date.now() - begun > 3_000) {
      hasTold = true;
      log('PostgreSQL is recovering what was written before it was killed …');
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function createDatabase(cluster, port) {
  await connected(addressOf(cluster, port, 'postgres'), async (client) => {
    const { rowCount } = await client.query(`select from pg_database where datname = 'plenary'`);
    if (rowCount === 0) await client.query('create database plenary');
  });
}
