import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Storage } from '#storage';
import { act, archivesOf, fetched, filed, groupOf, taken, unzipped } from '../../test/support/archives.js';
import { pdfOf } from '../../test/support/files.js';
import { author, openPapers, portal, reader, send } from '../../test/support/papers.js';
import { ArchiveFiles } from './archive-files.service.js';
import { ArchiveMaker } from './archive-maker.service.js';
import { LibraryContents } from './library-contents.service.js';

const MIB = 1024 ** 2;
let group: string;
let large: { id: string; fileId: string };

beforeAll(async () => {
  await openPapers();
  // The large one is there to be sent: no pages are made of it.
  Object.assign(portal.settings, { READING_LIMIT: 8 * MIB });
  group = await groupOf('WG.7', ['FRA', 'KEN']);
  await filed(group, await pdfOf(1, 'a marked one'), 'small.pdf', { download: 'WATERMARKED' });
  large = await filed(group, Buffer.concat([await pdfOf(1), Buffer.alloc(96 * MIB, 'large ')]), 'large.pdf');
  await portal.app.get(JobRunner).drain();
}, 120_000);
afterAll(() => portal.stop());

const take = () => taken(reader, 'takeLibrary', { groupId: group });
const ask = () => act(reader, 'takeLibrary', { groupId: group, language: 'en' });
const drain = () => portal.app.get(JobRunner).drain();

/** Reads so much of a download, lets something happen, and reads the rest: how many bytes came, and how it ended. */
async function interrupted(url: string, most: number, happens: () => Promise<unknown>): Promise<{ received: number; end: string }> {
  const asked = request(portal.url + url, { headers: { cookie: reader } }).end();
  const [answer] = await once(asked, 'response');
  let received = 0;
  return new Promise((resolve) => {
    answer.on('data', (piece: Buffer) => {
      received += piece.length;
      if (received < most || answer.isHeld) return;
      answer.isHeld = true;
      answer.pause();
      void happens().then(() => answer.resume());
    });
    answer.on('end', () => resolve({ received, end: 'WHOLE' }));
    answer.on('error', () => resolve({ received, end: 'BROKEN' }));
  });
}
const close = async (documentId: string) => {
  const rows = await portal.sql('select id from release where item_id = $1 and until_at is null', [documentId]);
  const input = { documentId, capacity: partyId('FRA'), closeReleases: rows.map(({ id }) => id) };
  await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author);
};
const open = (documentId: string) => {
  const addReleases = [{ audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'READ' }];
  return portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input: { documentId, capacity: partyId('FRA'), addReleases } }, author); // prettier-ignore
};

describe('a download of an archive', () => {
  it('breaks off short of its length where a right ends in the middle, and the next request says so', async () => {
    const archive = await take();
    const { received, end } = await interrupted(archive.url, 2 * MIB, async () => {
      await close(large.id);
      await pause(2_500);
    });
    expect([end, received < archive.size]).toEqual(['BROKEN', true]);
    const answer = await send(archive.url, 'GET', reader, { range: `bytes=${received}-` });
    expect([answer.status, ((await answer.json()) as any).error.details]).toEqual([409, { reason: 'ARCHIVE_STALE' }]);
    await open(large.id);
  });

  it('is on record before a byte leaves: where that cannot be, nothing does', async () => {
    const archive = await take();
    await portal.sql(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$`);
    await portal.sql('create trigger refuse before insert on audit for each row execute function refuse()');
    try {
      expect((await send(archive.url, 'GET', reader)).status).toBe(500);
    } finally {
      await portal.sql('drop function refuse() cascade');
    }
    expect((await fetched(archive.url, reader)).length).toBe(archive.size);
  });

  it('takes little memory, however large it is, and goes to two at once', async () => {
    const archive = await take();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 20);
    const before = process.memoryUsage().arrayBuffers;
    const counted = async () => {
      const answer = await send(archive.url, 'GET', reader);
      let size = 0;
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) size += piece.length;
      return size;
    };
    expect(await Promise.all([counted(), counted()])).toEqual([archive.size, archive.size]);
    clearInterval(watch);
    expect((most - before) / MIB).toBeLessThan(64);
  });
});

describe('the making of an archive', () => {
  it('goes on after a kill with what is in already, and is made by one run at a time', async () => {
    const asked = (await ask()).data.takeLibrary;
    const files = portal.app.get(ArchiveFiles);
    const add = files.add.bind(files);
    const added: string[] = [];
    let isKilled = true;
    files.add = async (actor, archive, place, placed) => {
      // Killed between two files: neither does it go on, nor does it say that it failed.
      if (added.length === 1 && isKilled) return false;
      added.push(placed.path);
      return add(actor, archive, place, placed);
    };
    try {
      await drain();
      const before = (await archivesOf(reader))[0];
      expect(before).toMatchObject({ id: asked.id, state: 'MAKING', done: 1, total: 2 });
      const maker = portal.app.get(ArchiveMaker);
      isKilled = false;
      // Whoever else comes leaves it to the run that said within the half minute that it is at it.
      await maker.make({ archiveId: asked.id });
      expect(added).toHaveLength(1);
      await portal.sql(`update archive set beat_at = now() - interval '31 seconds' where id = $1`, [asked.id]);
      await maker.lookAfter();
      await drain();
      expect(new Set(added).size).toBe(2);
      expect(added).toHaveLength(2);
    } finally {
      files.add = add;
    }
    const archive = (await archivesOf(reader))[0];
    expect(archive).toMatchObject({ state: 'READY', done: 2 });
    expect(Object.keys((await unzipped(await fetched(archive.url, reader))).files)).toHaveLength(3);
  });

  it('stays with the run that is at it, however long that looks what is to be in it', async () => {
    const asked = (await ask()).data.takeLibrary;
    const library = portal.app.get(LibraryContents);
    const collect = library.collect.bind(library);
    const makers = new Set<string | null>();
    const beats = () => portal.sql(`select 1 from archive where id = $1 and beat_at > now() - interval '30 seconds'`, [asked.id]);
    library.collect = async (actor, archive) => {
      const isFirst = makers.size === 0;
      makers.add(archive.maker);
      if (isFirst) {
        // As long as that had it said nothing for half a minute; another one comes.
        await portal.sql(`update archive set beat_at = now() - interval '31 seconds' where id = $1`, [asked.id]);
        for (let waited = 0; waited < 80 && !(await beats()).length; waited += 1) await pause(100);
        await portal.app.get(ArchiveMaker).make({ archiveId: asked.id });
      }
      return collect(actor, archive);
    };
    try {
      await drain();
    } finally {
      library.collect = collect;
    }
    expect([makers.size, (await archivesOf(reader))[0].state]).toEqual([1, 'READY']);
  }, 30_000);

  it('is one, however often somebody asks meanwhile; a new one takes the place of the one before', async () => {
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first.data.takeLibrary.id).toBe(second.data.takeLibrary.id);
    await drain();
    const again = (await ask()).data.takeLibrary.id;
    expect(again).not.toBe(first.data.takeLibrary.id);
    await drain();
    expect(await archivesOf(reader)).toHaveLength(1);
  });

  it('says of a file whose bytes are gone that it is damaged, and gives the others', async () => {
    const [{ key }] = await portal.sql('select storage_key as key from file where id = $1', [large.fileId]);
    const other = await filed(group, await pdfOf(1, 'lost'), 'lost.pdf');
    const [{ lost }] = await portal.sql('select storage_key as lost from file where id = $1', [other.fileId]);
    expect(key).not.toBe(lost);
    await portal.app.get(Storage).remove(lost);
    const archive = await take();
    expect(archive).toMatchObject({ state: 'READY', documents: 3, total: 2 });
    const { files } = await unzipped(await fetched(archive.url, reader));
    expect(files['index.html']!.toString()).toContain('The stored file is damaged.');
  });

  it('is deleted with its time, and what was made for it too', async () => {
    const archive = await take();
    const [{ key }] = await portal.sql(
      'select storage_key as key from archive_entry where archive_id = $1 and is_own and copy is not null',
      [archive.id],
    );
    expect(await portal.app.get(Storage).size(key)).toBeGreaterThan(0);
    await portal.sql(`update archive set keep_until = now() where id = $1`, [archive.id]);
    expect((await send(archive.url, 'GET', reader)).status).toBe(404);
    await portal.app.get(ArchiveMaker).lookAfter();
    await drain();
    expect(await portal.app.get(Storage).size(key)).toBeNull();
    expect(await portal.sql('select 1 from archive where id = $1', [archive.id])).toEqual([]);
  });
});
