import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { as, id, openExplaining, portal, secret, talk, toPerson } from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

const ROWS = 'party { code } level persons { person { name } level through { ground audience { kind party { code } } } }';
const PREVIEW = `query($input: DistributionInput!) { previewDistribution(input: $input) { addedPersons removedPersons raisedPersons loweredPersons
  added { ${ROWS} } removed { ${ROWS} } unmoved { ${ROWS} } excluded { person { name } by { kind person { name } } } } }`;
const toParty = (code: string, level: string) => ({ audience: { kind: 'PARTY', partyId: partyId(code) }, level });
const preview = async (who: string, code: string, documentId: string, change: object): Promise<any> => {
  const input = { documentId, capacity: partyId(code), ...change };
  return (await portal.gql(PREVIEW, { input }, as[who])).data.previewDistribution;
};
const names = (rows: any[]) => rows.flatMap(({ persons }) => persons.map(({ person }: any) => person.name));

it('who is added is named with level and ground, and who has as much already is named as gaining nothing', async () => {
  const paper = await talk.paper(as['author']!, [toParty('KEN', 'COMMENT')]);
  const told = await preview('author', 'FRA', paper, { addReleases: [toParty('BRA', 'READ'), toPerson('reader', 'READ')] });
  expect(told.added).toEqual([
    {
      party: { code: 'BRA' },
      level: 'READ',
      persons: [
        {
          person: { name: 'outsider of BRA' },
          level: 'READ',
          through: [{ ground: 'RELEASED', audience: { kind: 'PARTY', party: { code: 'BRA' } } }],
        },
      ],
    },
  ]);
  expect(names(told.unmoved)).toEqual(['reader of KEN']);
  expect(told).toMatchObject({ addedPersons: 1, removedPersons: 0, raisedPersons: 0, loweredPersons: 0, removed: [], excluded: [] });
});

it('whom one of two new ways raises does not gain nothing by the other', async () => {
  const paper = await talk.paper(as['author']!, [toParty('KEN', 'READ')]);
  const told = await preview('author', 'FRA', paper, { addReleases: [toPerson('reader', 'COMMENT'), toParty('KEN', 'DISCOVER')] });
  expect(names(told.unmoved)).toEqual([]);
  expect(told).toMatchObject({ raisedPersons: 1, loweredPersons: 0, added: [], removed: [] });
});

it('who loses it is named as they have it, and a change of level is a number', async () => {
  const paper = await talk.paper(as['author']!, [toParty('KEN', 'COMMENT'), toParty('BRA', 'READ')]);
  const ids = await portal.sql<{ id: string }>('select id from release where item_id = $1', [paper]);
  const told = await preview('author', 'FRA', paper, { closeReleases: ids.map((row) => row.id), addReleases: [toParty('KEN', 'READ')] });
  expect(names(told.removed)).toEqual(['outsider of BRA']);
  expect(told).toMatchObject({ addedPersons: 0, removedPersons: 1, raisedPersons: 0, loweredPersons: 1, added: [] });
});

it('the excluded are named with the exclusion, but not through a group that the asker may not see', async () => {
  const paper = await talk.paper(as['author']!, [toPerson('manager', 'MANAGE')]);
  const exclude = 'mutation($input: DistributionInput!) { release(input: $input) { id } }';
  const input = { documentId: paper, capacity: partyId('FRA') };
  const addExclusions = [{ audience: { kind: 'GROUP', groupId: secret } }, { audience: { kind: 'PERSON', personId: id['excluded'] } }];
  expect((await portal.gql(exclude, { input: { ...input, addExclusions } }, as['author'])).code).toBeUndefined();
  const change = { addReleases: [toParty('JPN', 'READ'), toParty('BEN', 'READ')] };
  const byName = { person: { name: 'excluded of BEN' }, by: [{ kind: 'PERSON', person: { name: 'excluded of BEN' } }] };
  const out = async (who: string, code: string) => (await preview(who, code, paper, change)).excluded;
  expect(await out('manager', 'NOR')).toEqual(expect.arrayContaining([byName, { person: { name: 'hana of JPN' }, by: [] }]));
  expect(await out('author', 'FRA')).toEqual(
    expect.arrayContaining([byName, { person: { name: 'hana of JPN' }, by: [{ kind: 'GROUP', person: null }] }]),
  );
});
