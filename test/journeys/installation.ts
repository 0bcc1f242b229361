import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase, type TestDatabase } from '../support/postgres.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const inProject = (...parts: string[]) => join(project, ...parts);
const FOLLOW = new URL('../../tools/follow-launcher.mjs', import.meta.url).href;

/** An installation as it is operated: the built portal and its worker as processes, on a database and in a folder of their own. */
export class Installation {
  private readonly lines: string[] = [];
  private processes: ChildProcess[] = [];

  private constructor(
    readonly url: string,
    private readonly database: TestDatabase,
    private readonly folder: string,
    private readonly settings: NodeJS.ProcessEnv,
  ) {}

  /** With the demo world, which `npm test` has seeded once for all of them, and started. */
  static async ofDemoWorld(more: NodeJS.ProcessEnv = {}): Promise<Installation> {
    const installation = await Installation.make({ ...more, DEMO_WORLD: 'true' }, 'plenary_demo');
    await cp(process.env.PLENARY_TEST_DEMO_FILES!, installation.settings.STORAGE_PATH!, { recursive: true });
    await installation.start();
    return installation;
  }

  static async make(more: NodeJS.ProcessEnv = {}, template?: 'plenary_demo'): Promise<Installation> {
    const [database, folder, port] = await Promise.all([createDatabase(template), mkdtemp(join(tmpdir(), 'plenary-journey-')), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    // A copy: a client built meanwhile would take away the files of the one that runs.
    await cp(inProject('dist', 'web'), join(folder, 'web'), { recursive: true });
    const settings = {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      PORT: String(port),
      PUBLIC_URL: url,
      STORAGE_PATH: join(folder, 'files'),
      WEB_PATH: join(folder, 'web'),
      LOG_LEVEL: 'warn',
      ...more,
    };
    return new Installation(url, database, folder, settings);
  }

  /** Runs a command as an operator does, with this on its standard input. */
  async command(args: string[], input = ''): Promise<string> {
    const child = spawn(process.execPath, [inProject('dist', 'apps', 'cli', 'main.js'), ...args], { cwd: this.folder, env: this.settings });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stdin.end(input);
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${said.join('')}`);
    return said.join('');
  }

  async start(): Promise<void> {
    this.processes = ['portal', 'worker'].map((name) => this.launch(name));
    const portal = this.processes[0]!;
    for (;;) {
      if (portal.exitCode !== null) throw new Error(`The portal did not start:\n${this.lines.join('')}`);
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
  }

  private launch(name: string): ChildProcess {
    const child = fork(inProject('dist', 'apps', name, 'main.js'), [], {
      cwd: this.folder,
      env: this.settings,
      execArgv: ['--enable-source-maps', '--import', FOLLOW],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout!.setEncoding('utf8').on('data', (text: string) => this.lines.push(text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => this.lines.push(`stderr of the ${name}: ${text}`));
    return child;
  }

  /** What portal and worker complained about: warnings, errors, and whatever went to standard error. */
  complaints(): string[] {
    const all = this.lines.join('').split('\n');
    return all.filter((line) => /\b(WARN|ERROR|FATAL)\b|^stderr of/.test(line));
  }

  async stop(): Promise<void> {
    const alive = this.processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = alive.map((child) => once(child, 'exit'));
    for (const child of alive) child.kill('SIGTERM');
    await Promise.all(ended);
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
