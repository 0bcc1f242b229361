import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ids } from '#database';
import { JobRunner } from '#jobs';
import { Storage } from '#storage';
import { fetched, filed, groupOf, taken, unzipped } from '../support/archives.js';
import { pdfOf } from '../support/files.js';
import { openPapers, portal, reader } from '../support/papers.js';

const MANY = 999;
let group: string;
beforeAll(async () => {
  await openPapers();
  group = await groupOf('WG.7', ['FRA', 'KEN']);
  const { fileId } = await filed(group, await pdfOf(1), 'ورقة.pdf');
  await portal.app.get(JobRunner).drain();
  const storage = portal.app.get(Storage);
  for (let number = 1; number <= MANY; number += 1) {
    const key = portal.app.get(Ids).word('0123456789abcdef', 32);
    const bytes = Buffer.from(`Annex ${number}\n`.repeat(200));
    await storage.create(key);
    await storage.append(key, Readable.from([bytes]) as AsyncIterable<Buffer>, 0);
    await storage.seal(key);
    await portal.sql(
      `insert into file (id, version_id, language, name, media_type, size, sha256, storage_key, uploaded_by, uploaded_at, scan_state, cleared_at, status)
       select gen_random_uuid(), version_id, language, 'ملحق.txt', 'text/plain', $2, $3, $4, uploaded_by, now(), scan_state, cleared_at, status from file where id = $1`,
      [fileId, bytes.length, createHash('sha256').update(bytes).digest('hex'), key],
    );
  }
}, 300_000);
afterAll(() => portal.stop());

it('a library of a thousand files of one name is made, taken and opened, each under a name of its own, and each on record', async () => {
  const begun = performance.now();
  const archive = await taken(reader, 'takeLibrary', { groupId: group });
  const made = performance.now();
  expect(archive).toMatchObject({ state: 'READY', total: MANY + 1, done: MANY + 1 });
  const bytes = await fetched(archive.url, reader);
  const given = performance.now();
  const { files } = await unzipped(bytes);
  expect(Object.keys(files)).toHaveLength(MANY + 2);
  expect(Object.keys(files).filter((path) => /ملحق \(\d+\)\.txt$/.test(path))).toHaveLength(MANY - 1);
  const [{ openings }] = await portal.sql(`select count(*)::int as openings from opening where way = 'EXPORT'`);
  expect(openings).toBe(MANY + 1);
  console.log(`1,000 files: made in ${Math.round(made - begun)} ms, given in ${Math.round(given - made)} ms.`);
}, 180_000);
