import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { uploadAs } from '../../test/contract/hidden-paper.js';
import { toParty } from '../../test/support/discussions.js';
import { filed, issue, openSeries, portal, see, talk, TO_ALL, who } from '../../test/support/modifying.js';

beforeAll(openSeries);
afterAll(() => portal.stop());

const LANGUAGES = 'content { languages { language status version isOriginal isBehind } versions { files { language status } } }';
/** en 1 original, fr 2 COURTESY behind … */
const told = async (id: string, cookie = who.reader) => {
  const { content } = await see(cookie, id, LANGUAGES);
  return content.languages.map(({ language, status, version, isOriginal, isBehind }: any) =>
    [language, version, status, ...(isOriginal ? ['original'] : []), ...(isBehind ? ['behind'] : [])].join(' '),
  );
};

it('of a work the languages are told with what each is worth, the original first, and which fell behind it', async () => {
  const paper = await filed();
  expect(await told(paper)).toEqual(['en 1 AUTHENTIC original']);
  await issue(paper, [['fr', 'COURTESY'], ['ar', 'MACHINE'], ['zh']]);
  expect(await told(paper)).toEqual(['en 1 AUTHENTIC original', 'ar 2 MACHINE', 'fr 2 COURTESY', 'zh 2 AUTHENTIC']);
  await issue(paper, [['en'], ['fr', 'COURTESY']]);
  expect(await told(paper)).toEqual(['en 3 AUTHENTIC original', 'ar 2 MACHINE behind', 'fr 3 COURTESY', 'zh 2 AUTHENTIC behind']);
  await issue(paper, [['fr']], { originalLanguage: 'fr' });
  expect(await told(paper)).toEqual(['fr 4 AUTHENTIC original', 'ar 2 MACHINE behind', 'en 3 AUTHENTIC behind', 'zh 2 AUTHENTIC behind']);
});

it('the original is the first authentic text, or the one that is named', async () => {
  const paper = await filed();
  const { data } = await talk.act(who.author, 'fileDocument', 'FileDocumentInput', await draft(paper), '{ id }');
  await issue(data.fileDocument.id, [['ru', 'COURTESY'], ['es'], ['en']]);
  expect(await told(data.fileDocument.id, who.author)).toEqual(['es 1 AUTHENTIC original', 'en 1 AUTHENTIC', 'ru 1 COURTESY']);
});

const draft = async (like: string) => {
  const [{ originator }] = await portal.sql('select originator_party as originator from item where id = $1', [like]);
  const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
  return { capacity: originator, kind: 'LETTER', titles: [{ language: 'en', text: 'A letter' }], handling };
};

it('a translation is no original, and one that is only prepared is told to nobody but editors, in its version', async () => {
  const paper = await filed();
  const files = [
    { uploadId: await uploadAs(portal, who.author, Buffer.from('En français'), 'papier.txt'), language: 'fr', status: 'COURTESY' },
  ];
  const prepare = (more: object) =>
    talk.act(who.author, 'prepareVersion', 'PrepareVersionInput', { documentId: paper, note: '', files, ...more }, '{ files { status } }');
  expect((await prepare({ originalLanguage: 'fr' })).details.problems).toEqual([{ field: 'originalLanguage', rule: 'authenticFile' }]);
  expect((await prepare({ originalLanguage: 'en' })).details.problems).toEqual([{ field: 'originalLanguage', rule: 'authenticFile' }]);
  expect((await prepare({})).data.prepareVersion.files).toEqual([{ status: 'COURTESY' }]);
  expect(await told(paper)).toEqual(['en 1 AUTHENTIC original']);
  expect(await told(paper, who.author)).toEqual(['en 1 AUTHENTIC original']);
});

it('who may only know of a paper is told its languages, and nothing of what they are worth', async () => {
  const paper = await filed([...TO_ALL, toParty('PER', 'DISCOVER')]);
  const { data, code } = await portal.gql(
    `query($id: ID!) { document(id: $id) { languages content { languages { language } } } }`,
    { id: paper },
    who.stranger,
  );
  expect([data.document, code]).toEqual([{ languages: ['en'], content: null }, 'FORBIDDEN']);
});
