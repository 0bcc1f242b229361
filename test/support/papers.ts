import { expect } from '@jest/globals';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from './portal.js';

export const TUS = { 'tus-resumable': '1.0.0' };
export const OCTETS = { ...TUS, 'content-type': 'application/offset+octet-stream' };
export const HANDLING = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Live bindings: set by openPapers() before the tests of a file. */
export let portal: TestPortal;
export let author: string;
export let reader: string;
export let stranger: string;
/** A portal with an author of France, a reader of Kenya and a stranger of Brazil. */
export async function openPapers(): Promise<void> {
  await openPapersIn(await startPortal());
}

export async function openPapersIn(started: TestPortal): Promise<void> {
  portal = started;
  author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  reader = await portal.as(await portal.delegate('Rosa Reader', 'KEN'));
  stranger = await portal.as(await portal.delegate('Sam Stranger', 'BRA'));
}

export const send = (path: string, method: string, cookie: string | undefined, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(portal.url + path, {
    method,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });

export async function begin(cookie: string | undefined, size: number, name = 'paper.pdf') {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  return send('/uploads', 'POST', cookie, { ...TUS, 'upload-length': String(size), 'upload-metadata': metadata });
}

export async function upload(cookie: string, bytes: Buffer, name?: string): Promise<string> {
  const location = (await begin(cookie, bytes.length, name)).headers.get('location')!;
  if (bytes.length) expect((await send(location, 'PATCH', cookie, { ...OCTETS, 'upload-offset': '0' }, bytes)).status).toBe(204);
  return location.split('/').at(-1)!;
}

export async function draft(handling: object = HANDLING): Promise<string> {
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

export const prepare = (documentId: string, uploadId: string, cookie = author) =>
  portal.gql(
    'mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id files { id name mediaType size sha256 } } }',
    { input: { documentId, note: 'First', files: [{ uploadId, language: 'fr' }] } },
    cookie,
  );

export const release = (documentId: string, code: string, level: string) =>
  portal.gql(
    'mutation($input: DistributionInput!) { release(input: $input) { id } }',
    { input: { documentId, capacity: partyId('FRA'), addReleases: [{ audience: { kind: 'PARTY', partyId: partyId(code) }, level }] } },
    author,
  );

/** Somebody has read what the label of a paper means, as everybody does before they open it. */
export const understand = (documentId: string, cookie = reader, tlp = 'AMBER') =>
  portal.gql(
    'mutation($input: UnderstandLabelInput!) { understandLabel(input: $input) { content { labelToUnderstand } } }',
    { input: { documentId, tlp } },
    cookie,
  );

export async function issued(bytes = PDF, name = 'papier.pdf', handling: object = HANDLING) {
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
