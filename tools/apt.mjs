// Debian's own way to what the tests need beside Node; other systems are told what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command where its output can be read; answers whether it went well. */
export const run = (command, args, env = process.env) =>
  spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** Installs Debian packages, where this is Debian or like it and we may. Whether it worked is for the caller to see. */
export function installWithApt(...what) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${what.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...what], env);
  if (!install() && run('apt-get', ['update'], env)) install();
}

/** What a person types who may. */
export const aptCommand = (...what) => `sudo apt-get update && sudo apt-get install -y ${what.join(' ')}`;
