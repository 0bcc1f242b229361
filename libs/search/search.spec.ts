import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { author, issued, openPapers, portal, reader, release, stranger, understand } from '../../test/support/papers.js';
import { found, indexed, search, written } from '../../test/support/searching.js';

let talk: Discussing;
const GREEN = { handling: { ...HANDLING, tlp: 'GREEN' } };

beforeAll(async () => {
  await openPapers();
  talk = new Discussing(portal, new Map([[author, 'FRA'], [reader, 'KEN'], [stranger, 'BRA']])); // prettier-ignore
}, 60_000);
afterAll(() => portal.stop());

async function paper(title: string, to?: string, level = 'READ', more: object = GREEN): Promise<string> {
  const { id } = await fileDraft(portal, author, 'FRA', title, more);
  if (to) await release(id, to, level);
  await indexed(portal);
  return id;
}

describe('what is not to be seen', () => {
  it('is found by nobody: a word in a hidden paper is answered as one that stands nowhere', async () => {
    const id = await paper('Zygomorphic minutes', 'KEN');
    expect(await found(portal, author, 'zygomorphic')).toEqual([id]);
    expect(await found(portal, reader, 'zygomorphic')).toEqual([id]);
    for (const cookie of [stranger, undefined])
      expect((await search(portal, cookie, 'zygomorphic')).body).toBe((await search(portal, cookie, 'nowhereatall')).body);
  });

  it('is not found any more in the moment in which the right ends, before the index knows', async () => {
    const id = await paper('Quixotic arrangements', 'KEN');
    await portal.sql(`update release set until_at = now() where item_id = $1`, [id]);
    await portal.sql('call project(array[$1::uuid])', [id]);
    expect(await found(portal, reader, 'quixotic')).toEqual([]);
    expect(await found(portal, author, 'quixotic')).toEqual([id]);
  });

  it('is told of by its card alone at DISCOVER', async () => {
    const summaries = [{ language: 'en', text: 'Of umbrellas' }];
    const id = await paper('Cardinal virtues', 'KEN', 'DISCOVER', { ...GREEN, summaries });
    expect(await found(portal, reader, 'cardinal')).toEqual([id]);
    expect(await found(portal, reader, 'umbrellas')).toEqual([]);
    expect(await found(portal, reader, 'cardinal -umbrellas')).toEqual([id]);
    expect(await found(portal, author, 'cardinal umbrellas')).toEqual([id]);
    expect(await found(portal, author, 'cardinal -umbrellas')).toEqual([]);
  });
});

describe('the texts of files', () => {
  it('are found, with the page that has most of what was asked for, and show nothing before the label was read', async () => {
    const { id, file } = await issued();
    await release(id, 'KEN', 'READ');
    await written(portal, file.id, [
      { text: 'Nothing here.' },
      { text: 'Then the delegations negotiated a transboundary aquifer.' },
      { text: 'Another aquifer, of which less than half is told that was asked for.' },
    ]);
    await indexed(portal);
    const first = (await search(portal, reader, 'aquifers negotiation')).data.search;
    expect(first.edges).toMatchObject([{ node: { id }, matchedIn: ['TEXT'], passages: [] }]);
    await understand(id);
    const [edge] = (await search(portal, reader, 'aquifers negotiation')).data.search.edges;
    expect(edge.passages).toMatchObject([{ page: 2, fileId: file.id, language: 'en' }]);
    const [{ text, marks }] = edge.passages;
    expect(marks.map(({ from, to }: { from: number; to: number }) => text.slice(from, to))).toEqual(['negotiated', 'aquifer']);
    expect(await found(portal, stranger, 'aquifer')).toEqual([]);
  });
});

describe('posts', () => {
  it('are found by who reads their discussion, until they are withdrawn', async () => {
    const document = await talk.paper(author, [toParty('KEN')]);
    const thread = await talk.opened(reader, { documentId: document });
    const { data } = await talk.post(reader, thread, 'We prefer a xylophone.');
    await indexed(portal);
    expect((await search(portal, author, 'xylophone')).data.search.edges).toMatchObject([
      { node: { __typename: 'Post', id: data.post.id }, thread: { id: thread } },
    ]);
    expect(await found(portal, stranger, 'xylophone')).toEqual([]);
    await portal.sql('update post set withdrawn_at = now(), withdrawn_by = author_id where id = $1', [data.post.id]);
    expect(await found(portal, author, 'xylophone')).toEqual([]);
  });
});

describe('words', () => {
  const cases: [string, string, string][] = [
    ['a form of a word', 'Negotiations on fisheries', 'negotiating fishery'],
    ['accents left out', 'Sécurité des océans', 'securite ocean'],
    ['a phrase', 'Common heritage of mankind', '"common heritage"'],
    ['Arabic with vowel signs and hamza', 'الأُمَمُ المُتَّحِدَة في القارة', 'الامم المتحده'],
    ['Chinese in the middle of a sentence', '关于海洋生物多样性的报告', '生物多样性'],
    ['one Chinese letter', '论洋', '洋'],
    ['a Russian name in Latin letters', 'Заявление Шереметьева о реке', 'Sheremetyev'],
    ['a Latin name in Russian letters', 'Statement by Bogdanovich', 'Богданович'],
  ];
  it.each(cases)('are found: %s', async (_, title, asked) => {
    const id = await paper(title);
    expect(await found(portal, author, asked)).toContain(id);
  });

  it('in a phrase stand together and in order', async () => {
    await paper('Oranges and lemons and limes');
    expect(await found(portal, author, '"oranges lemons"')).toEqual([]);
    expect(await found(portal, author, '"lemons and limes"')).toHaveLength(1);
  });
});
