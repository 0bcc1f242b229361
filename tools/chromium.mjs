// The browser of the journeys: one that is there, else one that is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptCommand, installWithApt, run } from './apt.mjs';
import { Refusal, inProject } from './project.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a browser that runs, installed if need be. */
export async function ensureChromium() {
  const found = await find();
  if (found) return found;
  installWithApt('chromium');
  const fromApt = await find();
  if (fromApt) return fromApt;
  console.log('Fetching Chromium with Playwright …');
  run(process.execPath, [inProject('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  const fetched = await find();
  if (fetched) return fetched;
  throw new Refusal(
    `The browser tests need Chromium, and it could not be fetched. Run this once, then again what you ran:\n\n  ${commandForHere()}\n`,
  );
}

async function find() {
  const { chromium } = await import('playwright-core');
  return [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()].find((path) => path && existsSync(path) && runs(path));
}

// Ubuntu's chromium-browser is a stub without snap, and a download may lack system libraries: only running it tells.
const runs = (path) => spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function commandForHere() {
  if (existsSync('/usr/bin/apt-get')) return aptCommand('chromium');
  return 'npx playwright-core install --with-deps chromium';
}
