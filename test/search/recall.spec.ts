import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { startPortal, type TestPortal } from '../support/portal.js';
import { DOCUMENTS, JUDGED, type Language, LANGUAGES } from './judged.js';
import { keepJudged } from './judged-world.js';
import { PlainFullText } from './plain.js';
import { lineOf, measure, type Measured, tableOf } from './recall.js';

const LEAST = 0.9;
const SEARCH = `query($text: String!) { search(text: $text, first: 10) { count isRelaxed pageInfo { hasNextPage } edges { node { ... on Document { id } } matchedIn passages { text page language } } } }`;
const UNDERSTAND = 'mutation($input: UnderstandLabelInput!) { understandLabel(input: $input) { id } }';

let portal: TestPortal;
let reader: string;
let stranger: string;
/** The paper of the set that an item is. */
let papers: Map<string, string>;

beforeAll(async () => {
  portal = await startPortal();
  reader = await portal.as(await portal.delegate('Rosa Reader', 'KEN'));
  stranger = await portal.as(await portal.delegate('Sam Stranger', 'TUV'));
  papers = await keepJudged(portal, DOCUMENTS, '', ['KEN']);
  await portal.app.get(JobRunner).drain();
  const [documentId] = papers.keys();
  expect((await portal.gql(UNDERSTAND, { input: { documentId, tlp: 'GREEN' } }, reader)).code).toBeUndefined();
}, 120_000);
afterAll(() => portal.stop());

const search = async (cookie: string, text: string) => {
  const { data, body } = await portal.gql(SEARCH, { text }, cookie);
  if (!data?.search) throw new Error(`${text}: ${body}`);
  return data.search;
};
const found = (answer: any): string[] => answer.edges.map(({ node }: any) => papers.get(node.id) ?? 'no paper of the set');
const everyQuestion = LANGUAGES.flatMap((language) => JUDGED[language].questions);

describe('What a delegate remembers', () => {
  const ways: Record<string, Measured> = {};

  it(`finds in the first ten at least ${LEAST} of the papers that answer, in every language`, async () => {
    const plain = await PlainFullText.over(portal);
    const plainly = (how: 'allWords' | 'anyWord') => async (language: Language, text: string) =>
      (await plain.ask(how, language, text)).map((id) => papers.get(id)!);
    ways.Plenary = await measure(async (_, text) => found(await search(reader, text)));
    ways['plain PostgreSQL'] = await measure(plainly('allWords'));
    ways['plain PostgreSQL, any word'] = await measure(plainly('anyWord'));
    console.log('Recall in the first ten');
    console.table(tableOf('recall', ways));
    console.log('Mean reciprocal rank of the first that answers');
    console.table(tableOf('rank', ways));
    console.log(ways.Plenary.missed.map(lineOf).join('\n') || 'Nothing was missed.');
    expect(LANGUAGES.filter((language) => ways.Plenary!.recall[language] < LEAST)).toEqual([]);
  }, 240_000);

  it('is found by plain full text less often, in every language', () => {
    expect(LANGUAGES.filter((language) => ways['plain PostgreSQL']!.recall[language] >= ways.Plenary!.recall[language])).toEqual([]);
  });
});

describe('A phrase', () => {
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = DOCUMENTS.flatMap(({ id, passages }) => passages.map((passage) => ({ paper: id, ...passage })));
  const phrases = everyQuestion
    .filter(({ kind }) => kind === 'phrase')
    .map(({ text }) => ({ text, phrase: bare(text.replace(/["«»“”]/g, '').trim()) }))
    .map((each) => ({ ...each, standing: texts.filter(({ text }) => bare(text).includes(each.phrase)) }))
    .filter(({ standing }) => standing.length);

  it.each(phrases)('$text is what is shown first of a paper, with the page it stands on', async ({ text, phrase, standing }) => {
    const { edges } = await search(reader, text);
    for (const { paper, page, language } of standing) {
      const [first] = edges.find(({ node }: any) => papers.get(node.id) === paper).passages;
      expect({ ...first, text: bare(first.text) }).toEqual({ page, language, text: expect.stringContaining(phrase) });
    }
  });
});

describe('What is hidden from a delegate', () => {
  it('answers none of the questions: each is answered as one for words that stand nowhere', async () => {
    const nowhere = JSON.stringify(await search(stranger, 'zyxwvuq'));
    const others = [];
    for (const { text } of everyQuestion) {
      const answer = await search(stranger, text);
      if (answer.edges.length || answer.count !== 0 || JSON.stringify(answer) !== nowhere) others.push({ text, answer });
    }
    expect(others).toEqual([]);
  }, 240_000);

  it('changes nothing of what is found, nor of its order', async () => {
    const before = [];
    for (const { text } of everyQuestion) before.push(await search(reader, text));
    await keepJudged(portal, DOCUMENTS, 'TWIN', ['TUV']);
    await portal.app.get(JobRunner).drain();
    const others = [];
    for (const [n, { text }] of everyQuestion.entries()) {
      const answer = await search(reader, text);
      if (JSON.stringify(answer) !== JSON.stringify(before[n])) others.push({ text, before: found(before[n]), after: found(answer) });
    }
    expect(others).toEqual([]);
    // The twins are there: whoever sees them finds them.
    expect((await search(stranger, 'Хворостин')).edges).toHaveLength(2);
  }, 240_000);
});
