import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { toParty } from '../../test/support/discussions.js';
import { filed, issue, number, numbered, openSeries, portal, see, talk, TO_ALL, who } from '../../test/support/modifying.js';

beforeAll(openSeries);
afterAll(() => portal.stop());

const KINDS = ['REVISION', 'ADDENDUM', 'CORRIGENDUM', 'REISSUE'] as const;
const modify = (cookie: string, documentId: string, modifies: object | null) =>
  talk.act(cookie, 'modify', 'ModifyInput', { documentId, modifies });
const supersede = (cookie: string, documentId: string, byId: string | null) =>
  talk.act(cookie, 'supersede', 'SupersedeInput', { documentId, byId });

describe('a hidden modification', () => {
  /** Everything about the paper, and every list it is in, as somebody is answered. */
  const all = async (cookie: string | undefined, id: string) => {
    const lists =
      '{ documents { edges { cursor node { id title(language: "en") symbol modifies { kind } modifications { kind document { id } } supersededBy { id } supersedes { id } } } } }';
    return [JSON.stringify(await see(cookie, id)), (await portal.gql(lists, {}, cookie)).body].join('\n');
  };

  it('leaves no trace on the paper, whatever it is, nor a gap in its numbers; who may discover both sees it both ways', async () => {
    const paper = await filed();
    await numbered(paper);
    const blind = [who.reader, who.observer, who.chair, who.stranger, undefined];
    const before = await Promise.all(blind.map((cookie) => all(cookie, paper)));
    const hidden: string[] = [];
    for (const kind of KINDS) hidden.push(await filed([], { documentId: paper, kind }));
    await supersede(who.author, paper, hidden[0]!);
    expect(await Promise.all(blind.map((cookie) => all(cookie, paper)))).toEqual(before);
    const own = await see(who.author, paper);
    expect(own.modifications.map(({ kind, document }: any) => [kind, document.id])).toEqual(KINDS.map((kind, at) => [kind, hidden[at]]));
    expect(own.supersededBy).toEqual({ id: hidden[0]! });
    const shown = await filed(TO_ALL, { documentId: paper, kind: 'REVISION' });
    expect(await numbered(shown)).toBe('CIED/WG.1/2026/WP.1/Rev.1');
    expect((await see(who.reader, paper)).modifications.map(({ document }: any) => document.id)).toEqual([shown]);
    expect((await see(who.reader, shown)).modifies).toEqual({
      kind: 'REVISION',
      languages: [],
      version: null,
      document: { id: paper, symbol: 'CIED/WG.1/2026/WP.1' },
    });
    expect(await see(who.reader, hidden[0]!)).toBe('NOT_FOUND');
  });

  it('of a hidden paper is a paper as any other, to its readers and to the officer who numbers it', async () => {
    const base = await filed([]);
    const addendum = await filed(TO_ALL, { documentId: base, kind: 'ADDENDUM' });
    const plain = await filed(TO_ALL);
    for (const cookie of [who.reader, who.chair]) {
      const [one, other] = [await see(cookie, addendum), await see(cookie, plain)];
      const { id, reference } = other;
      expect({ ...one, id, reference }).toEqual(other);
    }
    expect((await see(who.chair, addendum)).viewerMay.assignNumber).toBe(true);
    expect(await numbered(addendum)).toMatch(/^CIED\/WG\.1\/2026\/WP\.\d+$/);
  });

  it('under the Chatham House rule, or of a paper under it, tells nobody whose the other is', async () => {
    const [named, unnamed] = [await filed(), await filed(TO_ALL, undefined, { attribution: 'CHATHAM_HOUSE' })];
    expect((await modify(who.author, unnamed, { documentId: named, kind: 'REVISION' })).details.reason).toBe('ATTRIBUTION_DIFFERS');
    const both = await filed(TO_ALL, { documentId: unnamed, kind: 'REVISION' }, { attribution: 'CHATHAM_HOUSE' });
    expect((await see(who.reader, both)).modifies.document.id).toBe(unnamed);
    const revision = await filed(TO_ALL, { documentId: named, kind: 'REVISION' });
    const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'CHATHAM_HOUSE', recipients: 'SHOWN' };
    await talk.release(who.author, revision, { handling });
    expect((await see(who.reader, revision)).modifies).toBeNull();
    expect((await see(who.reader, named)).modifications).toEqual([]);
    expect((await see(who.author, revision)).modifies).toBeNull();
  });
});

describe('a paper is filed as a modification', () => {
  it('by who manages both, and a paper that they may not discover is none for them', async () => {
    const [paper, other] = [await filed(), await filed([])];
    const mine = await talk.paper(who.reader);
    const about = (documentId: string) => modify(who.reader, mine, { documentId, kind: 'CORRIGENDUM' });
    expect((await about(paper)).details).toEqual({ needed: 'MANAGE' });
    expect((await about(other)).code).toBe('NOT_FOUND');
    expect((await about(randomUUID())).body).toBe((await about(other)).body);
    expect((await supersede(who.reader, mine, paper)).details).toEqual({ needed: 'MANAGE' });
    expect((await supersede(who.reader, mine, other)).code).toBe('NOT_FOUND');
    expect((await supersede(who.reader, paper, mine)).details).toEqual({ needed: 'MANAGE' });
    const input = { capacity: partyId('KEN'), kind: 'LETTER', titles: [{ language: 'en', text: 'Ours' }] };
    const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
    const modifies = { documentId: other, kind: 'REVISION' };
    expect((await talk.act(who.reader, 'fileDocument', 'FileDocumentInput', { ...input, handling, modifies })).code).toBe('NOT_FOUND');
  });

  it('after the paper that it modifies, never of itself, and until it has a number', async () => {
    const [first, second] = [await filed(), await filed()];
    expect((await modify(who.author, first, { documentId: first, kind: 'REVISION' })).details.reason).toBe('SAME_PAPER');
    expect((await modify(who.author, first, { documentId: second, kind: 'REVISION' })).details.reason).toBe('FILED_BEFORE');
    expect((await modify(who.author, second, { documentId: first, kind: 'REVISION' })).code).toBeUndefined();
    expect((await number(second)).details.reason).toBe('BASE_NOT_NUMBERED');
    expect((await see(who.chair, second)).viewerMay.assignNumber).toBe(false);
    expect((await modify(who.author, second, null)).code).toBeUndefined();
    expect((await see(who.author, second)).modifies).toBeNull();
    await numbered(second);
    expect((await modify(who.author, second, { documentId: first, kind: 'REVISION' })).details.reason).toBe('ALREADY_NUMBERED');
  });

  it('of one version, which is told with READ on the paper; of some languages, if it corrects or reissues', async () => {
    const paper = await filed([...TO_ALL, toParty('PER', 'DISCOVER')]);
    const versionId = await issue(paper, [['en'], ['fr'], ['ar']]);
    const inFrench = { documentId: paper, kind: 'CORRIGENDUM', versionId, languages: ['fr', 'ar'] };
    const corrigendum = await filed([...TO_ALL, toParty('PER')], inFrench);
    const found = async (cookie: string) => (await see(cookie, paper)).modifications[0];
    expect(await found(who.reader)).toMatchObject({ kind: 'CORRIGENDUM', languages: ['fr', 'ar'], version: 2 });
    expect(await found(who.stranger)).toMatchObject({ kind: 'CORRIGENDUM', languages: ['fr', 'ar'], version: null });
    const problems = async (more: object) => (await modify(who.author, corrigendum, { ...inFrench, ...more })).details.problems[0].rule;
    expect(await problems({ kind: 'ADDENDUM' })).toBe('ofCorrigendaAlone');
    expect(await problems({ languages: ['ru'] })).toBe('languageOfThePaper');
    expect((await modify(who.author, corrigendum, { ...inFrench, versionId: randomUUID() })).code).toBe('NOT_FOUND');
  });
});

describe('the symbol of a modification', () => {
  const modification = async (documentId: string, kind: (typeof KINDS)[number]) => {
    const id = await filed(TO_ALL, { documentId, kind });
    return { id, symbol: await numbered(id) };
  };

  it('is made of what it modifies, one after the other as they are numbered, and goes on in chains', async () => {
    const paper = await filed();
    const base = await numbered(paper);
    const first = await modification(paper, 'REVISION');
    const second = await modification(first.id, 'REVISION');
    const addenda = [await modification(paper, 'ADDENDUM'), await modification(paper, 'ADDENDUM')];
    const corrigendum = await modification(addenda[1]!.id, 'CORRIGENDUM');
    const reissue = await modification(corrigendum.id, 'REISSUE');
    expect([first, second, ...addenda, corrigendum, reissue].map(({ symbol }) => symbol.slice(base.length))).toEqual([
      '/Rev.1', '/Rev.2', '/Add.1', '/Add.2', '/Add.2/Corr.1', '/Add.2/Corr.1*',
    ]); // prettier-ignore
    expect(await modification(second.id, 'CORRIGENDUM')).toMatchObject({ symbol: `${base}/Rev.2/Corr.1` });
    const { data } = await portal.gql(
      'query($r: String!) { documentByReference(reference: $r) { id } }',
      { r: reissue.symbol },
      who.observer,
    );
    expect(data.documentByReference.id).toBe(reissue.id);
  });

  it('needs what any number needs: the whole group, without exclusion, by an officer of the series', async () => {
    const paper = await filed();
    await numbered(paper);
    const part = await filed(TO_ALL.slice(0, 1), { documentId: paper, kind: 'REVISION' });
    expect((await number(part)).details.reason).toBe('NOT_OPEN_TO_GROUP');
    const revision = await filed(TO_ALL, { documentId: paper, kind: 'REVISION' });
    expect((await number(revision, who.reader)).details).toEqual({ needed: 'OFFICER' });
    await talk.release(who.author, revision, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('BRA') } }] });
    expect((await number(revision)).details.reason).toBe('NOT_OPEN_TO_GROUP');
  });

  it('is of the group whose series it continues', async () => {
    const paper = await filed();
    await numbered(paper);
    const [other] = await portal.sql(
      `insert into working_group (id, tag, kind, names, series) values (gen_random_uuid(), 'WG.2', 'WORKING_GROUP', '{"en": "Two"}', 'CIED/WG.2') returning id`,
    );
    await portal.sql(`update document set numbered_in = $2 where item_id = $1`, [paper, other.id]);
    const revision = await filed(TO_ALL, { documentId: paper, kind: 'REVISION' });
    expect((await number(revision)).details.reason).toBe('OTHER_SERIES');
  });
});

describe('a paper is superseded', () => {
  it('by another, told on both to who may discover both, until it is said that it is not', async () => {
    const [old, anew] = [await filed(), await filed(TO_ALL.slice(0, 1))];
    expect((await supersede(who.author, old, anew)).code).toBeUndefined();
    expect((await see(who.reader, old)).supersededBy).toEqual({ id: anew });
    expect((await see(who.reader, anew)).supersedes).toEqual([{ id: old }]);
    expect((await see(who.observer, old)).supersededBy).toBeNull();
    expect((await supersede(who.author, old, old)).details.reason).toBe('SAME_PAPER');
    await supersede(who.author, anew, old);
    expect((await see(who.author, old)).supersededBy).toBeNull();
    expect((await see(who.author, anew)).supersededBy).toEqual({ id: old });
    await supersede(who.author, anew, null);
    expect((await see(who.author, anew)).supersededBy).toBeNull();
  });
});

it.each(['A/C.1', 'CCW', 'NPT/CONF.2026'])(
  'no group has a series that begins as the symbols of the United Nations do: %s',
  async (series) => {
    const administrator = await portal.as(await portal.officer(`Ada ${series}`));
    const input = { kind: 'COMMITTEE', tag: 'UN.1', series, names: [{ language: 'en', text: 'A group' }] };
    expect((await talk.act(administrator, 'createGroup', 'CreateGroupInput', input)).code).toBe('INVALID');
  },
);
