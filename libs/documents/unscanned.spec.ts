import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Clamd, LIMIT } from '../../test/support/clamd.js';
import { author, draft, PDF, portal, prepare, reader, upload } from '../../test/support/papers.js';
import { get, issue, openScanned, released, scanOf, work, workWithoutWaiting } from '../../test/support/scanned.js';
import { Clearings } from './clearings.js';
import { Scanning } from './scanning.service.js';

// The client of clamd tells the console of a connection that breaks.
jest.spyOn(console, 'error').mockImplementation(() => undefined);
let clamd: Clamd;
const cleared: string[] = [];
beforeAll(async () => {
  clamd = await openScanned();
  portal.app.get(Clearings).register((ids) => Promise.resolve(void cleared.push(...ids)));
});
afterAll(async () => {
  await portal.stop();
  await clamd.stop();
});

describe('a scanner that is away', () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  beforeEach(() => void warn.mockClear());
  afterEach(() => clamd.comeBackIfAway());

  it('is waited for, and asked again less and less often for as long as it takes; what waits is shown as waiting', async () => {
    await clamd.goAway();
    const { id, file } = await released(PDF);
    const waits: number[] = [];
    for (let time = 0; time < 15; time += 1) {
      await workWithoutWaiting();
      const [job] = await portal.sql(
        `select extract(epoch from run_at - now())::float8 as wait from graphile_worker.jobs where task_identifier = 'scan-file'`,
      );
      waits.push(Math.ceil(job.wait));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, ...Array.from({ length: 9 }, () => 120)]);
    expect(await scanOf(id, reader)).toMatchObject({ state: 'WAITING', hasUrl: false });
    expect(await get(file.id, author)).toEqual({ status: 200, bytes: PDF });
    await portal.app.get(Scanning).lookAround();
    expect(warn.mock.calls.map(([said]) => said)).toEqual([
      expect.stringContaining('The malware scanner gave no answer'),
      expect.stringMatching(/no answer for 0 minutes: 1 files wait for it/),
    ]);
    await clamd.comeBack();
    await workWithoutWaiting();
    expect(await get(file.id, reader)).toEqual({ status: 200, bytes: PDF });
  });

  it('and a job that was lost with its worker, cost no file its turn', async () => {
    const { file } = await released(PDF);
    await portal.sql(`select graphile_worker.complete_jobs((select array_agg(id) from graphile_worker.jobs))`);
    await work();
    expect((await get(file.id, reader)).status).toBe(409);
    await portal.app.get(Scanning).lookAround();
    await work();
    expect((await get(file.id, reader)).status).toBe(200);
  });
});

describe('a file that is too large for the scanner', () => {
  const big = () => Buffer.concat([PDF, randomBytes(LIMIT)]);
  afterEach(() => void Object.assign(portal.settings, { SCANNER_TOO_LARGE: 'refuse' }));

  it('stays with its uploader where that is refused: it cannot be filed, nor its version be issued, nor does anybody get what was issued', async () => {
    const bytes = big();
    const uploadId = await upload(author, bytes);
    const prepared = (await prepare(await draft(), await upload(author, big()))).data.prepareVersion;
    const { id, file } = await released(bytes);
    await work();
    expect((await prepare(await draft(), uploadId)).details.problems).toEqual([{ field: 'files.0.uploadId', rule: 'notTooLargeToScan' }]);
    expect((await issue(prepared.id)).details).toEqual({ reason: 'FILE_TOO_LARGE_TO_SCAN' });
    expect(await scanOf(id, reader)).toEqual({ state: 'TOO_LARGE', found: null, isHeld: true, hasUrl: false });
    expect(await get(file.id, reader)).toEqual({ status: 409, reason: 'FILE_TOO_LARGE_TO_SCAN' });
    expect(await get(file.id, author)).toEqual({ status: 200, bytes });
  });

  it('goes to its readers as not scanned where that is allowed; a setting that changes is followed either way', async () => {
    Object.assign(portal.settings, { SCANNER_TOO_LARGE: 'allow' });
    const bytes = big();
    const { id, file } = await released(bytes);
    await work();
    expect(await scanOf(id, reader)).toEqual({ state: 'TOO_LARGE', found: null, isHeld: false, hasUrl: true });
    expect(await get(file.id, reader)).toEqual({ status: 200, bytes });
    expect(cleared).toContain(file.id);
    Object.assign(portal.settings, { SCANNER_TOO_LARGE: 'refuse' });
    await portal.app.get(Scanning).lookAround();
    expect(await get(file.id, reader)).toEqual({ status: 409, reason: 'FILE_TOO_LARGE_TO_SCAN' });
    Object.assign(portal.settings, { SCANNER_TOO_LARGE: 'allow' });
    await portal.app.get(Scanning).lookAround();
    expect((await get(file.id, reader)).status).toBe(200);
    const done = await portal.sql(
      `select action from audit where item_id = $1 and action in ('SCAN_FILE','HOLD_FILE','CLEAR_FILE') order by seq`,
      [id],
    );
    expect(done.map(({ action }) => action)).toEqual(['SCAN_FILE', 'HOLD_FILE', 'CLEAR_FILE']);
  });
});

it('without a scanner files are given out at once, and said not to be scanned; what waited for one is let go', async () => {
  const waiting = await released(PDF);
  portal.settings.SCANNER = 'none';
  const { id, file } = await released(PDF);
  expect(await scanOf(id, reader)).toEqual({ state: 'NOT_SCANNED', found: null, isHeld: false, hasUrl: true });
  expect((await get(file.id, reader)).status).toBe(200);
  await portal.app.get(Scanning).lookAround();
  expect(await scanOf(waiting.id, reader)).toEqual({ state: 'NOT_SCANNED', found: null, isHeld: false, hasUrl: true });
  portal.settings.SCANNER = 'clamd';
});
