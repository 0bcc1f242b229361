import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { author, issued, openPapers, portal, reader, release, stranger, understand } from '../../test/support/papers.js';
import { crowd } from '../../test/contract/library-crowd.js';
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

  it('is not told by a group that is hidden: what is filed there is found as in a group that never was', async () => {
    const id = await paper('Confabulation notes', 'KEN');
    const [{ id: group }] = await portal.sql(`insert into working_group (id, tag, kind, names, series)
      values (gen_random_uuid(), 'FOC.9', 'FRIENDS_OF_THE_CHAIR', '{"en": "Friends"}', 'CIED/FOC.9') returning id`);
    await portal.sql('insert into filing (id, item_id, group_id) values (gen_random_uuid(), $1, $2)', [id, group]);
    await portal.sql('insert into search_change (item_id) values ($1)', [id]);
    await indexed(portal);
    const none = await search(portal, reader, 'confabulation', { groups: ['e0e0e0e0-e0e0-4e0e-8e0e-e0e0e0e0e0e0'] });
    expect((await search(portal, reader, 'confabulation', { groups: [group] })).body).toBe(none.body);
    expect(none.data.search.edges).toEqual([]);
    expect(await found(portal, reader, 'confabulation')).toEqual([id]);
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

describe('words that stand in more papers than are put in order', () => {
  it('are found where they stand together, or without another, in an old one', async () => {
    const old = await paper('Many one');
    const [{ id: group }] = await portal.sql(`insert into working_group (id, tag, kind, names, series)
      values (gen_random_uuid(), 'WG.8', 'WORKING_GROUP', '{"en": "Eight"}', 'CIED/WG.8') returning id`);
    const [{ author_id: person }] = await portal.sql('select author_id from item where id = $1', [old]);
    await crowd(portal, 1005, { group, author: person, reader: person });
    await portal.sql('insert into search_change (item_id) select item_id from document where reference like $1', ['CROWD/%']);
    await release(old, 'KEN', 'READ');
    await indexed(portal);
    expect((await search(portal, reader, 'one many')).data.search).toMatchObject({ count: null, isPartial: false });
    expect(await found(portal, reader, '"many one"')).toEqual([old]);
    expect((await search(portal, reader, 'one many -crowd')).data.search).toMatchObject({
      count: 1,
      isPartial: false,
      edges: [{ node: { id: old } }],
    });
  }, 120_000);
});

describe('what would stand in the way', () => {
  it('a stroke by itself, letters without an end, and what cannot be indexed: all else is found', async () => {
    const odd = await paper('\u0640 and perpendicular', 'KEN');
    await portal.sql(
      `update document set summaries = jsonb_build_object('en', repeat('x', 3000) || ' \u0640 vertical') where item_id = $1`,
      [odd],
    );
    await indexed(portal);
    expect(await found(portal, reader, 'vertical')).toEqual([odd]);
    expect(await found(portal, reader, 'perpendicular')).toEqual([odd]);
    expect((await search(portal, reader, '\u0640')).data.search.edges).toEqual([]);
    const bad = await paper('Unindexable', 'KEN');
    await portal.sql(`create function refuse() returns trigger language plpgsql as $$ begin
      if new.item_id = '${bad}' then raise 'no'; end if; return new; end $$`);
    await portal.sql('create trigger refuse before insert or update on search_unit for each row execute function refuse()');
    await portal.sql('insert into search_change (item_id) values ($1)', [bad]);
    await portal.sql('delete from search_unit where item_id = $1', [bad]);
    const good = await paper('Indexable afterwards', 'KEN');
    expect(await found(portal, reader, 'indexable')).toEqual([good]);
    await portal.sql('drop trigger refuse on search_unit');
    await portal.sql('update search_change set due_at = now() where item_id = $1', [bad]);
    await indexed(portal);
    expect(await found(portal, reader, 'unindexable')).toEqual([bad]);
  });
});
