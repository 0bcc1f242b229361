import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '#settings';
import { PROGRAMS, sandboxed } from './sandbox.js';

const PROJECT = projectOf(dirname(fileURLToPath(import.meta.url)));
/** As it was built, whatever this is run from: tests run from the sources. */
const MAIN = join(PROJECT, 'dist/libs/press/process/main.js');
/** Milliseconds that a press may take to begin. */
const PATIENCE = 10_000;

interface Led {
  socket: string;
  folder: string;
  child: ChildProcess;
}

/** Leads a press of this process's own, in a sandbox, from when it is first needed; where PRESS_SOCKET names one it uses that. */
@Injectable()
export class PressLeader implements OnModuleDestroy {
  private readonly log = new Logger('Press');
  private led?: Promise<Led>;

  constructor(private readonly settings: Settings) {}

  /** Where to ask. Throws where no press can be had. */
  async socket(): Promise<string> {
    if (this.settings.PRESS_SOCKET) return this.settings.PRESS_SOCKET;
    this.led ??= this.begin().catch((error: unknown) => {
      this.led = undefined;
      throw error;
    });
    return (await this.led).socket;
  }

  private async begin(): Promise<Led> {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-press-'));
    const before = sandboxed(PROJECT, folder, this.settings.PRESS_SANDBOX === 'required');
    if (!before) throw new Error('Files cannot be shown: this machine has no unshare or bwrap, and no prlimit, to read them in safety.');
    const socket = join(folder, 'press.sock');
    const [command, ...args] = [...before, process.execPath, MAIN, '--led', '--socket', socket];
    const child = spawn(command, args, {
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true,
      env: { PATH: PROGRAMS.join(delimiter), HOME: '/tmp' },
    });
    child.once('exit', () => (this.led = undefined));
    const said: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => said.length < 20 && said.push(piece));
    await this.untilReady(socket, child).catch((error: unknown) => {
      child.kill('SIGKILL');
      throw new Error(`The press did not begin: ${Buffer.concat(said).toString().trim().slice(0, 500) || String(error)}`);
    });
    this.log.log(`Reading files in a process of its own (${before[0] ?? 'without a sandbox'}).`);
    return { socket, folder, child };
  }

  private async untilReady(socket: string, child: ChildProcess): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (!(await isThere(socket))) {
      if (child.exitCode !== null || child.signalCode) throw new Error('it ended at once');
      if (performance.now() > until) throw new Error('it took too long');
      await pause(25);
    }
  }

  async onModuleDestroy(): Promise<void> {
    const led = await this.led?.catch(() => undefined);
    if (!led) return;
    const ended = new Promise((resolve) => led.child.once('exit', resolve));
    led.child.stdin!.end();
    await Promise.race([ended, pause(2000, undefined, { ref: false })]);
    led.child.kill('SIGKILL');
    await rm(led.folder, { recursive: true, force: true });
  }
}

const isThere = (socketPath: string) =>
  new Promise<boolean>((resolve) => {
    const asked = request({ socketPath, path: '/' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });

function projectOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : projectOf(dirname(folder));
}
