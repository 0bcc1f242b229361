import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DatabaseModule } from '#database';
import { loadSettings, Settings, SettingsModule } from '#settings';
import { Storage, StorageModule } from '#storage';
import { MasterKeys } from '../../libs/storage/master-keys.js';
import { createDatabase, type TestDatabase } from './postgres.mjs';

export const newMaster = () => randomBytes(32).toString('base64');
/** What fillKeys wraps. */
export const FILLED = Buffer.alloc(32, 7);
export const newKey = () => randomUUID().replaceAll('-', '');

/** A storage as the portal has it, on a database and in a folder of its own. */
export class TestStorage {
  readonly storage: Storage;
  readonly database: Database;

  private constructor(
    readonly folder: string,
    private readonly own: TestDatabase,
    readonly app: TestingModule,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.storage = app.get(Storage);
    this.database = app.get(Database);
  }

  /** On the database that is named, or on a fresh one. */
  static async open(more: NodeJS.ProcessEnv = {}): Promise<TestStorage> {
    const given = more.DATABASE_URL && { url: more.DATABASE_URL, drop: async () => undefined };
    const [own, folder] = await Promise.all([given || createDatabase(), mkdtemp(join(tmpdir(), 'plenary-storage-'))]);
    const usual = { NODE_ENV: 'test', DATABASE_URL: own.url, DATABASE_POOL: '4', STORAGE_PATH: folder, STORAGE_MASTER_KEY: newMaster() };
    const env = { ...usual, ...more };
    return new TestStorage(folder, own, await build(env), env);
  }

  /** The same data with other settings, as after a restart; to be closed by itself. */
  async again(more: NodeJS.ProcessEnv): Promise<TestStorage> {
    const env = { ...this.env, ...more };
    return new TestStorage(this.folder, this.own, await build(env), env);
  }

  /** Where an object's stored bytes are, with a local backend. */
  path(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }

  async put(bytes: Buffer, key = newKey()): Promise<string> {
    await this.storage.create(key);
    await this.append(key, bytes, 0);
    await this.storage.seal(key);
    return key;
  }

  append(key: string, bytes: Buffer, offset: number): Promise<number> {
    return this.storage.append(key, pieces(bytes), offset);
  }

  async get(key: string, range?: { start: number; end: number }): Promise<Buffer> {
    const read: Buffer[] = [];
    for await (const piece of await this.storage.read(key, range)) read.push(piece as Buffer);
    return Buffer.concat(read);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.own.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Keys of so many objects that do not exist, each the same, wrapped as the settings say; answers the id of the master key. */
export async function fillKeys(
  query: (sql: string, params: unknown[]) => Promise<unknown>,
  settings: Settings,
  count: number,
): Promise<string> {
  const masters = new MasterKeys(settings);
  const keys = Array.from({ length: count }, (_, n) => `object${String(n).padStart(12, '0')}`);
  await query(
    `insert into file_key (key, wrapped, master) select k, w, $3 from unnest($1::text[], $2::bytea[]) r(k, w)
     on conflict (key) do update set wrapped = excluded.wrapped, master = excluded.master`,
    [keys, keys.map((key) => masters.wrap(FILLED, key).wrapped), masters.current],
  );
  return masters.current;
}

const build = (env: NodeJS.ProcessEnv) =>
  Test.createTestingModule({ imports: [SettingsModule, DatabaseModule, StorageModule] })
    .overrideProvider(Settings)
    .useValue(loadSettings(env))
    .compile()
    .then((app) => app.init());

/** As they come from a connection: in pieces of odd lengths. */
async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0, length = 1; at < bytes.length; at += length, length = Math.min(length * 3 + 1, 50_000))
    yield bytes.subarray(at, at + length);
}
