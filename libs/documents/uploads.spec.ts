import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  author,
  begin,
  draft,
  issued,
  OCTETS,
  openPapers,
  PDF,
  portal,
  prepare,
  reader,
  release,
  send,
  TUS,
  understand,
  upload,
} from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

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

  it('are listed to their own person alone, those under way with what has arrived, until they are filed', async () => {
    const done = await upload(author, PDF, 'done.pdf');
    const begun = (await begin(author, 10, 'begun.pdf')).headers.get('location')!;
    await send(begun, 'PATCH', author, { ...OCTETS, 'upload-offset': '0' }, Buffer.from('abc'));
    const list = async (cookie: string) =>
      (await portal.gql('{ uploads { id name size received finishedAt expiresAt } }', {}, cookie)).data.uploads as any[];
    const find = async (id: string) => (await list(author)).find((each) => each.id === id);
    expect(await find(done)).toMatchObject({ name: 'done.pdf', size: PDF.length, received: PDF.length, finishedAt: expect.any(String) });
    expect(await find(begun.split('/').at(-1)!)).toMatchObject({ name: 'begun.pdf', size: 10, received: 3, finishedAt: null });
    expect(await list(reader)).toEqual([]);
    await prepare(await draft(), done);
    expect(await find(done)).toBeUndefined();
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
    await understand(id);
    expect((await send(`/files/${file.id}`, 'GET', reader)).status).toBe(200);
  });
});
