import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../journeys/installation.js';
import type { TestPortal } from './portal.js';

const project = new URL('../../', import.meta.url);
const inProject = (path: string) => new URL(path, project);

/** A second portal process, as built, on the database and the files of the first: asked like that one, but elsewhere. */
export class Beside {
  private constructor(
    readonly portal: TestPortal,
    private readonly child: ChildProcess,
  ) {}

  static async start(first: TestPortal): Promise<Beside> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { DATABASE_URL, STORAGE_PATH, WEB_PATH } = first.settings;
    const env = {
      NODE_ENV: 'test',
      DATABASE_URL,
      STORAGE_PATH,
      WEB_PATH,
      DATABASE_POOL: '5',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
    };
    const follow = inProject('tools/follow-launcher.mjs').href;
    const child = fork(fileURLToPath(inProject('dist/apps/portal/main.js')), [], {
      env: { PATH: process.env.PATH, ...env },
      execArgv: ['--import', follow],
    });
    for (;;) {
      if (child.exitCode !== null) throw new Error('The second process did not start.');
      if ((await fetch(`${url}/healthz`).catch(() => undefined))?.ok) break;
      await pause(100);
    }
    return new Beside(Object.create(first, { url: { value: url } }) as TestPortal, child);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
