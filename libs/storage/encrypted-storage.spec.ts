import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey, newMaster, TestStorage } from '../../test/support/storage.js';
import { CREDENTIALS, S3Server } from '../../test/support/s3.js';
import { CHUNK, placeOfChunk, STORED_CHUNK } from './chunks.js';
import { MasterKeyWrong, StorageHealth } from './index.js';

Object.assign(process.env, CREDENTIALS);
const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 77];
let s3: S3Server;
beforeAll(async () => {
  s3 = await S3Server.start();
});
afterAll(() => s3.stop());

describe.each(['local', 's3'])('a storage in %s', (kind) => {
  let files: TestStorage;
  beforeAll(async () => {
    files = await TestStorage.open(kind === 's3' ? s3.settings : {});
  });
  afterAll(() => files.stop());

  it.each(SIZES)('gives back %i bytes, wherever they were cut on their way, and any part of them', async (size) => {
    const [bytes, key] = [randomBytes(size), newKey()];
    await files.storage.create(key);
    for (const [n, until] of [Math.floor(size / 3), Math.floor(size / 2), size].entries()) {
      const from = (await files.storage.size(key))!;
      expect(await files.append(key, bytes.subarray(from, until), from)).toBe(until);
      if (n === 1) expect(await files.storage.size(key)).toBe(until);
    }
    await files.storage.seal(key);
    await files.storage.seal(key);
    expect(await files.storage.size(key)).toBe(size);
    expect((await files.get(key)).equals(bytes)).toBe(true);
    const ends = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, size - 1].filter((at) => at >= 0 && at < size);
    for (const start of ends) for (const end of ends.filter((at) => at >= start)) expect((await files.get(key, { start, end })).equals(bytes.subarray(start, end + 1))).toBe(true); // prettier-ignore
  });

  it('keeps what came before a connection broke, and goes on there', async () => {
    const [bytes, key] = [randomBytes(2 * CHUNK + 5000), newKey()];
    await files.storage.create(key);
    async function* broken() {
      yield bytes.subarray(0, CHUNK + 1000);
      throw new Error('gone');
    }
    await expect(files.storage.append(key, broken(), 0)).rejects.toThrow('gone');
    expect(await files.storage.size(key)).toBe(CHUNK + 1000);
    await expect(files.append(key, bytes, 0)).rejects.toThrow('at the end');
    await files.append(key, bytes.subarray(CHUNK + 1000), CHUNK + 1000);
    await files.storage.seal(key);
    expect((await files.get(key)).equals(bytes)).toBe(true);
  });

  it('has nothing of an object in clear on the disk, nor anything of it after it is removed', async () => {
    const key = await files.put(Buffer.from('a sentence nobody should read '.repeat(9000)));
    const folders = [files.folder, s3.folder];
    const found = async (what: (name: string, bytes: Buffer) => boolean) => {
      const names = (await Promise.all(folders.map(async (f) => (await readdir(f, { recursive: true })).map((n) => join(f, n))))).flat();
      const all = await Promise.all(names.map(async (name) => what(name, await readFile(name).catch(() => Buffer.alloc(0)))));
      return all.filter(Boolean).length;
    };
    expect(await found((name) => name.includes(key))).toBeGreaterThan(0);
    expect(await found((_, bytes) => bytes.includes('nobody should read'))).toBe(0);
    await files.storage.remove(key);
    await files.storage.remove(key);
    expect(await found((name) => name.includes(key))).toBe(0);
    expect(await files.storage.size(key)).toBeNull();
    await expect(files.storage.read(key)).rejects.toThrow('not there');
    expect(await files.database.query('select 1 from file_key where key = $1', [key])).toEqual([]);
  });
});

describe('damage', () => {
  let files: TestStorage;
  beforeAll(async () => {
    files = await TestStorage.open();
  });
  afterAll(() => files.stop());

  /** The object with its stored bytes changed. */
  async function changed(change: (stored: Buffer) => Buffer | Promise<Buffer>): Promise<string> {
    const key = await files.put(randomBytes(3 * CHUNK + 500));
    await writeFile(files.path(key), await change(await readFile(files.path(key))));
    return key;
  }
  const damaged = async (key: string) => expect(files.get(key)).rejects.toThrow('The bytes are damaged');
  const flipped = (at: number) => (stored: Buffer) => {
    stored[at]! ^= 1;
    return stored;
  };

  it.each([0, 8, 8 + 12, placeOfChunk(1) - 1, placeOfChunk(2) + 5000, placeOfChunk(3) + 12, placeOfChunk(3) + 527])(
    'is found where one bit changed, at byte %i',
    async (at) => damaged(await changed(flipped(at))),
  );

  it.each([0, 5, placeOfChunk(1) - 3, placeOfChunk(1), placeOfChunk(2), placeOfChunk(3), placeOfChunk(3) + 20, placeOfChunk(3) + 200])(
    'is found where the end is cut off, at byte %i',
    async (at) => {
      const key = await changed((stored) => stored.subarray(0, at));
      await damaged(key);
      await expect(files.get(key, { start: 3 * CHUNK, end: 3 * CHUNK + 499 })).rejects.toThrow('The bytes are damaged');
      expect(await files.storage.size(key)).toBeLessThan(3 * CHUNK + 500);
    },
  );

  it('is found where something was added, a chunk left out or sent twice, or chunks changed places', async () => {
    const chunk = (stored: Buffer, n: number) => stored.subarray(placeOfChunk(n), placeOfChunk(n + 1));
    const made = (...order: (Buffer | number)[]) =>
      changed((stored) => Buffer.concat([stored.subarray(0, 8), ...order.map((n) => (typeof n === 'number' ? chunk(stored, n) : n))]));
    await damaged(await made(0, 1, 2, 3, Buffer.from('more')));
    await damaged(await made(0, 1, 2, 3, Buffer.alloc(STORED_CHUNK)));
    await damaged(await made(0, 2, 1, 3));
    await damaged(await made(0, 1, 3));
    await damaged(await made(0, 1, 1, 3));
    await damaged(await made(0, 1, 2, 2, 3));
  });

  it('is found where a chunk, or all of it, is of another file', async () => {
    const other = await readFile(files.path(await files.put(randomBytes(3 * CHUNK + 500))));
    const at = placeOfChunk(1);
    await damaged(await changed((stored) => Buffer.concat([stored.subarray(0, at), other.subarray(at, at + STORED_CHUNK), stored.subarray(at + STORED_CHUNK)]))); // prettier-ignore
    await damaged(await changed(() => other));
    await damaged(await changed((stored) => Buffer.concat([stored.subarray(0, 8), Buffer.alloc(stored.length - 8)])));
  });

  it('is found where the key is of another file, even with its bytes', async () => {
    const [one, other] = [await files.put(randomBytes(100)), await files.put(randomBytes(100))];
    await writeFile(files.path(one), await readFile(files.path(other)));
    await files.database.query('update file_key set wrapped = o.wrapped from file_key o where file_key.key = $1 and o.key = $2', [
      one,
      other,
    ]);
    await expect(files.get(one)).rejects.toThrow(MasterKeyWrong);
  });

  it('in one part does not keep the others from being read', async () => {
    const key = await changed(flipped(placeOfChunk(1) + 100));
    expect(await files.get(key, { start: 2 * CHUNK, end: 3 * CHUNK + 499 })).toHaveLength(CHUNK + 500);
    await expect(files.get(key, { start: CHUNK, end: CHUNK })).rejects.toThrow('chunk 1');
  });

  it('at the beginning is told before a byte is given; later the stream breaks off there', async () => {
    await expect(files.storage.read(await changed(flipped(100)))).rejects.toThrow('chunk 0');
    const stream = await files.storage.read(await changed(flipped(placeOfChunk(2) + 100)));
    let given = 0;
    const reading = async () => {
      for await (const piece of stream) given += (piece as Buffer).length;
    };
    await expect(reading()).rejects.toThrow('chunk 2');
    expect(given).toBe(2 * CHUNK);
  });

  it('is what an encrypted object is that has lost its key; a file from before keys is read as it is', async () => {
    const [lost, plain] = [await files.put(randomBytes(100)), await files.put(randomBytes(100))];
    await files.database.query('delete from file_key where key = any($1)', [[lost, plain]]);
    await damaged(lost);
    await writeFile(files.path(plain), 'written long ago');
    expect((await files.get(plain)).toString()).toBe('written long ago');
    expect((await files.get(plain, { start: 8, end: 11 })).toString()).toBe('long');
    expect(await files.storage.size(plain)).toBe(16);
  });
});

it('a wrong master key refuses, naming the setting and no key, and harms nothing', async () => {
  const files = await TestStorage.open();
  const key = await files.put(Buffer.from('of the right one'));
  const master = newMaster();
  const wrong = await files.again({ STORAGE_MASTER_KEY: master });
  for (const refused of [wrong.get(key), wrong.app.get(StorageHealth).requireUsable()]) {
    const error = await refused.then(() => null, (thrown: unknown) => thrown as Error); // prettier-ignore
    expect(error).toBeInstanceOf(MasterKeyWrong);
    expect(error!.message).toContain('STORAGE_MASTER_KEY');
    expect(error!.message).not.toContain(master);
  }
  await wrong.close();
  await files.app.get(StorageHealth).requireUsable();
  expect((await files.get(key)).toString()).toBe('of the right one');
  await files.stop();
});
