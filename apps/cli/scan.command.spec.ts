import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Clamd, EICAR } from '../../test/support/clamd.js';
import { author, PDF, portal, reader } from '../../test/support/papers.js';
import { get, lookAround, openScanned, released, scanOf, work } from '../../test/support/scanned.js';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
let clamd: Clamd;
beforeAll(async () => (clamd = await openScanned()));
afterAll(async () => {
  await portal.stop();
  await clamd.stop();
});

async function run(...words: string[]): Promise<string> {
  const { DATABASE_URL, STORAGE_PATH, CLAMD_ADDRESS } = portal.settings;
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', SCANNER: 'clamd', DATABASE_URL, STORAGE_PATH, CLAMD_ADDRESS };
  return (await promisify(execFile)(process.execPath, [CLI, 'scan', ...words], { env })).stdout;
}

it('scan tells how many files wait and what was found; again, a scanner that has learnt that it erred gives back what it took', async () => {
  const { id, file } = await released(Buffer.concat([PDF, EICAR]));
  await released(PDF);
  expect(await run()).toMatch(/^WAITING +2 {2}the oldest of 20\S+\n$/);
  await work();
  expect(await run()).toMatch(/^CLEAN +1 .*\nINFECTED +1 .*\n$/);
  await clamd.learn('nothing');
  expect(await run('again')).toContain('1 files will be looked at again');
  expect(await scanOf(id, author)).toMatchObject({ state: 'WAITING', isHeld: true });
  await lookAround();
  await work();
  expect(await scanOf(id, reader)).toMatchObject({ state: 'CLEAN', found: null });
  expect((await get(file.id, reader)).status).toBe(200);
  expect(await portal.sql(`select details from audit where action = 'SCAN_AGAIN'`)).toEqual([{ details: { count: 1 } }]);
});
