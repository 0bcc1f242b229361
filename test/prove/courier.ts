import { createHash } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = 64 * 1024;
const MIB = 1024 ** 2;
/** A tenth of a second apart: a server that was killed is back by then. */
const MOST_TRIES = 900;

/** A file that was sent to the end. */
export interface Delivered {
  uploadId: string;
  sha256: string;
  size: number;
}

/** Sends one file after another by the protocol of resumable uploads, over a line that breaks, to a server that dies. */
export class Courier {
  readonly delivered: Delivered[] = [];
  /** How often it went on in the middle of a file, and bytes that it had to send once more. */
  resumed = 0;
  sentAgain = 0;
  /** What the portal had confirmed and did not know of any more. */
  readonly forgotten: string[] = [];
  private isStopped = false;
  private under: ClientRequest | null = null;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly chance: Chance,
  ) {}

  /** Until it is told to stop, and then to the end of the file that it is at. */
  async work(): Promise<void> {
    while (!this.isStopped) {
      const bytes = this.chance.bytes(MIB + this.chance.upTo(8 * MIB));
      const uploadId = await this.deliver(bytes);
      this.delivered.push({ uploadId, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    }
  }

  stop(): void {
    this.isStopped = true;
  }

  get isSending(): boolean {
    return this.under !== null;
  }

  /** The line breaks, whatever is on it. */
  cut(): void {
    this.under?.destroy(new Error('cut'));
  }

  private async deliver(bytes: Buffer): Promise<string> {
    const location = await this.persist(() => this.begin(bytes.length));
    let confirmed = 0;
    let sent = 0;
    for (let offset = 0; offset < bytes.length;) {
      offset = await this.persist(() => this.offsetOf(location));
      if (offset < confirmed) this.forgotten.push(`${location}: ${offset} of ${confirmed} bytes`);
      if (offset > 0) this.resumed += 1;
      if (offset === bytes.length) break;
      this.sentAgain += Math.max(0, sent - offset);
      const counting = (at: number) => (sent = at);
      offset = confirmed = await this.send(location, bytes, offset, counting).catch(() => offset);
    }
    return location.split('/').at(-1)!;
  }

  private async begin(size: number): Promise<string> {
    const answer = await this.ask('POST', '/uploads', { 'upload-length': String(size) });
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}`);
    return answer.headers.location!;
  }

  private async offsetOf(location: string): Promise<number> {
    const answer = await this.ask('HEAD', location, {});
    if (answer.statusCode === 404) throw new Error(`The upload ${location} is gone.`);
    if (answer.statusCode !== 200) throw new Broken();
    return Number(answer.headers['upload-offset']);
  }

  private async send(location: string, bytes: Buffer, offset: number, counting: (at: number) => void): Promise<number> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    const answer = await this.ask('PATCH', location, headers, async (line) => {
      for (let at = offset; at < bytes.length && !line.destroyed; at += PIECE) {
        line.write(bytes.subarray(at, at + PIECE));
        counting(Math.min(at + PIECE, bytes.length));
        await pause(5 + this.chance.upTo(30));
      }
    });
    if (answer.statusCode !== 204) throw new Broken();
    return Number(answer.headers['upload-offset']);
  }

  private ask(
    method: string,
    path: string,
    more: Record<string, string>,
    body?: (line: ClientRequest) => Promise<void>,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const headers = { ...TUS, ...more, cookie: this.cookie };
      const line = request(new URL(path, this.url), { method, headers, agent: false }, (answer) => resolve(answer.resume()));
      line.once('error', reject).once('close', () => this.under === line && (this.under = null));
      if (!body) return line.end();
      this.under = line;
      body(line).then(() => line.end(), reject);
    });
  }

  /** Tries again until the server is there. That an upload is gone is no matter of trying. */
  private async persist<T>(step: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await step();
      } catch (error) {
        if (tries === MOST_TRIES || (error instanceof Error && error.message.endsWith('is gone.'))) throw error;
        await pause(100);
      }
    }
  }
}

class Broken extends Error {}
