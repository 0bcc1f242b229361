import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { author, issued, openPapers, PDF, portal, send, upload } from '../../test/support/papers.js';
import { fillKeys, newMaster } from '../../test/support/storage.js';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
beforeAll(openPapers);
afterAll(() => portal.stop());

interface Outcome {
  status: number | null;
  said: string;
}
function begin(work: string, more: NodeJS.ProcessEnv = {}): { child: ChildProcess; outcome: Promise<Outcome> } {
  const { DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY } = portal.app.get(Settings);
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY, ...more };
  const child = spawn(process.execPath, [CLI, 'storage', work], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { child, outcome: once(child, 'close').then(() => ({ status: child.exitCode, said })) };
}
const run = (work: string, more?: NodeJS.ProcessEnv) => begin(work, more).outcome;

const keyOf = async (fileId: string): Promise<string> =>
  (await portal.sql('select storage_key from file where id = $1', [fileId]))[0].storage_key;
const pathOf = (key: string) => join(portal.settings.STORAGE_PATH, key.slice(0, 2), key);
const bytesOf = async (fileId: string) => Buffer.from(await (await send(`/files/${fileId}`, 'GET', author)).arrayBuffer());
const everything = async () => createHash('sha256').update(JSON.stringify(await portal.sql('select * from file_key, file order by 1, file.id'))).digest('hex'); // prettier-ignore

it('scrub finds nothing where all is well', async () => {
  await issued();
  await upload(author, PDF);
  expect(await run('scrub')).toEqual({ status: 0, said: expect.stringMatching(/^Read 2 files: all of them are there and whole/) });
});

it('scrub tells what is damaged, missing, unreadable and left over, each once, and changes nothing', async () => {
  const [damaged, missing, keyless, whole] = [await issued(), await issued(), await issued(), await issued()].map(({ file }) => file.id);
  const [one, two, three] = [await keyOf(damaged), await keyOf(missing), await keyOf(keyless)];
  const stored = await readFile(pathOf(one));
  await writeFile(pathOf(one), stored.with(40, stored[40]! ^ 1));
  await rm(pathOf(two));
  await portal.sql('update file_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where key = $1', [three]);
  const [left, growing, strange] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
  for (const key of [left, growing]) await portal.app.get(Storage).create(key);
  await portal.app.get(Storage).seal(left);
  await mkdir(dirname(pathOf(strange)), { recursive: true });
  await writeFile(pathOf(strange), 'brought by nobody knows whom');
  const before = await everything();
  const { status, said } = await run('scrub');
  expect(status).toBe(1);
  const lines = said.split('\n').filter((line) => / {2}object /.test(line));
  const told = lines.map((line) => [line.split(/\s+/)[0], /file (\S+)/.exec(line)?.[1] ?? /object (\S+)/.exec(line)![1]].join(' '));
  const wanted = [
    `DAMAGED ${damaged}`,
    `MISSING ${missing}`,
    `UNREADABLE ${keyless}`,
    ...[left, growing, strange].map((key) => `ORPHANED ${key}`),
  ];
  expect(told.sort()).toEqual(wanted.sort());
  expect(said).not.toContain(portal.settings.STORAGE_PATH);
  expect(await everything()).toBe(before);
  expect((await readFile(pathOf(strange))).toString()).toBe('brought by nobody knows whom');
  expect((await bytesOf(whole)).equals(PDF)).toBe(true);
  for (const file of [damaged, missing, keyless]) expect((await send(`/files/${file}`, 'GET', author)).status).toBe(500);
  await portal.sql('delete from file where id = any($1)', [[damaged, missing, keyless]]);
  for (const key of [one, two, three, left, growing, strange]) await portal.app.get(Storage).remove(key);
});

it('scrub says nothing of what it cannot read: where the storage is away it stops', async () => {
  const nobody = {
    STORAGE_BACKEND: 's3',
    S3_BUCKET: 'papers',
    S3_ENDPOINT: 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'y',
  };
  const { status, said } = await run('scrub', nobody);
  expect(status).toBe(1);
  expect(said).toContain('S3_ENDPOINT');
  expect(said).not.toMatch(/MISSING|ORPHANED|127\.0\.0\.1/);
});

it('encrypt takes files from before keys over, and they are read as before, meanwhile and after', async () => {
  const { file } = await issued();
  const [key, { file: broken }] = [await keyOf(file.id), await issued()];
  await portal.sql('delete from file_key where key = any($1)', [[key, await keyOf(broken.id)]]);
  await writeFile(pathOf(key), PDF);
  await writeFile(pathOf(await keyOf(broken.id)), 'not what was sent');
  expect((await bytesOf(file.id)).equals(PDF)).toBe(true);
  const { status, said } = await run('encrypt');
  expect([status, said]).toEqual([1, expect.stringContaining(`file ${broken.id}: left as it was`)]);
  expect(await keyOf(file.id)).not.toBe(key);
  expect((await bytesOf(file.id)).equals(PDF)).toBe(true);
  await expect(readFile(pathOf(key))).rejects.toThrow('ENOENT');
  expect((await readFile(pathOf(await keyOf(file.id)))).includes(PDF.subarray(0, 8))).toBe(false);
  await portal.sql('delete from file where id = $1', [broken.id]);
  expect(await portal.sql(`select actor_id, details from audit where action = 'ENCRYPT_FILE'`)).toEqual([
    { actor_id: null, details: { fileId: file.id } },
  ]);
  expect((await run('encrypt')).said).toContain('Encrypted 0 files; none is left in clear.');
});

it('rotate, killed with -9 in the middle, goes on; no file is lost, and the former key opens nothing any more', async () => {
  const { file } = await issued();
  const master = await fillKeys((sql, params) => portal.sql(sql, params), portal.app.get(Settings), 8_000);
  const [now, old] = [newMaster(), portal.app.get(Settings).STORAGE_MASTER_KEY];
  const rotation = { STORAGE_MASTER_KEY: now, STORAGE_PREVIOUS_MASTER_KEY: old };
  const { child, outcome } = begin('rotate', rotation);
  child.stdout!.on('data', (text: Buffer) => /^[4-6]\d{3} keys/m.test(text.toString()) && child.kill('SIGKILL'));
  await outcome;
  const left = async () => (await portal.sql('select count(*)::int as n from file_key where master = $1', [master]))[0].n as number;
  expect(await left()).toBeGreaterThan(1000);
  expect(await left()).toBeLessThan(7_000);
  expect(await run('rotate', rotation)).toMatchObject({ status: 0, said: expect.stringContaining('All keys are wrapped') });
  expect(await left()).toBe(0);
  const trail = await portal.sql(`select action, details from audit where action like 'ROTATE_KEYS%' order by seq`);
  const [to] = trail.map(({ details }) => details.to as string);
  expect(trail.map(({ action }) => action)).toEqual(['ROTATE_KEYS_BEGIN', 'ROTATE_KEYS_BEGIN', 'ROTATE_KEYS_END']);
  expect(trail.at(-1).details).toEqual({ left: 0, to, failed: [] });
  expect(JSON.stringify(trail)).not.toContain(now);
  // The portal that has not been told of the new key yet gives nothing.
  expect((await send(`/files/${file.id}`, 'GET', author)).status).toBe(500);
  Object.assign(portal.settings, { STORAGE_MASTER_KEY: now });
  await portal.restart();
  expect((await bytesOf(file.id)).equals(PDF)).toBe(true);
  Object.assign(portal.settings, { STORAGE_MASTER_KEY: old });
  await portal.app.close();
  await expect(portal.start()).rejects.toThrow('STORAGE_MASTER_KEY');
  Object.assign(portal.settings, { STORAGE_MASTER_KEY: now });
  await portal.start();
});
