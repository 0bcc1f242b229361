import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Backend } from '../../libs/storage/backend.js';
import { LocalBackend } from '../../libs/storage/local-backend.js';
import { S3Backend } from '../../libs/storage/s3/s3-backend.js';
import { s3ClientFor } from '../../libs/storage/s3/s3-client.js';
import { DataSource } from 'typeorm';
import { Database, Ids, Reserve } from '#database';
import { loadSettings } from '#settings';
import { FileKeys } from '#storage';
import { EncryptedStorage } from '../../libs/storage/encrypted-storage.js';
import { MasterKeys } from '../../libs/storage/master-keys.js';
import { Spool } from '../../libs/storage/spool.js';
import { ALLOCATOR, freePort } from './serving.js';

/**
 * `npm run bench -- storage [--mib 2048] [--rounds 3] [--backend local|s3]`: a file goes in and comes back, encrypted as the portal does it, and beside
 * it in clear: the same pieces to the same disk, or the same client to the same bucket, with nothing in between. By turns, so that whatever else the
 * machine does meets both. Ratios travel; times do not. Memory is the most that this process had while the encrypted file went through.
 */
const { values } = parseArgs({
  options: {
    mib: { type: 'string', default: '2048' },
    rounds: { type: 'string', default: '3' },
    backend: { type: 'string' },
    // Given by the bench itself, to the process that it measures.
    inside: { type: 'boolean', default: false },
  },
});
const MIB = 1024 ** 2;
const SIZE = Number(values.mib) * MIB;
/** As a connection brings them. */
const PIECE = Buffer.alloc(64 * 1024, 'a paper ');
const BUCKET = 'papers';
const GOAL = { ratio: 0.6, memory: 200 };

async function* incoming(): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < SIZE; sent += PIECE.length) yield PIECE;
}

async function drained(bytes: AsyncIterable<Buffer>): Promise<void> {
  let read = 0;
  for await (const piece of bytes) read += piece.length;
  if (read !== SIZE) throw new Error(`${read} bytes came back instead of ${SIZE}.`);
}

const most = { rss: 0 };
async function timed(work: () => Promise<void>): Promise<number> {
  const watch = setInterval(() => (most.rss = Math.max(most.rss, process.memoryUsage.rss())), 20);
  const begun = performance.now();
  await work();
  clearInterval(watch);
  return performance.now() - begun;
}

/** The way in clear: written to a file as it comes, down for good, and to the backend as it is. */
class Plain {
  constructor(
    private readonly folder: string,
    private readonly backend: Backend,
  ) {}

  async put(key: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(join(this.folder, key), 'w');
    for await (const piece of incoming()) await file.write(piece);
    await file.sync();
    await file.close();
    await this.backend.take(key, join(this.folder, key));
  }

  read(key: string): AsyncIterable<Buffer> {
    if (this.backend instanceof LocalBackend)
      return createReadStream(join(this.folder, '..', key.slice(0, 2), key)) as AsyncIterable<Buffer>;
    return this.backend.read(key, { start: 0, end: SIZE - 1 });
  }
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** A real S3 server, as a process of its own: its work and its memory are not ours. */
async function startS3() {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' });
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'plenary-bench-s3-'))];
  const bin = join('node_modules', 's3rver', 'bin', 's3rver.js');
  const args = ['-d', folder, '-a', '127.0.0.1', '-p', String(port), '-s', '--configure-bucket', BUCKET];
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => null))) await pause(50);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { settings: { STORAGE_BACKEND: 's3', S3_BUCKET: BUCKET, S3_ENDPOINT: url }, stop };
}

async function compare(name: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const root = await mkdtemp(join(tmpdir(), 'plenary-bench-'));
  const settings = loadSettings({ ...process.env, ...env, STORAGE_MASTER_KEY: randomBytes(32).toString('base64') });
  const source = await new DataSource({ type: 'postgres', url: settings.DATABASE_URL, poolSize: 2 }).initialize();
  const fileKeys = new FileKeys(new Database(source, new Ids(), new Reserve(source)), new MasterKeys(settings));
  const backend = name === 's3' ? new S3Backend(s3ClientFor(settings), settings.S3_BUCKET) : new LocalBackend(root);
  const storage = new EncryptedStorage(backend, new Spool(join(root, 'arriving')), fileKeys);
  const plain = new Plain(join(root, 'arriving'), backend);
  const times = { in: [[], []], out: [[], []] } as Record<'in' | 'out', [number[], number[]]>;
  const base = process.memoryUsage.rss();
  most.rss = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const [one, other] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    times.in[0].push(await timed(() => storage.create(one).then(() => storage.append(one, incoming(), 0)).then(() => storage.seal(one)))); // prettier-ignore
    times.out[0].push(await timed(async () => drained((await storage.read(one)) as AsyncIterable<Buffer>)));
    await storage.remove(one);
    const peak = most.rss;
    times.in[1].push(await timed(() => plain.put(other)));
    times.out[1].push(await timed(() => drained(plain.read(other))));
    most.rss = peak;
    await backend.remove(other);
  }
  await source.destroy();
  await rm(root, { recursive: true });
  return report(name, times, base);
}

function report(name: string, times: Record<'in' | 'out', [number[], number[]]>, base: number): boolean {
  const rate = (ms: number) => `${Math.round(SIZE / MIB / (ms / 1000))} MiB/s`;
  const rows = Object.entries(times).map(([way, [encrypted, clear]]) => {
    const [a, b] = [median(encrypted), median(clear)];
    return { backend: name, way, encrypted: rate(a), 'in clear': rate(b), ratio: Number((b / a).toFixed(2)) };
  });
  console.table(rows);
  const memory = Math.round(most.rss / MIB);
  console.log(`${name}: at most ${memory} MiB in memory (${Math.round(base / MIB)} before) for a file of ${SIZE / MIB} MiB.`);
  return rows.every(({ ratio }) => ratio >= GOAL.ratio) && memory < GOAL.memory;
}

/** One backend a process, so that neither is weighed down by what the other left in memory. */
async function inProcessOf(backend: string): Promise<boolean> {
  const args = [process.argv[1]!, ...process.argv.slice(2), '--backend', backend, '--inside'];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...ALLOCATOR } });
  return (await once(child, 'exit'))[0] === 0;
}

async function alone(backend: string): Promise<boolean> {
  const s3 = backend === 's3' ? await startS3() : null;
  try {
    return await compare(backend, s3?.settings ?? {});
  } finally {
    await s3?.stop();
  }
}

const good: boolean[] = [];
for (const backend of values.backend ? [values.backend] : ['local', 's3'])
  good.push(await (values.inside ? alone(backend) : inProcessOf(backend)));
if (!good.every(Boolean) && !values.inside) console.log(`Missed: a ratio of ${GOAL.ratio} each way, and less than ${GOAL.memory} MiB.`);
process.exitCode = good.every(Boolean) ? 0 : 1;
