import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#database';
import { Standings } from '#identity';
import { partyId } from '#parties';
import { fileDraft } from '../../test/contract/hidden-paper.js';
import { archivesOf, fetched, groupOf, taken, unzipped } from '../../test/support/archives.js';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { author, HANDLING, openPapers, portal, reader, send, stranger } from '../../test/support/papers.js';
import { ArchiveBytes } from './archive-bytes.service.js';
import { ArchiveStore } from './archive.store.js';

let talk: Discussing;
let shelf: string;
const GREEN = { ...HANDLING, tlp: 'GREEN' };

beforeAll(async () => {
  await openPapers();
  talk = new Discussing(portal, new Map([[author, 'FRA'], [reader, 'KEN'], [stranger, 'BRA']])); // prettier-ignore
  shelf = await groupOf('WG.7', ['FRA', 'KEN']);
}, 60_000);
afterAll(() => portal.stop());

const idOf = async (name: string): Promise<string> => (await portal.sql('select id from person where name = $1', [name]))[0].id;
const take = (cookie = reader, code = 'KEN') => taken(cookie, 'takeRecord', { partyId: partyId(code) });
const takeShelf = () => taken(reader, 'takeLibrary', { groupId: shelf });
const status = async ({ url }: { url: string }, cookie = reader) => (await send(url, 'GET', cookie)).status;
const stateOf = async ({ id }: { id: string }, cookie = reader) =>
  (await archivesOf(cookie)).find((each: { id: string }) => each.id === id).state;
const label = (id: string, tlp: string) => talk.release(author, id, { handling: { ...HANDLING, tlp } });
const toKenya = (handling: object = {}, level = 'READ') => talk.paper(author, [toParty('KEN', level)], { tlp: 'GREEN', ...handling });
const withdrawn = async (id: string) =>
  expect((await talk.act(reader, 'withdrawPost', 'PostIdInput', { postId: id })).code).toBeUndefined();
const hold = (id: string, at: string | null) => portal.sql(`update post set held_at = $2, held_by = author_id where id = $1`, [id, at]);

async function close(paper: string): Promise<void> {
  const rows = await portal.sql('select id from release where item_id = $1 and until_at is null', [paper]);
  expect((await talk.release(author, paper, { closeReleases: rows.map(({ id }) => id) })).code).toBeUndefined();
}

async function told(archive: { url: string }, cookie = reader): Promise<string> {
  const { files } = await unzipped(await fetched(archive.url, cookie));
  return Object.entries(files).filter(([path]) => /\.(html|json)$/.test(path)).map(([, bytes]) => bytes.toString()).join('\n'); // prettier-ignore
}

describe('the groups that are named in an archive', () => {
  /** A paper in the name of a group whose chair its author is, with Kenya and on the shelf. */
  async function inNameOf(group: string): Promise<void> {
    const office = [randomUUID(), group, await idOf('Aline Author')];
    await portal.sql(`insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'CHAIR', now())`, office);
    const input = { capacity: group, kind: 'POSITION_PAPER', titles: [{ language: 'en', text: 'Of a group' }], handling: GREEN };
    const drafted = await portal.gql('mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id } }', { input }, author);
    const { id } = drafted.data.fileDocument;
    const release = { documentId: id, capacity: group, addReleases: [toParty('KEN', 'READ')] };
    expect((await talk.act(author, 'release', 'DistributionInput', release)).code).toBeUndefined();
    expect((await talk.act(author, 'fileInGroup', 'FileInGroupInput', { documentId: id, groupId: shelf })).code).toBeUndefined();
  }

  it('are those that its person could see: one met as an originator alone, hidden as it is, does not end it; one that is hidden since does', async () => {
    const group = await groupOf('DG.9', ['FRA']);
    await inNameOf(group);
    const [record, library] = [await take(), await takeShelf()];
    await portal.sql(`update working_group set kind = 'DRAFTING_GROUP' where id = $1`, [group]);
    expect([await status(record), await status(library)]).toEqual([409, 409]);
    const [again, anew] = [await take(), await takeShelf()];
    expect([await status(again), await status(anew)]).toEqual([200, 200]);
    expect(await told(again)).toContain('DG.9');
  });
});

describe('posts of a record that were withdrawn or held', () => {
  it('are remembered one by one: where one stands again and another is withdrawn, it is stale', async () => {
    const thread = await talk.opened(author, { documentId: await toKenya({}, 'COMMENT') });
    const [one, other] = [await talk.posted(reader, thread, 'onewords'), await talk.posted(reader, thread, 'otherwords')];
    await hold(one.id, new Date().toISOString());
    const archive = await take();
    expect(await status(archive)).toBe(200);
    await hold(one.id, null);
    expect(await status(archive)).toBe(200);
    await withdrawn(other.id);
    expect([await status(archive), await stateOf(archive)]).toEqual([409, 'STALE']);
  });

  it('have no text in it, not even a held one for its writer, to whom it stands on the screen', async () => {
    const thread = await talk.opened(author, { documentId: await toKenya({}, 'COMMENT') });
    const { id } = await talk.posted(reader, thread, 'heldwords');
    await hold(id, new Date().toISOString());
    expect((await talk.posts(reader, thread)).map(({ text }) => text)).toContain('heldwords');
    const all = await told(await take());
    expect(all).not.toContain('heldwords');
    expect(all).toContain('"state": "HELD"');
  });
});

describe('what is read under break-glass', () => {
  let ada: string;
  let asker: string;
  let approver: string;
  beforeAll(async () => {
    ada = await portal.delegate('Ada Delegate', 'FRA');
    await portal.sql(`insert into duty (id, person_id, duty, from_at) values ($1, $2, 'ADMINISTRATOR', now())`, [randomUUID(), ada]);
    [asker, approver] = [await portal.as(ada), await portal.as(await portal.officer('Abel Administrator'))];
  });
  async function breakGlass(reference: string): Promise<void> {
    const asking = { askedFor: reference, reason: 'A threat to a person', hours: 2 };
    const { data } = await talk.act(asker, 'askBreakGlass', 'AskBreakGlassInput', asking);
    await talk.act(approver, 'approveBreakGlass', 'AskingIdInput', { askingId: data.askBreakGlass.id });
  }

  it('is no part of a record: neither a paper of the own delegation, nor where it spoke', async () => {
    const paper = await fileDraft(portal, author, 'FRA', 'Of the own delegation', { handling: GREEN });
    await talk.opened(author, { documentId: paper.id }, { title: 'Where it spoke' });
    await breakGlass(paper.reference);
    const seen = await portal.gql('query($id: ID!) { document(id: $id) { viewerLevel } }', { id: paper.id }, asker);
    expect(seen.data.document).toEqual({ viewerLevel: 'READ' });
    const all = await told(await take(asker, 'FRA'), asker);
    for (const secret of ['Of the own delegation', paper.reference, 'Where it spoke']) expect(all).not.toContain(secret);
    expect(await portal.sql(`select 1 from audit where actor_id = $1 and details ? 'breakGlass' and action = 'OPEN_TEXT'`, [ada])).toEqual(
      [],
    );
  });

  it('does not name the paper of a discussion that stayed with those who had it', async () => {
    const paper = await fileDraft(portal, author, 'FRA', 'Taken back', { handling: GREEN });
    await talk.release(author, paper.id, { addReleases: [toParty('FRA')] });
    await talk.opened(author, { documentId: paper.id }, { title: 'Still theirs' });
    await talk.release(author, paper.id, { addReleases: [toParty('KEN', 'READ')] });
    await close(paper.id);
    await breakGlass(paper.reference);
    const all = await told(await take(asker, 'FRA'), asker);
    expect(all).toContain('Still theirs');
    for (const secret of ['Taken back', paper.reference]) expect(all).not.toContain(secret);
  });
});

describe('what a page said of a paper', () => {
  it('is not given under a tighter label than it had; a looser one is no matter', async () => {
    const paper = await toKenya({}, 'DISCOVER');
    const archive = await take();
    expect((await label(paper, 'AMBER')).code).toBeUndefined();
    expect([await status(archive), await stateOf(archive)]).toEqual([409, 'STALE']);
    const again = await take();
    expect((await label(paper, 'GREEN')).code).toBeUndefined();
    expect(await status(again)).toBe(200);
  });

  it('is not given to who was custodian as it was made, and is not now: names that attribution hides were told to them', async () => {
    const id = await portal.delegate('Hugo Head', 'BRA', 'HEAD');
    const head = await portal.as(id);
    await talk.paper(stranger, [toParty('BRA', 'MANAGE')], { tlp: 'GREEN', attribution: 'PARTY_ONLY' });
    const archive = await take(head, 'BRA');
    expect(await told(archive, head)).toContain('Sam Stranger');
    await portal.sql(`update accreditation set role = 'DELEGATE' where person_id = $1`, [id]);
    expect([await status(archive, head), await stateOf(archive, head)]).toEqual([409, 'STALE']);
    expect(await told(await take(head, 'BRA'), head)).not.toContain('Sam Stranger');
  });

  it('goes no further as the session ends that fetches it, and the record stays for the others', async () => {
    const archive = await take();
    const actor = { personId: await idOf('Rosa Reader'), sessionId: 'a session that has ended' };
    const ready = (await portal.app.get(ArchiveStore).find(archive.id))!;
    const open = () => portal.app.get(ArchiveBytes).open(actor, ready, { start: 0, end: archive.size - 1 });
    const reads = portal.app.get(Standings).reader(() => actor);
    await expect(portal.app.get(Database).scoped(open, reads)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect([await stateOf(archive), await status(archive)]).toEqual(['READY', 200]);
  });

  it.each([
    ['its length and name', 'HEAD', undefined],
    ['those of a part', 'HEAD', 'bytes=0-9'],
    ['that there is no such part', 'GET', 'bytes=999999999-'],
  ])('is decided before anything is said of it: %s', async (_, method, range) => {
    const paper = await toKenya();
    const archive = await take();
    await close(paper);
    const answer = await send(archive.url, method, reader, range ? { range } : {});
    expect([answer.status, answer.headers.get('content-disposition'), answer.headers.get('content-range')]).toEqual([409, null, null]);
  });
});
