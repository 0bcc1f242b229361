import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Rights } from '#identity';
import { Moderating } from '../support/moderating.js';

const PAGES = {
  reports: '{ reports { edges { node { reason } } } }',
  'a report by its id': 'query($report: ID!) { report(id: $report) { reason } }',
  'held posts': '{ heldPosts { edges { node { text hold { reason } } } } }',
  askings: '{ breakGlassAskings { edges { node { reason askedFor } } } }',
};
const WORDS = { reports: 'halcyon', 'a report by its id': 'halcyon', 'held posts': 'limpet', askings: 'lanternfish' };
const TABLES = ['report', 'post_hold', 'break_glass_asking'];
type Who = Parameters<Moderating['ask']>[0];

const desk = new Moderating();
let report: string;
let post: string;
let paper: string;
beforeAll(async () => {
  await desk.begin();
  ({ id: paper } = await desk.paper());
  const thread = await desk.talk.opened(desk.as.author, { documentId: paper });
  [{ id: post }] = await desk.talk.posts(desk.as.author, thread);
  report = await desk.reported('reader', { postId: post }, WORDS.reports);
  await desk.act('moderator', 'holdPost', 'HoldPostInput', { postId: post, reason: WORDS['held posts'] });
  const asking = { askedFor: paper, reason: WORDS.askings, hours: 1 };
  const { data } = await desk.act('ada', 'askBreakGlass', 'AskBreakGlassInput', asking, '{ id }');
  await desk.act('abel', 'approveBreakGlass', 'AskingIdInput', { askingId: data.askBreakGlass.id }, '{ id }');
  await desk.told('author', paper);
}, 120_000);
afterAll(() => desk.portal.stop());

const said = async (who: Who, page: keyof typeof PAGES) => (await desk.ask(who, PAGES[page], { report })).body;
const whyHeld = async (who: Who) =>
  (await desk.ask(who, 'query($post: ID!) { post(id: $post) { hold { reason } } }', { post })).data.post.hold?.reason ?? null;

describe('where nobody asks for a duty any more', () => {
  beforeAll(() => {
    jest.spyOn(desk.portal.app.get(Rights), 'hasDuty').mockResolvedValue(true);
    jest.spyOn(desk.portal.app.get(Rights), 'requireDuty').mockResolvedValue(undefined);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it.each<[keyof typeof PAGES, Who]>([
    ['reports', 'moderator'],
    ['a report by its id', 'moderator'],
    ['held posts', 'moderator'],
    ['askings', 'abel'],
  ])('%s come to whoever holds it', async (page, who) => {
    expect(await said(who, page)).toContain(WORDS[page]);
  });

  it.each<[keyof typeof PAGES, Who[]]>([
    ['reports', ['author', 'head', 'colleague', 'stranger', 'abel']],
    ['a report by its id', ['author', 'head', 'colleague', 'stranger', 'abel']],
    ['held posts', ['colleague', 'stranger', 'abel']],
    ['askings', ['author', 'head', 'reader', 'stranger', 'moderator']],
  ])('the net keeps %s from everybody else', async (page, others) => {
    for (const who of others) {
      const answer = await said(who, page);
      // What custodians are told of a break-glass, they are told by their notice of it.
      if (page === 'askings' && (who === 'author' || who === 'head')) expect(answer).toContain(WORDS.askings);
      else expect(answer).not.toContain(WORDS[page]);
      expect(answer).not.toContain('INTERNAL');
    }
  });

  it('and without the net all of it comes: the silence above is its doing', async () => {
    for (const table of TABLES) await desk.portal.sql(`alter table ${table} disable row level security`);
    for (const page of Object.keys(PAGES) as (keyof typeof PAGES)[])
      if (page !== 'held posts') expect(await said('stranger', page)).toContain(WORDS[page]);
    for (const table of TABLES) await desk.portal.sql(`alter table ${table} enable row level security`);
  });
});

it('whoever reported reads their own report, and the writer and the head of their party why a post is held', async () => {
  expect((await desk.ask('reader', '{ myReports { edges { node { reason } } } }')).body).toContain(WORDS.reports);
  for (const who of ['author', 'head'] as const) expect(await whyHeld(who)).toBe(WORDS['held posts']);
  expect(await whyHeld('colleague')).toBeNull();
});

it('a custodian is told of a break-glass by the notice alone', async () => {
  const query = '{ notices(first: 50) { edges { node { kind breakGlass { reason } } } } }';
  expect((await desk.ask('author', query)).body).toContain(WORDS.askings);
  expect((await desk.ask('reader', query)).body).not.toContain(WORDS.askings);
});
