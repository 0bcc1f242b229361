import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { PressJob } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';
import { Pool } from './pool.js';

/**
 * `node dist/libs/press/process/main.js --socket <path>`: makes pages of what people file, for the portal and the worker, who ask over a Unix socket. It has
 * no network, no database and no keys, and keeps nothing: whatever a file does to it, there is nothing here to be had.
 */
const { values } = parseArgs({ options: { socket: { type: 'string' }, led: { type: 'boolean', default: false } } });
if (!values.socket) throw new Error('Say where to listen: --socket <path>');

const JOBS: PressJob[] = ['convert', 'look', 'picture', 'text', 'passages', 'recognise', 'stamp'];
const pool = new Pool();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://press');
  if (pathname === '/') return void response.end('ready');
  const job = JOBS.find((each) => pathname === `/${each}`);
  if (!job || request.method !== 'POST') return void response.writeHead(404).end();
  try {
    const made = await pool.run(job, await buffer(request), JSON.parse(searchParams.get('with') ?? '{}'));
    response.writeHead(200, { 'content-length': made.byteLength }).end(made);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    response.writeHead(422).end(error.reason);
  }
}

rmSync(values.socket, { force: true });
const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
// Whoever may write to the folder of the socket may ask: portal and worker may run as another user than this.
server.listen(values.socket);

function stop(): void {
  server.close();
  void pool.end().finally(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
// Led by a portal or a worker, it must not outlive one that was killed.
if (values.led) process.stdin.resume().once('end', stop).once('error', stop);
