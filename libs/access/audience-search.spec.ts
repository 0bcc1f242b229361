import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

const SEARCH = `query($text: String!, $first: Int!) { searchAudiences(text: $text, first: $first) {
  detail label(language: "en") audience { kind group { tag } party { code } person { name } } } }`;
const GROUPS = 8;

let portal: TestPortal;
let cookie: string;
beforeAll(async () => {
  portal = await startPortal();
  cookie = await portal.as(await portal.delegate('Zoe Zeller', 'CHE'));
  for (let n = 1; n <= GROUPS; n += 1) {
    await portal.sql(`insert into working_group (id, tag, kind, names, series) values ($1, $2, 'WORKING_GROUP', $3, $2)`, [
      randomUUID(),
      `WG.${n}`,
      { en: `Friends of Kenya, part ${n}` },
    ]);
    await portal.delegate(`Kenya Person ${n}`, 'NOR');
  }
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'DG.1', 'DRAFTING_GROUP', '{"en": "Kenya in secret"}', 'DG.1')`,
    [randomUUID()],
  );
});
afterAll(() => portal.stop());

interface Choice {
  detail: string | null;
  label: string;
  audience: { kind: string; group: { tag: string } | null; party: { code: string } | null };
}
const search = async (text: string, first = 12): Promise<Choice[]> =>
  (await portal.gql(SEARCH, { text, first }, cookie)).data.searchAudiences;
const kinds = (choices: Choice[]) => choices.map(({ audience }) => audience.kind);
const count = (choices: Choice[], kind: string) => kinds(choices).filter((each) => each === kind).length;

describe('the search for an audience', () => {
  it('gives each kind its share, however many groups match', async () => {
    const found = await search('kenya');
    expect(found).toHaveLength(12);
    expect(found.find(({ audience }) => audience.kind === 'PARTY')?.audience.party).toEqual({ code: 'KEN' });
    // One party has that name: what it leaves goes to the others alike.
    expect([count(found, 'GROUP'), count(found, 'PARTY'), count(found, 'PERSON')]).toEqual([6, 1, 5]);
  });

  it('shows a party though there is room for three', async () => {
    expect(kinds(await search('kenya', 3))).toEqual(['GROUP', 'PARTY', 'PERSON']);
  });

  it('fills up with observers and bureaus once every group is there', async () => {
    const found = await search('friends of kenya', 20);
    expect(kinds(found)).toEqual([...Array(8).fill('GROUP'), ...Array(8).fill('GROUP_OBSERVERS'), ...Array(4).fill('BUREAU')]);
  });

  it('names all three audiences of one group', async () => {
    const found = await search('wg.7');
    expect(found.map(({ audience }) => [audience.kind, audience.group?.tag])).toEqual(
      ['GROUP', 'GROUP_OBSERVERS', 'BUREAU'].map((kind) => [kind, 'WG.7']),
    );
  });

  it('names no group that the searcher may not see', async () => {
    expect(await search('kenya in secret')).toEqual([]);
    expect((await search('kenya', 50)).filter(({ detail }) => detail === 'DG.1')).toEqual([]);
  });

  it.each([
    ['كينيا', 'KEN'],
    ['肯尼亚', 'KEN'],
    ['Кения', 'KEN'],
    ['cote d', 'CIV'],
  ])('finds a party by %s', async (text, code) => {
    expect((await search(text))[0]?.audience).toMatchObject({ kind: 'PARTY', party: { code } });
  });
});
