import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import type { TestPortal } from '../support/portal.js';
import { ask, discuss, openFile, reportPost } from './hidden-deeds.js';
import type { Names } from './operations.js';

export const HANDLING = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
const TUS = { 'tus-resumable': '1.0.0' };

export interface World {
  /** People by what they are to the paper; null for nobody signed in. */
  persons: Record<'author' | 'recipient' | 'excluded' | 'outsider' | 'administrator', string>;
  /** A draft of the excluded delegate and of the outsider. */
  own: Record<string, string>;
  group: string;
}
/** The paper's ids and words; none of them may reach who may not discover it. */
export interface HiddenPaper extends Pick<
  Names,
  | 'document'
  | 'version'
  | 'reference'
  | 'release'
  | 'exclusion'
  | 'upload'
  | 'group'
  | 'notice'
  | 'session'
  | 'thread'
  | 'post'
  | 'draft'
  | 'request'
  | 'report'
  | 'copy'
> {
  file: string;
  secrets: string[];
}

export async function uploadAs(portal: TestPortal, cookie: string, bytes: Buffer, name: string): Promise<string> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const begun = await fetch(`${portal.url}/uploads`, {
    method: 'POST',
    headers: { ...TUS, cookie, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
  });
  const location = begun.headers.get('location')!;
  const headers = { ...TUS, cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  await fetch(new URL(location, portal.url), { method: 'PATCH', headers, body: new Uint8Array(bytes) });
  return location.split('/').at(-1)!;
}

export const fileDraft = (
  portal: TestPortal,
  cookie: string,
  code: string,
  title: string,
  more: object = {},
): Promise<{ id: string; reference: string }> => {
  const input = { capacity: partyId(code), kind: 'POSITION_PAPER', titles: [{ language: 'en', text: title }], handling: HANDLING, ...more };
  return ask(portal, cookie, 'mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id reference } }', input);
};

/** France is the owner; Kenya receives through the African Union, of which Benin is excluded; Brazil is outside. */
export async function buildWorld(portal: TestPortal): Promise<World> {
  const persons = {
    author: await portal.delegate('Aline Author', 'FRA'),
    recipient: await portal.delegate('Rosa Recipient', 'KEN'),
    excluded: await portal.delegate('Edem Excluded', 'BEN'),
    outsider: await portal.delegate('Otto Outsider', 'BRA'),
    administrator: await portal.officer('Ada Administrator'),
  };
  const administrator = await portal.as(persons.administrator);
  const names = [{ language: 'en', text: 'A drafting group' }];
  const { id: group } = await ask(portal, administrator, 'mutation($input: CreateGroupInput!) { createGroup(input: $input) { id } }', {
    kind: 'DRAFTING_GROUP',
    tag: 'DG.9',
    series: 'CIED/DG.9',
    names,
  });
  await ask(portal, administrator, 'mutation($input: SeatInput!) { seat(input: $input) { id } }', {
    groupId: group,
    partyId: partyId('FRA'),
    capacity: 'PARTICIPANT',
  });
  const own = {
    excluded: (await fileDraft(portal, await portal.as(persons.excluded), 'BEN', 'A draft of Benin')).id,
    outsider: (await fileDraft(portal, await portal.as(persons.outsider), 'BRA', 'A draft of Brazil')).id,
  };
  return { persons, own, group };
}

/** Files, uploads, issues and releases it, all through the portal. */
export async function hidePaper(portal: TestPortal, { persons, group }: World): Promise<HiddenPaper> {
  const cookie = await portal.as(persons.author);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(64)]);
  const words = {
    title: 'Zephyrine quorum',
    summary: 'Of quiet harbours',
    tag: 'lanternfish',
    note: 'Amberjack',
    file: 'marzipan.pdf',
    question: 'Sargasso',
    said: 'periwinkle',
    why: 'halcyon',
    complaint: 'limpet',
  };
  const more = { groupId: group, tags: [words.tag], summaries: [{ language: 'en', text: words.summary }] };
  const { id: document, reference } = await fileDraft(portal, cookie, 'FRA', words.title, more);
  const files = [{ uploadId: await uploadAs(portal, cookie, bytes, words.file), language: 'en' }];
  const version = await ask(
    portal,
    cookie,
    'mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id files { id } } }',
    { documentId: document, note: words.note, files },
  );
  await ask(portal, cookie, 'mutation($input: IssueVersionInput!) { issueVersion(input: $input) { id } }', { versionId: version.id });
  const change = {
    documentId: document,
    capacity: partyId('FRA'),
    addReleases: [{ audience: { kind: 'BODY', partyId: partyId('AU') }, level: 'READ' }],
    addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('BEN') } }],
  };
  const { distribution } = await ask(
    portal,
    cookie,
    'mutation($input: DistributionInput!) { release(input: $input) { distribution { releases { id } exclusions { id } } } }',
    change,
  );
  const said = await discuss(portal, cookie, document, words);
  const asking = { documentId: document, capacity: partyId('KEN'), level: 'COMMENT', reason: words.why };
  const request = await ask(
    portal,
    await portal.as(persons.recipient),
    'mutation($input: RequestAccessInput!) { requestAccess(input: $input) { id } }',
    asking,
  );
  const report = await reportPost(portal, await portal.as(persons.recipient), said.post, words.complaint);
  const copy = await openFile(portal, await portal.as(persons.recipient), document, version.files[0].id);
  const acknowledging = { documentId: document, capacity: partyId('FRA') };
  await ask(portal, cookie, 'mutation($input: AskAcknowledgementInput!) { askAcknowledgement(input: $input) { id } }', acknowledging);
  await portal.app.get(JobRunner).drain();
  const [notice] = await portal.sql(`select id from notice where person_id = $1 and kind = 'RELEASED'`, [persons.recipient]);
  const [session] = await portal.sql('select id from session where person_id = $1', [persons.author]);
  const ids = {
    document,
    version: version.id,
    reference,
    release: distribution.releases[0].id,
    exclusion: distribution.exclusions[0].id,
    file: version.files[0].id,
    notice: notice.id,
    request: request.id,
    ...said,
    report,
    copy,
  };
  const upload = await uploadAs(portal, cookie, bytes, words.file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...ids, upload, group, session: session.id, secrets: [...Object.values(ids), ...Object.values(words), upload, sha256] };
}

const HEX = (length: number) => randomBytes(length).toString('hex');

/** Names of the same form that were never given out. */
export const neverIssued = (): Omit<HiddenPaper, 'secrets'> => ({
  ...{
    document: randomUUID(),
    version: randomUUID(),
    release: randomUUID(),
    exclusion: randomUUID(),
    file: randomUUID(),
    notice: randomUUID(),
    thread: randomUUID(),
    post: randomUUID(),
    draft: randomUUID(),
    request: randomUUID(),
    report: randomUUID(),
    copy: HEX(6)
      .toUpperCase()
      .replace(/(?<=^(.{4})+)(?!$)/g, '-'),
    group: randomUUID(),
  },
  ...{ reference: 'CIED/2026/R-ZZZZZ', upload: HEX(16), session: HEX(32) },
});
