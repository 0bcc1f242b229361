import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../journeys/installation.js';

/** The test file that scanners agree upon, in pieces: scanners of the machines that hold this one look at it too. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''));
/** What clamd calls it, by the one signature it is given here. */
export const FOUND = 'Test.File.UNOFFICIAL';
/** More than this clamd refuses to take, where a test says nothing else. */
export const LIMIT = 1024 ** 2;

/** A real clamd of the test's own, on a socket or a port, that can go away and come back. */
export class Clamd {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    readonly address: string,
    private readonly limit: number,
  ) {}

  static async start(on: 'socket' | 'port' = 'socket', limit = LIMIT): Promise<Clamd> {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-clamd-'));
    const clamd = new Clamd(folder, on === 'socket' ? join(folder, 'clamd.socket') : `127.0.0.1:${await freePort()}`, limit);
    await mkdir(join(folder, 'signatures'));
    await writeFile(join(folder, 'clamd.conf'), clamd.configuration(on));
    await clamd.learn(EICAR.toString('hex'));
    return clamd;
  }

  /** Has one signature from now on, of these bytes in hexadecimal; of any others, it has nothing to say. */
  async learn(signature: string): Promise<void> {
    await this.goAway();
    const known = signature === 'nothing' ? '00112233445566778899aabbccddeeff' : signature;
    await writeFile(join(this.folder, 'signatures', 'test.ndb'), `Test.File:0:*:${known}\n`);
    await this.comeBack();
  }

  async comeBack(): Promise<void> {
    const path = process.env.CLAMD_PATH ?? '/usr/sbin/clamd';
    if (!existsSync(path)) throw new Error('There is no clamd: install ClamAV, or run this by `npm test`, which does where it can.');
    this.child = spawn(path, ['--config-file', join(this.folder, 'clamd.conf')], { stdio: 'ignore' });
    while (!(await this.answers())) {
      if (this.child.exitCode !== null) throw new Error(`clamd ended with status ${this.child.exitCode}.`);
      await pause(20);
    }
  }

  /** At once, in the middle of whatever it does. */
  async goAway(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await rm(this.address, { force: true });
  }

  async comeBackIfAway(): Promise<void> {
    if (!this.child) await this.comeBack();
  }

  async stop(): Promise<void> {
    await this.goAway();
    await rm(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    const [host, port] = this.address.split(':');
    return new Promise((resolve) => {
      const socket = port ? connect(Number(port), host) : connect(this.address);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  }

  private configuration(on: 'socket' | 'port'): string {
    const [host, port] = this.address.split(':');
    const listening = on === 'socket' ? [`LocalSocket ${this.address}`] : [`TCPAddr ${host}`, `TCPSocket ${port}`];
    const lines = [...listening, `DatabaseDirectory ${this.folder}/signatures`, `TemporaryDirectory ${this.folder}`];
    return [...lines, 'Foreground yes', `StreamMaxLength ${this.limit}`, 'AlertExceedsMax yes', 'MaxFiles 20', ''].join('\n');
  }
}
