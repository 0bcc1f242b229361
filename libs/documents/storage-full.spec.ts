import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { loadParties } from '#parties';
import { author, begin, draft, issued, OCTETS, openPapersIn, PDF, portal, prepare, send, TUS } from '../../test/support/papers.js';
import { TestPortal } from '../../test/support/portal.js';
import { createDatabase } from '../../test/support/postgres.mjs';
import { type SmallDisk, smallDisk } from '../../test/support/small-disk.js';

const MIB = 1024 ** 2;
let disk: SmallDisk;
const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  disk = await smallDisk(8);
  const full = new TestPortal(await createDatabase(), (builder) => disk.play(builder));
  Object.assign(full.settings, { STORAGE_PATH: disk.folder });
  await full.start();
  await loadParties((text, params) => full.sql(text, params));
  await openPapersIn(full);
});
afterAll(async () => {
  await portal.stop();
  await disk.remove();
});

const patch = (location: string, offset: number, bytes: Buffer) =>
  send(location, 'PATCH', author, { ...OCTETS, 'upload-offset': String(offset) }, bytes.subarray(offset));
const offsetOf = async (location: string) => Number((await send(location, 'HEAD', author, TUS)).headers.get('upload-offset'));
const rows = () => portal.sql('select (select count(*) from file)::int as files, (select count(*) from version)::int as versions');

it('an upload that finds the disk full is told so; what was there stays, nothing is half, and with room it goes on', async () => {
  const { file } = await issued(PDF);
  const bytes = randomBytes(12 * MIB);
  const location = (await begin(author, bytes.length)).headers.get('location')!;
  const before = await rows();
  const refused = await patch(location, 0, bytes);
  expect([refused.status, await refused.text()]).toEqual([507, expect.stringContaining('no room')]);
  expect(told.mock.calls.flat()).toContain('The disk under STORAGE_PATH is full.');
  const kept = await offsetOf(location);
  expect(kept).toBeLessThan(8 * MIB);
  // Again at once: the same, and nothing lost.
  expect((await patch(location, kept, bytes)).status).toBe(507);
  expect(await offsetOf(location)).toBeGreaterThanOrEqual(kept);
  const unfinished = await prepare(await draft(), location.split('/').at(-1)!);
  expect([unfinished.code, await rows()]).toEqual(['INVALID', before]);
  expect(Buffer.from(await (await send(`/files/${file.id}`, 'GET', author)).arrayBuffer()).equals(PDF)).toBe(true);
  await disk.grow();
  expect((await patch(location, await offsetOf(location), bytes)).status).toBe(204);
  const { prepareVersion } = (await prepare(await draft(), location.split('/').at(-1)!)).data;
  expect(prepareVersion.files[0].sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const whole = Buffer.from(await (await send(`/files/${prepareVersion.files[0].id}`, 'GET', author)).arrayBuffer());
  expect(whole.equals(bytes)).toBe(true);
});
