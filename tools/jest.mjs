// Runs Jest against a PostgreSQL of its own, with a migrated template that each worker clones.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildServer } from './build.mjs';
import { isRunning, startApp, stopApp } from './children.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureClamd } from './clamd.mjs';
import { requireCli } from './cli.mjs';
import { install, requireNode } from './install.mjs';
import { connected } from './postgres/answers.mjs';
import { requirePostgres } from './postgres/given.mjs';
import { startTemporary } from './postgres/temporary.mjs';
import { Refusal, inProject, project } from './project.mjs';
import { ensureReading } from './reading.mjs';

const template = 'plenary_template';
const demo = 'plenary_demo';
/** Milliseconds for the jobs of the demo world, which take some ten seconds: a slow machine is no reason to refuse. */
const patience = 180_000;

/** Prepares, runs and reports; resolves to the exit status. */
export async function runJest(args) {
  requireNode();
  install();
  const files = args.filter((arg) => !arg.startsWith('-'));
  const hasBrowser = files.length === 0 || args.some((arg) => /journeys|prove/.test(arg));
  await (hasBrowser ? build() : buildServer());
  const chromium = hasBrowser ? await ensureChromium() : undefined;
  const hasScanner = files.length === 0 || args.some((arg) => /scan|prove/.test(arg));
  const clamd = hasScanner ? ensureClamd() : undefined;
  if (files.length === 0 || args.some((arg) => /press|documents|journeys|prove/.test(arg))) ensureReading();
  const server = await serverForTests();
  const demoFiles = hasBrowser ? mkdtempSync(join(tmpdir(), 'plenary-demo-')) : undefined;
  const stopOn = (name) => process.once(name, () => void server.stop().finally(() => process.exit(1)));
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(stopOn);
  try {
    await prepareTemplate(server.url);
    if (demoFiles) await seedDemo(server.url, demoFiles);
    const forBrowsers = { CHROMIUM_PATH: chromium, PLENARY_TEST_DEMO_FILES: demoFiles };
    const forScanner = clamd && { CLAMD_PATH: clamd };
    return await jest(args, { PLENARY_TEST_DATABASE: server.url, ...(hasBrowser && forBrowsers), ...forScanner });
  } finally {
    await server.stop();
    if (demoFiles) rmSync(demoFiles, { recursive: true });
  }
}

async function serverForTests() {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return startTemporary({ settings: ['max_connections=200'] });
  await requirePostgres(url, 'TEST_DATABASE_URL');
  return { url, stop: async () => undefined };
}

async function prepareTemplate(url) {
  const address = await createAnew(url, template);
  await requireCli(['migrate'], { DATABASE_URL: address, LOG_LEVEL: 'error' });
}

// Once for all journeys: each has a clone of it, and a copy of its files.
async function seedDemo(url, files) {
  const address = await createAnew(url, demo, `template ${template}`);
  const settings = { DATABASE_URL: address, STORAGE_PATH: files, DEMO_WORLD: 'true', NODE_ENV: 'development', LOG_LEVEL: 'error' };
  await requireCli(['seed-demo'], settings, ['ignore', 'ignore', 'inherit']);
  await workOff(settings);
}

// The jobs that the demo world brings, pages of all its papers among them: else every clone's worker would do them anew.
async function workOff(settings) {
  const worker = startApp('worker', { PATH: process.env.PATH, ...settings });
  try {
    await connected(settings.DATABASE_URL, async (client) => {
      const isDone = async () => !(await client.query('select from graphile_worker.jobs where run_at <= now() limit 1')).rowCount;
      const end = Date.now() + patience;
      while (Date.now() < end && isRunning(worker) && !(await isDone())) await sleep(100);
      if (!(await isDone())) throw new Refusal('The worker did not do the jobs of the demo world: see what it said above.');
    });
  } finally {
    await stopApp(worker);
  }
}

async function createAnew(url, name, from = '') {
  await connected(url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} ${from}`);
  });
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function jest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-jest-'));
  const summary = join(folder, 'summary.json');
  const options = [...(args.includes('--runInBand') ? [] : ['--maxWorkers=2']), '--json', `--outputFile=${summary}`, ...args];
  const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  const child = spawn(process.execPath, [inProject('node_modules', 'jest', 'bin', 'jest.js'), ...options], {
    cwd: project,
    env: { ...process.env, ...env, NODE_ENV: 'test', NODE_OPTIONS: nodeOptions },
    // The summary goes to the file; on stdout it would drown the report, which Jest writes to stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const [status] = await once(child, 'exit');
    return report(readFileSync(summary, 'utf8'), status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(summary, status) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(summary);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
  console.log(`${numPassedTests} passed, ${failed} failed`);
  return status === 0 && failed === 0 && numPassedTests > 0 ? 0 : 1;
}
