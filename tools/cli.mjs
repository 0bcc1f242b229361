import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal, inProject, project } from './project.mjs';

/** Runs one of the portal's commands (apps/cli) and resolves to its exit status. */
export async function runCli(args, env = {}, stdio = 'inherit') {
  const child = spawn(process.execPath, [inProject('dist', 'apps', 'cli', 'main.js'), ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio,
  });
  const [status] = await once(child, 'exit');
  return status ?? 1;
}

export async function requireCli(args, env, stdio) {
  const status = await runCli(args, env, stdio);
  if (status !== 0) throw new Refusal(`"${args.join(' ')}" failed; see above.`);
}
