import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { fileDraft, HANDLING } from '../../test/contract/hidden-paper.js';
import { author, openPapers, portal, reader, release, stranger } from '../../test/support/papers.js';
import { indexed } from '../../test/support/searching.js';

const GREEN = { handling: { ...HANDLING, tlp: 'GREEN' } };
const NOTICES = '{ notices(first: 50) { edges { node { kind document { id } savedSearch { name } } } } }';

beforeAll(openPapers, 60_000);
afterAll(() => portal.stop());

/** What the worker does within a second. */
async function settled(): Promise<void> {
  await indexed(portal);
  await portal.app.get(JobRunner).drain();
}
async function paper(title: string, to?: string, level = 'READ'): Promise<string> {
  const { id } = await fileDraft(portal, author, 'FRA', title, GREEN);
  if (to) await release(id, to, level);
  await settled();
  return id;
}
const act = (cookie: string | undefined, mutation: string, type: string, input: object, fields = '{ id notifies }') =>
  portal.gql(`mutation($input: ${type}!) { ${mutation}(input: $input) ${fields} }`, { input }, cookie);
async function keep(cookie: string, text: string, notifies = true, filter: object | null = null): Promise<string> {
  const { data, code } = await act(cookie, 'saveSearch', 'SaveSearchInput', { name: `On ${text}`, text, notifies, filter });
  expect(code).toBeUndefined();
  return data.saveSearch.id;
}
/** The papers that somebody was told were found, and by which search. */
async function told(cookie: string): Promise<[string, string][]> {
  const { data } = await portal.gql(NOTICES, {}, cookie);
  return data.notices.edges.flatMap(({ node }: any) => (node.kind === 'FOUND' ? [[node.document.id, node.savedSearch.name]] : []));
}

describe('a saved search', () => {
  it('tells of what comes to fit it: once, and not of what fitted before', async () => {
    const old = await paper('Ochre ledgers of old', 'KEN');
    await keep(reader, 'ochre');
    await release(old, 'BRA', 'READ');
    await settled();
    expect(await told(reader)).toEqual([]);
    const id = await paper('Ochre ledgers, anew', 'KEN');
    expect(await told(reader)).toEqual([[id, 'On ochre']]);
    await portal.sql('insert into search_change (item_id) values ($1)', [id]);
    await settled();
    expect(await told(reader)).toEqual([[id, 'On ochre']]);
  });

  it('tells nothing of what is hidden, and tells it when it is released', async () => {
    await keep(stranger, 'vermilion');
    const { id } = await fileDraft(portal, author, 'FRA', 'Vermilion seals', GREEN);
    await settled();
    expect(await told(stranger)).toEqual([]);
    await release(id, 'BRA', 'READ');
    await settled();
    expect(await told(stranger)).toEqual([[id, 'On vermilion']]);
  });

  it('does not show any more what has become hidden, nor by what words it was found to who knows the card alone', async () => {
    await keep(reader, 'cerulean');
    const id = await paper('Cerulean notes', 'KEN');
    const onCerulean = async () => (await told(reader)).filter(([, name]) => name === 'On cerulean');
    expect(await onCerulean()).toEqual([[id, 'On cerulean']]);
    await portal.sql(`update release set level = 'DISCOVER' where item_id = $1`, [id]);
    await portal.sql('call project(array[$1::uuid])', [id]);
    expect(await onCerulean()).toEqual([]);
  });

  it('tells nobody of their own paper', async () => {
    await keep(author, 'magenta');
    await paper('Magenta', 'KEN');
    expect(await told(author)).toEqual([]);
  });

  it('is narrowed by its filter, and comes back as it was saved', async () => {
    const filter = { labels: ['GREEN'], since: '2020-01-01T00:00:00.000Z' };
    const id = await keep(reader, 'teal', true, filter);
    const text = '{ savedSearches { id text filter { labels since kinds } notifies } }';
    const { data } = await portal.gql(text, {}, reader);
    expect(data.savedSearches).toContainEqual({ id, text: 'teal', filter: { ...filter, kinds: null }, notifies: true });
    await keep(reader, 'teal', true, { labels: ['RED'] });
    const found = await paper('Teal', 'KEN');
    expect((await told(reader)).filter(([each]) => each === found)).toEqual([[found, 'On teal']]);
  });

  it('tells nothing while it is not to, and of what came meanwhile neither', async () => {
    const searchId = await keep(reader, 'sepia', false);
    const unheard = await paper('Sepia, unheard', 'KEN');
    await act(reader, 'notifySearch', 'NotifySearchInput', { searchId, notifies: true });
    await release(unheard, 'BRA', 'READ');
    await settled();
    expect((await told(reader)).filter(([, name]) => name === 'On sepia')).toEqual([]);
    const id = await paper('Sepia, heard', 'KEN');
    expect((await told(reader)).filter(([, name]) => name === 'On sepia')).toEqual([[id, 'On sepia']]);
    await act(reader, 'removeSavedSearch', 'SavedSearchIdInput', { searchId }, '');
    expect((await told(reader)).filter(([, name]) => name === 'On sepia')).toEqual([]);
  });

  it('tells of one paper by each search that finds it, and of a post no more once that is a tombstone', async () => {
    await keep(reader, 'viridian');
    await portal.sql(`update saved_search set name = 'First' where words = 'viridian'`);
    await keep(reader, 'viridian minutes');
    const id = await paper('Viridian minutes', 'KEN');
    const both = (await told(reader)).filter(([each]) => each === id).map(([, name]) => name);
    expect(both.sort()).toEqual(['First', 'On viridian minutes']);
  });

  it('is not among the unread of whoever knows the card alone by now', async () => {
    await keep(reader, 'fuchsia');
    const id = await paper('Fuchsia', 'KEN');
    await portal.sql('delete from notice where item_id = $1 and kind <> $2', [id, 'FOUND']);
    const unread = 'query($id: ID!) { document(id: $id) { unread } search(text: "fuchsia", filter: { unread: true }) { count } }';
    expect((await portal.gql(unread, { id }, reader)).data).toEqual({ document: { unread: true }, search: { count: 1 } });
    await portal.sql(`update release set level = 'DISCOVER' where item_id = $1`, [id]);
    await portal.sql('call project(array[$1::uuid])', [id]);
    expect((await portal.gql(unread, { id }, reader)).data).toEqual({ document: { unread: false }, search: { count: 0 } });
  });

  it("is nobody's but its person's", async () => {
    const searchId = await keep(reader, 'indigo');
    expect((await portal.gql('{ savedSearches { name } }', {}, stranger)).body).not.toContain('indigo');
    for (const [mutation, type, input, fields] of [
      ['notifySearch', 'NotifySearchInput', { searchId, notifies: false }, '{ id }'],
      ['removeSavedSearch', 'SavedSearchIdInput', { searchId }, ''],
    ] as const) {
      expect((await act(stranger, mutation, type, input, fields)).code).toBe('NOT_FOUND');
      expect((await act(undefined, mutation, type, input, fields)).code).toBe('UNAUTHENTICATED');
    }
  });

  it('tells nobody who is not active any more', async () => {
    const leaver = await portal.delegate('Lea Leaver', 'PER');
    await keep(await portal.as(leaver), 'umber');
    await portal.sql(`update accreditation set until_at = now() where person_id = $1`, [leaver]);
    await paper('Umber', 'PER');
    expect(await portal.sql(`select count(*)::int as n from notice where person_id = $1 and kind = 'FOUND'`, [leaver])).toEqual([{ n: 0 }]);
  });
});
