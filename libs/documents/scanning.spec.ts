import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Clamd, EICAR, FOUND } from '../../test/support/clamd.js';
import { author, draft, issued, PDF, portal, prepare, reader, release, stranger, upload } from '../../test/support/papers.js';
import { get, issue, openScanned, released, scanOf, work } from '../../test/support/scanned.js';
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

const BAD = Buffer.concat([PDF, EICAR]);
const notices = async (cookie: string) =>
  (await portal.gql('{ notices(first: 50) { edges { node { kind document { id } } } } }', {}, cookie)).data.notices.edges
    .map(({ node }: any) => [node.kind, node.document.id])
    .filter(([kind]: [string]) => kind === 'FILE_INFECTED');

describe('until it is scanned a file', () => {
  it('goes to nobody but its uploader, though its version is issued: others see that it waits, and no address', async () => {
    const { id, file } = await released(PDF);
    const colleague = await portal.as(await portal.delegate('Cora Colleague', 'FRA', 'HEAD'));
    expect(await scanOf(id, reader)).toEqual({ state: 'WAITING', found: null, isHeld: true, hasUrl: false });
    expect(await scanOf(id, author)).toEqual({ state: 'WAITING', found: null, isHeld: true, hasUrl: true });
    for (const who of [reader, colleague]) expect(await get(file.id, who)).toEqual({ status: 409, reason: 'FILE_HELD' });
    expect(await get(file.id, author)).toEqual({ status: 200, bytes: PDF });
    await work();
    for (const who of [reader, colleague]) {
      expect(await scanOf(id, who)).toEqual({ state: 'CLEAN', found: null, isHeld: false, hasUrl: true });
      expect(await get(file.id, who)).toEqual({ status: 200, bytes: PDF });
    }
  });

  it('is to whoever may not see its version as a file that never was', async () => {
    const { id, file } = await issued(PDF);
    expect((await get(file.id, reader)).status).toBe(404);
    await release(id, 'KEN', 'DISCOVER');
    expect((await get(file.id, reader)).status).toBe(403);
    const draftId = await draft();
    await release(draftId, 'KEN', 'READ');
    const prepared = (await prepare(draftId, await upload(author, PDF))).data.prepareVersion.files[0].id;
    for (const who of [reader, stranger]) expect(await get(prepared, who)).toEqual({ status: 404, reason: undefined });
  });

  it('was it scanned before it is filed, others have it at once; who makes things of files is told of each once it is filed and cleared', async () => {
    const uploadId = await upload(author, PDF);
    await work();
    const id = await draft();
    const before = (await prepare(id, uploadId)).data.prepareVersion.files[0].id;
    expect(cleared).toContain(before);
    const after = (await released(PDF)).file.id;
    expect(cleared).not.toContain(after);
    await work();
    expect(cleared).toContain(after);
  });
});

describe('a file in which something is found', () => {
  it('before it is filed, is none: its person is told what was found, and its version cannot be prepared', async () => {
    const uploadId = await upload(author, BAD);
    const own = async (cookie: string) => (await portal.gql('{ uploads { id scan { state found isHeld } } }', {}, cookie)).data.uploads;
    expect(await own(author)).toContainEqual({ id: uploadId, scan: { state: 'WAITING', found: null, isHeld: true } });
    await work();
    expect(await own(author)).toContainEqual({ id: uploadId, scan: { state: 'INFECTED', found: FOUND, isHeld: true } });
    expect(await own(reader)).toEqual([]);
    const answer = await prepare(await draft(), uploadId);
    expect([answer.code, answer.details.problems]).toEqual(['INVALID', [{ field: 'files.0.uploadId', rule: 'notInfected' }]]);
  });

  it('in a version that is prepared, keeps that from being issued', async () => {
    const prepared = (await prepare(await draft(), await upload(author, BAD))).data.prepareVersion;
    await work();
    const answer = await issue(prepared.id);
    expect([answer.code, answer.details]).toEqual(['CONFLICT', { reason: 'FILE_INFECTED' }]);
    expect(
      (
        await portal.gql(
          'mutation($input: IssueVersionInput!) { discardVersion(input: $input) { id } }',
          { input: { versionId: prepared.id } },
          author,
        )
      ).code,
    ).toBeUndefined();
  });

  it('goes to nobody any more, its uploader included; uploader and custodians are told, and what was found; readers only that it is withheld', async () => {
    const { id, file } = await released(BAD);
    const head = await portal.as(await portal.delegate('Hilda Head', 'FRA', 'HEAD'));
    await work();
    expect(await scanOf(id, author)).toEqual({ state: 'INFECTED', found: FOUND, isHeld: true, hasUrl: false });
    expect(await scanOf(id, reader)).toEqual({ state: 'INFECTED', found: null, isHeld: true, hasUrl: false });
    for (const who of [author, head, reader]) expect(await get(file.id, who)).toEqual({ status: 409, reason: 'FILE_INFECTED' });
    for (const who of [author, head]) expect(await notices(who)).toContainEqual(['FILE_INFECTED', id]);
    for (const who of [reader, stranger]) expect(await notices(who)).toEqual([]);
    expect(cleared).not.toContain(file.id);
    const entries = await portal.sql(`select actor_id, details from audit where item_id = $1 and action = 'SCAN_FILE'`, [id]);
    expect(entries).toEqual([{ actor_id: null, details: expect.objectContaining({ fileId: file.id, state: 'INFECTED', found: FOUND }) }]);
  });

  it('breaks off on its way to whoever was having it, where it came before there was a scanner', async () => {
    portal.settings.SCANNER = 'none';
    const { id, file } = await released(BAD);
    expect(await scanOf(id, reader)).toEqual({ state: 'NOT_SCANNED', found: null, isHeld: false, hasUrl: true });
    expect(await get(file.id, reader)).toEqual({ status: 200, bytes: BAD });
    portal.settings.SCANNER = 'clamd';
    await portal.app.get(Scanning).lookAround();
    expect(await get(file.id, reader)).toEqual({ status: 200, bytes: BAD });
    await work();
    expect(await get(file.id, reader)).toEqual({ status: 409, reason: 'FILE_INFECTED' });
  });
});
