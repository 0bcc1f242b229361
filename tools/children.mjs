// The portal and its worker: started together, ended together.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject, project } from './project.mjs';

const patience = 10_000;

export function startApp(name, env) {
  const child = fork(inProject('dist', 'apps', name, 'main.js'), [], {
    cwd: project,
    // Node's options and the allocator's as in docker/Dockerfile.
    env: { MALLOC_ARENA_MAX: '1', ...env },
    execArgv: ['--enable-source-maps', '--max-semi-space-size=64', '--import', new URL('follow-launcher.mjs', import.meta.url).href],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return { name, child, ended: once(child, 'exit').then(([status, signal]) => signal ?? `status ${status}`) };
}

export const isRunning = ({ child }) => child.exitCode === null && child.signalCode === null;

export async function stopApp(app) {
  const { child, ended } = app;
  if (!isRunning(app)) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

/** Resolves once the portal answers; rejects never - an app that ends is reported by its own promise. */
export async function answered(url) {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(50);
  }
}
