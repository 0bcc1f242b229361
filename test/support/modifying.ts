import { randomUUID } from 'node:crypto';
import { partyId } from '#parties';
import { uploadAs } from '../contract/hidden-paper.js';
import { Discussing } from './discussions.js';
import { startPortal, type TestPortal } from './portal.js';

/** Live bindings: set by openSeries() before the tests of a file. */
export let portal: TestPortal;
export let group: string;
export let talk: Discussing;
/** Its participants, and its observers. */
export let TO_ALL: object[];
/** France files, Kenya takes part, Brazil observes, Peru is outside; Jordan's delegate is the chair. */
export const who: Record<'author' | 'reader' | 'observer' | 'stranger' | 'chair', string> = {
  author: '', reader: '', observer: '', stranger: '', chair: '',
}; // prettier-ignore

export async function openSeries(): Promise<void> {
  portal = await startPortal();
  const codes = new Map<string, string>();
  group = randomUUID();
  TO_ALL = [toGroup('GROUP'), toGroup('GROUP_OBSERVERS')];
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.1', 'WORKING_GROUP', '{"en": "One"}', 'CIED/WG.1')`,
    [group],
  );
  for (const [name, code, capacity] of [
    ['author', 'FRA', 'PARTICIPANT'],
    ['reader', 'KEN', 'PARTICIPANT'],
    ['observer', 'BRA', 'OBSERVER'],
    ['stranger', 'PER', null],
    ['chair', 'JOR', 'PARTICIPANT'],
  ] as const) {
    const personId = await portal.delegate(`The ${name}`, code);
    who[name] = await portal.as(personId);
    codes.set(who[name], code);
    const held = [randomUUID(), group];
    if (capacity)
      await portal.sql('insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, $3, $4, now())', [
        ...held,
        capacity,
        partyId(code),
      ]);
    if (name === 'chair')
      await portal.sql(`insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'CHAIR', now())`, [
        ...held,
        personId,
      ]);
  }
  talk = new Discussing(portal, codes);
}

const toGroup = (kind: string) => ({ audience: { kind, groupId: group }, level: 'READ' });

/** An issued paper of France in the library of the group, released to whom it says. */
export async function filed(to: object[] = TO_ALL, modifies?: object, more: object = {}, title = 'A paper'): Promise<string> {
  const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN', ...more };
  const titles = [{ language: 'en', text: title }];
  const input = { capacity: partyId('FRA'), kind: 'WORKING_PAPER', titles, handling, groupId: group, modifies };
  const { data, body } = await talk.act(who.author, 'fileDocument', 'FileDocumentInput', input);
  if (!data?.fileDocument) throw new Error(body);
  const { id } = data.fileDocument;
  await issue(id, [['en']]);
  const refused = to.length ? await talk.release(who.author, id, { addReleases: to }) : undefined;
  if (refused?.code) throw new Error(refused.body);
  return id;
}

/** A version with a file in each language, of which status. */
export async function issue(documentId: string, texts: [string, string?][], more: object = {}): Promise<string> {
  const files = [];
  for (const [language, status] of texts) {
    const uploadId = await uploadAs(portal, who.author, Buffer.from(`In ${language}, ${randomUUID()}`), `paper.${language}.txt`);
    files.push({ language, status, uploadId });
  }
  const prepared = await talk.act(who.author, 'prepareVersion', 'PrepareVersionInput', { documentId, note: 'New', files, ...more });
  if (!prepared.data?.prepareVersion) throw new Error(prepared.body);
  await talk.act(who.author, 'issueVersion', 'IssueVersionInput', { versionId: prepared.data.prepareVersion.id });
  return prepared.data.prepareVersion.id;
}

export const number = (documentId: string, cookie = who.chair) =>
  talk.act(cookie, 'assignNumber', 'AssignNumberInput', { documentId, groupId: group }, '{ symbol }');
export async function numbered(documentId: string): Promise<string> {
  const { data, body } = await number(documentId);
  if (!data?.assignNumber) throw new Error(body);
  return data.assignNumber.symbol;
}

const PAPER = `id reference symbol title(language: "en") viewerMay { assignNumber }
  modifies { kind languages version document { id symbol } } modifications { kind languages version document { id symbol title(language: "en") } }
  supersededBy { id } supersedes { id }`;
export async function see(cookie: string | undefined, id: string, selection = PAPER): Promise<any> {
  const { data, code } = await portal.gql(`query($id: ID!) { document(id: $id) { ${selection} } }`, { id }, cookie);
  return data?.document ?? code;
}
