import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { author, begin, issued, OCTETS, openPapers, PDF, portal, reader, send, TUS, upload } from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

describe('names of files', () => {
  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
    ['/var/lib/plenary/files/secret.pdf', 'secret.pdf'],
    ['C:\\Users\\a\\paper.pdf', 'paper.pdf'],
    ['....//....//x.pdf', 'x.pdf'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['\0', 'file'],
    ['a\0b\r\nset-cookie: x=1\t.pdf', 'abset-cookie x=1.pdf'],
    ['paper\u202efdp.exe', 'paperfdp.exe'],
    ['\u2066paper\u2069\u200f.pdf', 'paper.pdf'],
    ['a"; filename="b.exe', 'a; filename=b.exe'],
    ['con|aux<>?*:.pdf', 'conaux.pdf'],
    [`${'x'.repeat(5000)}.pdf`, `${'x'.repeat(200)}.pdf`],
    ['ورقة.pdf', 'ورقة.pdf'],
    ['   ', 'file'],
  ])('%j are kept as %j, and where bytes are follows from none', async (typed, kept) => {
    const { file } = await issued(PDF, typed);
    expect(file.name).toBe(kept);
    const [row] = await portal.sql('select storage_key from file where id = $1', [file.id]);
    expect(row.storage_key).toMatch(/^[0-9a-f]{32}$/);
    const disposition = (await send(`/files/${file.id}`, 'GET', author)).headers.get('content-disposition');
    expect(disposition).toMatch(/^attachment; filename=("[^"/\\]*"|[\w.-]+)(; filename\*=UTF-8''[\w%.!~*'()-]+)?$/);
  });

  it.each(['%zz', '../x', '\u0001'])('that cannot be read as the protocol writes them (%j) begin nothing', async (raw) => {
    const metadata = { 'upload-length': '5', 'upload-metadata': `filename ${encodeURI(raw)}` };
    const answer = await send('/uploads', 'POST', author, { ...TUS, ...metadata });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each(['../../etc/passwd', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5cx', '%00'])('as addresses (%s) lead nowhere', async (path) => {
    for (const folder of ['uploads', 'files']) {
      const answer = await send(`/${folder}/${path}`, 'GET', author, folder === 'uploads' ? TUS : {});
      expect([400, 404, 405]).toContain(answer.status);
      expect(await answer.text()).not.toContain('root:');
    }
  });
});

describe('what a file says it is', () => {
  it.each([
    ['page.pdf', '<!doctype html><script>alert(1)</script>', ['text/plain', 'text/html']],
    [
      'drawing.png',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      ['image/svg+xml', 'application/xml', 'text/plain'],
    ],
    ['letter.docx', `MZ${'\0'.repeat(58)}PE\0\0`, ['application/x-msdownload', 'application/octet-stream']],
    ['scan.pdf', '\u0089PNG', ['text/plain', 'application/octet-stream']],
  ])('%s is what its bytes say, and comes as a download in a sandbox', async (name, bytes, types) => {
    const { file } = await issued(Buffer.from(bytes), name);
    expect(types).toContain(file.mediaType);
    const { headers } = await send(`/files/${file.id}`, 'GET', author);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('makes no difference to whether it is kept: an encrypted PDF and one that is cut off come back byte for byte', async () => {
    const encrypted = Buffer.from('%PDF-1.6\n1 0 obj<</Filter/Standard/V 4/R 4>>endobj\ntrailer<</Encrypt 1 0 R/Root 2 0 R>>\n%%EOF\n');
    const damaged = PDF.subarray(0, 30);
    for (const bytes of [encrypted, damaged]) {
      const { file } = await issued(bytes, 'paper.pdf');
      expect(file.mediaType).toBe('application/pdf');
      expect(Buffer.from(await (await send(`/files/${file.id}`, 'GET', author)).arrayBuffer()).equals(bytes)).toBe(true);
    }
  });
});

describe('one file that two parties upload', () => {
  const bytes = randomBytes(70_000);
  /** What an answer says, less what is new each time. */
  const shape = async (answer: Response) => {
    const headers = [...answer.headers.entries()].map(([name, value]) => [name, value.replaceAll(/[0-9a-f]{32}|\d\d:\d\d:\d\d/g, '…')]);
    return [answer.status, headers.filter(([name]) => name !== 'date' && name !== 'x-request-id'), await answer.text()];
  };
  async function uploading(cookie: string): Promise<[unknown[], string]> {
    const begun = await begin(cookie, bytes.length, 'same.pdf');
    const location = begun.headers.get('location')!;
    const sent = await send(location, 'PATCH', cookie, { ...OCTETS, 'upload-offset': '0' }, bytes);
    const looked = await send(location, 'HEAD', cookie, TUS);
    return [[await shape(begun), await shape(sent), await shape(looked)], location.split('/').at(-1)!];
  }

  it('is two: each is answered as the first one was, and neither touches the other', async () => {
    const [first, one] = await uploading(author);
    const [second, other] = await uploading(reader);
    const [alone] = await uploading(await portal.as(await portal.delegate('Una Unaware', 'BRA')));
    expect(second).toEqual(first);
    expect(alone).toEqual(first);
    expect(one).not.toBe(other);
    const keys = await portal.sql('select id, person_id from upload where sha256 = $1', [createHash('sha256').update(bytes).digest('hex')]);
    expect(new Set(keys.map(({ person_id }) => person_id)).size).toBe(3);
    expect((await send(`/uploads/${one}`, 'DELETE', author, TUS)).status).toBe(204);
    expect((await send(`/uploads/${other}`, 'HEAD', reader, TUS)).headers.get('upload-offset')).toBe(String(bytes.length));
  });

  it('cannot be told by an upload of others: taking it, looking at it and filing it answer as for none', async () => {
    const foreign = await upload(author, bytes);
    const never = '0'.repeat(32);
    for (const method of ['HEAD', 'DELETE'])
      expect(await shape(await send(`/uploads/${foreign}`, method, reader, TUS))).toEqual(
        await shape(await send(`/uploads/${never}`, method, reader, TUS)),
      );
  });
});
