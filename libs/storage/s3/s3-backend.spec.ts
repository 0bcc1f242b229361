import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newKey, newMaster, TestStorage } from '../../../test/support/storage.js';
import { BUCKET, CREDENTIALS, S3Server } from '../../../test/support/s3.js';
import { StorageAway, StorageHealth } from '../index.js';

const MIB = 1024 ** 2;
let s3: S3Server;
let files: TestStorage;
const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
const logged = () => log.mock.calls.flat().join('\n');

beforeAll(async () => {
  Object.assign(process.env, CREDENTIALS);
  s3 = await S3Server.start();
  files = await TestStorage.open(s3.settings);
});
beforeEach(() => void log.mockClear());
afterEach(() => void Object.assign(process.env, CREDENTIALS));
afterAll(async () => {
  await files.stop();
  await s3.stop();
});

/** How asking is refused. */
const refusal = (asked: Promise<unknown>): Promise<Error> =>
  asked.then(
    () => new Error('nothing was refused'),
    (error: unknown) => error as Error,
  );
const spooled = async () => (await readdir(join(files.folder, 'arriving'))).length;

it('a large object goes in parts and comes back whole, and nothing of it stays behind here', async () => {
  const bytes = randomBytes(20 * MIB + 12_345);
  const key = await files.put(bytes);
  expect((await files.get(key)).equals(bytes)).toBe(true);
  expect((await files.get(key, { start: 9 * MIB, end: 10 * MIB })).equals(bytes.subarray(9 * MIB, 10 * MIB + 1))).toBe(true);
  expect(await spooled()).toBe(0);
});

it('a stream that breaks off is taken up where it stood, time and again, and the reader sees nothing of it', async () => {
  const bytes = randomBytes(6 * MIB);
  const key = await files.put(bytes);
  s3.cutAfter(MIB, 2 * MIB, 500_000);
  expect((await files.get(key)).equals(bytes)).toBe(true);
  expect(s3.cutsLeft).toBe(0);
});

it('a bucket that goes away keeps nobody waiting for ever, and what arrived goes there when it is back', async () => {
  const [bytes, kept, key] = [randomBytes(9 * MIB), await files.put(Buffer.from('kept')), newKey()];
  await files.storage.create(key);
  await files.append(key, bytes, 0);
  await s3.goAway();
  for (const asked of [files.storage.seal(key), files.get(kept), files.storage.size(kept)]) {
    const error = await refusal(asked);
    expect(error).toBeInstanceOf(StorageAway);
    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
  }
  expect(await files.storage.size(key)).toBe(bytes.length);
  // It may be back any moment: a portal that starts meanwhile serves what it can.
  await files.app.get(StorageHealth).requireUsable();
  await s3.comeBack();
  await files.storage.seal(key);
  expect((await files.get(key)).equals(bytes)).toBe(true);
  expect((await files.get(kept)).toString()).toBe('kept');
  expect(await spooled()).toBe(0);
});

it('a bucket that does not exist, or not any more, is not taken for one without the object', async () => {
  const key = await files.put(Buffer.from('kept'));
  const [there, away] = [join(s3.folder, BUCKET), join(s3.folder, 'elsewhere')];
  await rename(there, away);
  const error = await refusal(files.storage.size(key));
  expect(error).toBeInstanceOf(StorageAway);
  expect(logged()).toContain('S3_BUCKET');
  expect((await refusal(files.app.get(StorageHealth).requireUsable())).message).toContain('S3_BUCKET');
  await rename(away, there);
  expect((await files.get(key)).toString()).toBe('kept');
});

it('a bucket that says no names the settings, to the log alone, and no secret', async () => {
  const key = await files.put(Buffer.from('kept'));
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'SOMEBODY', AWS_SECRET_ACCESS_KEY: 'a-secret-that-is-not-theirs' });
  const other = await files.again({});
  const error = await refusal(other.storage.read(key));
  expect(error).toBeInstanceOf(StorageAway);
  expect(error.message).not.toMatch(/S3|AWS/);
  const start = await refusal(other.app.get(StorageHealth).requireUsable());
  for (const said of [logged(), start.message]) {
    expect(said).toMatch(/S3_BUCKET.*AWS_ACCESS_KEY_ID/);
    for (const secret of ['a-secret', BUCKET, s3.settings.S3_ENDPOINT, s3.folder]) expect(said).not.toContain(secret);
  }
  await other.close();
});

it('a bucket that lets us look and not write keeps the upload here, and says so', async () => {
  const denied = '<Error><Code>AccessDenied</Code><Message>no</Message></Error>';
  const guard = createServer((request, answer) => {
    const isLook = request.method === 'HEAD';
    request.resume().on('end', () => answer.writeHead(isLook ? 200 : 403, { 'content-type': 'application/xml' }).end(isLook ? '' : denied));
  }).listen(0, '127.0.0.1');
  await once(guard, 'listening');
  const other = await files.again({ S3_ENDPOINT: `http://127.0.0.1:${(guard.address() as AddressInfo).port}` });
  const key = newKey();
  await other.storage.create(key);
  await other.append(key, randomBytes(9 * MIB), 0);
  expect(await refusal(other.storage.seal(key))).toBeInstanceOf(StorageAway);
  expect(logged()).toContain('S3 refuses access: check S3_BUCKET');
  await other.close();
  guard.close();
  await files.storage.seal(key);
  expect(await files.storage.size(key)).toBe(9 * MIB);
});

it('what S3 keeps is checked as any other bytes', async () => {
  const key = await files.put(randomBytes(1000));
  const stored = (await readdir(s3.folder, { recursive: true })).find((name) => name.includes(key) && name.endsWith('_object'))!;
  await writeFile(join(s3.folder, stored), randomBytes(1036));
  expect((await refusal(files.get(key))).message).toContain('damaged');
});

it('objects of a folder are the same as those of a bucket: copied there they are read there', async () => {
  const local = await TestStorage.open({ STORAGE_MASTER_KEY: newMaster() });
  const key = await local.put(Buffer.from('moved by its files alone'));
  const { S3Client, PutObjectCommand } = await import('@aws-sdk/client-s3');
  const client = new S3Client({ region: 'us-east-1', endpoint: s3.settings.S3_ENDPOINT, forcePathStyle: true });
  const { readFile } = await import('node:fs/promises');
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${key.slice(0, 2)}/${key}`, Body: await readFile(local.path(key)) }));
  client.destroy();
  const moved = await local.again(s3.settings);
  expect((await moved.get(key)).toString()).toBe('moved by its files alone');
  await moved.close();
  await local.stop();
});
