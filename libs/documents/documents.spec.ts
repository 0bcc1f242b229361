import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

const TUS = { 'tus-resumable': '1.0.0' };
const OCTETS = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const HANDLING = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let portal: TestPortal;
let author: string;
let reader: string;
let stranger: string;
beforeAll(async () => {
  portal = await startPortal();
  author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  reader = await portal.as(await portal.delegate('Rosa Reader', 'KEN'));
  stranger = await portal.as(await portal.delegate('Sam Stranger', 'BRA'));
});
afterAll(() => portal.stop());

const send = (path: string, method: string, cookie: string | undefined, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(portal.url + path, {
    method,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });

async function begin(cookie: string | undefined, size: number, name = 'paper.pdf') {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  return send('/uploads', 'POST', cookie, { ...TUS, 'upload-length': String(size), 'upload-metadata': metadata });
}

async function upload(cookie: string, bytes: Buffer, name?: string): Promise<string> {
  const location = (await begin(cookie, bytes.length, name)).headers.get('location')!;
  if (bytes.length) expect((await send(location, 'PATCH', cookie, { ...OCTETS, 'upload-offset': '0' }, bytes)).status).toBe(204);
  return location.split('/').at(-1)!;
}

async function draft(handling: object = HANDLING): Promise<string> {
  const input = { capacity: partyId('FRA'), kind: 'POSITION_PAPER', titles: [{ language: 'en', text: 'A paper' }], handling };
  const answer = await portal.gql(
    'mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id reference } }',
    { input },
    author,
  );
  expect(answer.code).toBeUndefined();
  expect(answer.data.fileDocument.reference).toMatch(/^CIED\/20\d\d\/R-[2-9A-Z]{5,}$/);
  return answer.data.fileDocument.id;
}

const prepare = (documentId: string, uploadId: string, cookie = author) =>
  portal.gql(
    'mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id files { id name mediaType size sha256 } } }',
    { input: { documentId, note: 'First', files: [{ uploadId, language: 'fr' }] } },
    cookie,
  );

const release = (documentId: string, code: string, level: string) =>
  portal.gql(
    'mutation($input: DistributionInput!) { release(input: $input) { id } }',
    { input: { documentId, capacity: partyId('FRA'), addReleases: [{ audience: { kind: 'PARTY', partyId: partyId(code) }, level }] } },
    author,
  );

async function issued(bytes = PDF, name = 'papier.pdf', handling: object = HANDLING) {
  const id = await draft(handling);
  const { prepareVersion: version } = (await prepare(id, await upload(author, bytes, name))).data;
  const answer = await portal.gql(
    'mutation($input: IssueVersionInput!) { issueVersion(input: $input) { languages } }',
    { input: { versionId: version.id } },
    author,
  );
  expect(answer.data.issueVersion.languages).toEqual(['fr']);
  return { id, version, file: version.files[0] };
}

describe('uploads', () => {
  it('need a person who is active, before any id is looked up', async () => {
    expect((await begin(undefined, 5)).status).toBe(401);
    expect((await send(`/uploads/${'0'.repeat(32)}`, 'HEAD', undefined, TUS)).status).toBe(401);
    expect((await begin(await portal.as(await portal.person('Ida Inactive')), 5)).status).toBe(403);
  });

  it('of others look like uploads that never were', async () => {
    const own = `/uploads/${await upload(author, PDF)}`;
    const [foreign, unknown] = await Promise.all([own, `/uploads/${'0'.repeat(32)}`].map((path) => send(path, 'DELETE', reader, TUS)));
    expect([foreign!.status, await foreign!.text()]).toEqual([404, await unknown!.text()]);
    expect((await send(own, 'HEAD', author, TUS)).headers.get('upload-offset')).toBe(String(PDF.length));
  });

  it('go on where they broke off, in another process too, with the hash of all bytes', async () => {
    const bytes = randomBytes(300_000);
    const location = (await begin(author, bytes.length)).headers.get('location')!;
    await send(location, 'PATCH', author, { ...OCTETS, 'upload-offset': '0' }, bytes.subarray(0, 100_000));
    await portal.restart();
    const offset = Number((await send(location, 'HEAD', author, TUS)).headers.get('upload-offset'));
    expect(offset).toBe(100_000);
    expect((await send(location, 'PATCH', author, { ...OCTETS, 'upload-offset': '5' }, bytes.subarray(5))).status).toBe(409);
    expect((await send(location, 'PATCH', author, { ...OCTETS, 'upload-offset': '100000' }, bytes.subarray(offset))).status).toBe(204);
    const [row] = await portal.sql('select sha256, finished_at from upload where id = $1', [location.split('/').at(-1)]);
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('beyond the limit are refused', async () => {
    expect((await begin(author, portal.settings.UPLOAD_LIMIT + 1)).status).toBe(413);
  });

  it('that are empty, unfinished or of somebody else cannot be filed', async () => {
    const id = await draft();
    const unfinished = (await begin(author, 10)).headers.get('location')!.split('/').at(-1)!;
    for (const uploadId of [await upload(author, Buffer.alloc(0)), unfinished, await upload(reader, PDF)])
      expect((await prepare(id, uploadId)).code).toBe('INVALID');
  });

  it('are what their bytes say, whatever the name says', async () => {
    const { file } = await issued(Buffer.from('just words\n'), 'letter.pdf');
    expect(file.mediaType).toBe('text/plain');
  });
});

describe('files', () => {
  it('come with their name in any script, never to be shown in place', async () => {
    const { file } = await issued(PDF, 'ورقة موقف 立场文件.pdf');
    const answer = await send(`/files/${file.id}`, 'GET', author);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('ورقة موقف 立场文件.pdf')}`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
  });

  it('come in parts', async () => {
    const { file } = await issued();
    const part = (headers: Record<string, string>) => send(`/files/${file.id}`, 'GET', author, headers);
    const some = await part({ range: 'bytes=5-7', 'if-range': `"${file.sha256}"` });
    expect([some.status, some.headers.get('content-range'), await some.text()]).toEqual([206, `bytes 5-7/${PDF.length}`, '1.4']);
    expect((await part({ range: 'bytes=5-7', 'if-range': '"other"' })).status).toBe(200);
    expect((await part({ range: 'bytes=9999-' })).status).toBe(416);
    const head = await send(`/files/${file.id}`, 'HEAD', author);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(PDF.length)]);
  });

  it('are on record before they are opened', async () => {
    const { id, file } = await issued();
    await send(`/files/${file.id}`, 'GET', author);
    expect(await portal.sql(`select action from audit where item_id = $1 and action = 'OPEN_FILE'`, [id])).toHaveLength(1);
  });

  it('of what one may not discover look like files that never were; below READ they are refused', async () => {
    const { id, file } = await issued();
    const answers = await Promise.all(
      [file.id, randomUUID(), 'x'].map(async (each) => (await send(`/files/${each}`, 'GET', reader)).text()),
    );
    expect(new Set(answers).size).toBe(1);
    expect((await release(id, 'KEN', 'DISCOVER')).code).toBeUndefined();
    const refused = await send(`/files/${file.id}`, 'GET', reader);
    expect([refused.status, ((await refused.json()) as { error: { details: object } }).error.details]).toEqual([403, { needed: 'READ' }]);
    await release(id, 'KEN', 'READ');
    expect((await send(`/files/${file.id}`, 'GET', reader)).status).toBe(200);
  });
});

describe('documents', () => {
  const CARD =
    'query($id: ID!) { document(id: $id) { reference title(language: "fr") originator { __typename } writtenAs issuedAt viewerLevel unread } }';
  const CONTENT =
    'query($id: ID!) { document(id: $id) { content { author { name } versions { issuedBy { name } preparedBy { name } files { name } } releasedTo { kind } } } }';

  it('show a prepared version to nobody but editors', async () => {
    const id = await draft();
    await release(id, 'KEN', 'READ');
    await prepare(id, await upload(author, PDF));
    expect((await portal.gql(CONTENT, { id }, reader)).data.document.content.versions).toEqual([]);
    expect((await portal.gql(CONTENT, { id }, author)).data.document.content.versions).toHaveLength(1);
  });

  it('under the Chatham House rule say nothing of who it was', async () => {
    const { id } = await issued(PDF, 'from-France.pdf', { ...HANDLING, attribution: 'CHATHAM_HOUSE' });
    await release(id, 'KEN', 'READ');
    const card = (await portal.gql(CARD, { id }, reader)).data.document;
    expect(card).toMatchObject({ originator: null, writtenAs: 'WITHHELD' });
    expect(card.issuedAt).toMatch(/T00:00:00.000Z$/);
    const { body } = await portal.gql(CONTENT, { id }, reader);
    expect(body).not.toMatch(/France|Aline|FRA/);
    expect(body).toContain('.fr.pdf');
  });

  it('once withdrawn leave their card to those who had them', async () => {
    const { id } = await issued();
    await release(id, 'KEN', 'READ');
    const withdraw = () =>
      portal.gql(
        'mutation($input: WithdrawInput!) { withdraw(input: $input) { withdrawnAt } }',
        { input: { documentId: id, reason: 'Wrong paper' } },
        author,
      );
    expect((await withdraw()).data.withdraw.withdrawnAt).toBeTruthy();
    expect((await withdraw()).details).toEqual({ reason: 'WITHDRAWN' });
    expect((await portal.gql(CARD, { id }, reader)).data.document.viewerLevel).toBe('DISCOVER');
    expect((await portal.gql(CONTENT, { id }, reader)).details).toEqual({ needed: 'READ' });
    expect((await portal.gql(CARD, { id }, stranger)).code).toBe('NOT_FOUND');
  });

  it('can be deleted only before anybody else was given them, and then with their bytes', async () => {
    const remove = (documentId: string) =>
      portal.gql('mutation($input: DocumentIdInput!) { deleteDraft(input: $input) }', { input: { documentId } }, author);
    const { id } = await issued();
    expect((await remove(id)).data.deleteDraft).toBe(true);
    expect((await portal.gql(CARD, { id }, author)).code).toBe('NOT_FOUND');
    const { id: released } = await issued();
    await release(released, 'KEN', 'DISCOVER');
    expect((await remove(released)).details).toEqual({ reason: 'LEFT_CUSTODY' });
  });
});

describe('numbers', () => {
  it('are given by an officer, to what the whole group has, one after the other', async () => {
    const group = randomUUID();
    await portal.sql(
      `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.9', 'WORKING_GROUP', '{"en": "Nine"}', 'CIED/WG.9')`,
      [group],
    );
    await portal.sql(
      `insert into seat (id, group_id, capacity, party_id) values (gen_random_uuid(), $1, 'PARTICIPANT', $2), (gen_random_uuid(), $1, 'PARTICIPANT', $3)`,
      [group, partyId('FRA'), partyId('KEN')],
    );
    const chairId = await portal.delegate('Chris Chair', 'KEN');
    await portal.sql(`insert into office (id, group_id, person_id, office) values (gen_random_uuid(), $1, $2, 'CHAIR')`, [group, chairId]);
    const chair = await portal.as(chairId);
    const number = (documentId: string, cookie: string) =>
      portal.gql(
        'mutation($input: AssignNumberInput!) { assignNumber(input: $input) { symbol } }',
        { input: { documentId, groupId: group } },
        cookie,
      );
    const to = (documentId: string, kind: string) => ({
      documentId,
      capacity: partyId('FRA'),
      addReleases: [{ audience: { kind, groupId: group }, level: 'READ' }],
    });
    const symbols = [];
    for (let round = 1; round <= 2; round += 1) {
      const { id } = await issued();
      await portal.gql(
        'mutation($input: FileInGroupInput!) { fileInGroup(input: $input) { id } }',
        { input: { documentId: id, groupId: group } },
        author,
      );
      await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input: to(id, 'GROUP') }, author);
      expect((await number(id, reader)).details).toEqual({ needed: 'OFFICER' });
      expect((await number(id, chair)).details).toEqual({ reason: 'NOT_OPEN_TO_GROUP' });
      await portal.gql(
        'mutation($input: DistributionInput!) { release(input: $input) { id } }',
        { input: to(id, 'GROUP_OBSERVERS') },
        author,
      );
      expect(
        (await portal.gql('query($id: ID!) { document(id: $id) { viewerMay { assignNumber } } }', { id }, chair)).data.document.viewerMay
          .assignNumber,
      ).toBe(true);
      symbols.push((await number(id, chair)).data.assignNumber.symbol);
      const { data } = await portal.gql(
        'query($id: ID!) { group(id: $id) { library { edges { node { id } } } received { edges { node { id } } } } }',
        { id: group },
        reader,
      );
      expect(data.group.library.edges[0].node.id).toBe(id);
      expect(data.group.received.edges[0].node.id).toBe(id);
    }
    const year = new Date().getUTCFullYear();
    expect(symbols).toEqual([`CIED/WG.9/${year}/WP.1`, `CIED/WG.9/${year}/WP.2`]);
  });
});

describe('notices', () => {
  const NOTICES = '{ viewer { unreadNotices } notices { edges { node { id kind document { id unread } } } } }';

  it('tell those whom a release reached, and are gone with what they are about', async () => {
    const { id } = await issued();
    await release(id, 'BRA', 'READ');
    await portal.app.get(JobRunner).drain();
    const told = (await portal.gql(NOTICES, {}, stranger)).data;
    expect(told.notices.edges.map(({ node }: any) => [node.kind, node.document])).toEqual([['RELEASED', { id, unread: true }]]);
    expect(told.viewer.unreadNotices).toBe(1);
    const [row] = await portal.sql('select id from release where item_id = $1', [id]);
    const input = { documentId: id, capacity: partyId('FRA'), closeReleases: [row.id] };
    expect(
      (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
    ).toBeUndefined();
    expect((await portal.gql(NOTICES, {}, stranger)).data).toEqual({ viewer: { unreadNotices: 0 }, notices: { edges: [] } });
  });
});
