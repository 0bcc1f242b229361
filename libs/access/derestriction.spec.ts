import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { toParty } from '../../test/support/discussions.js';
import { filed, group, openSeries, portal, see, talk, TO_ALL, who } from '../../test/support/modifying.js';

beforeAll(openSeries);
afterAll(() => portal.stop());

// No job runs in these tests: what is told follows the clock alone.
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
const DAY = 86_400_000;
const change = (id: string, input: object, cookie = who.author) => talk.release(cookie, id, input);
const CARD = 'tlp viewerLevel';
const listed = async (cookie?: string): Promise<Record<string, string>> => {
  const { data } = await portal.gql('{ documents(first: 100) { edges { node { id tlp } } } }', {}, cookie);
  return Object.fromEntries(data.documents.edges.map(({ node }: any) => [node.id, node.tlp]));
};
const labelled = async (tlp: string): Promise<string[]> => {
  const text =
    'query($id: ID!, $tlp: TlpLabel!) { group(id: $id) { library(first: 100, filter: { labels: [$tlp] }) { edges { node { id tlp } } } } }';
  const { data } = await portal.gql(text, { id: group, tlp }, who.reader);
  return data.group.library.edges.map(({ node }: any) => node.id);
};
const rulesOf = async (answer: Promise<any>) => (await answer).details?.refusals?.map(({ rule }: any) => rule);

it('on its date the label is CLEAR everywhere and everybody may read it, not a moment before, and without anything having run', async () => {
  const paper = await filed();
  const at = soon(4000);
  expect((await change(paper, { derestriction: at })).code).toBeUndefined();
  expect(await see(undefined, paper, CARD)).toBe('NOT_FOUND');
  expect([await see(who.stranger, paper, CARD), (await listed())[paper]]).toEqual(['NOT_FOUND', undefined]);
  expect(await see(who.reader, paper, `${CARD} content { derestriction }`)).toEqual({
    tlp: 'AMBER',
    viewerLevel: 'READ',
    content: { derestriction: at },
  });
  expect([await labelled('AMBER'), await labelled('CLEAR')]).toEqual([[paper], []]);
  expect(Date.now()).toBeLessThan(Date.parse(at));
  await pause(Date.parse(at) - Date.now() + 50);
  for (const cookie of [undefined, who.stranger, who.reader])
    expect([await see(cookie, paper, CARD), (await listed(cookie))[paper]]).toEqual([{ tlp: 'CLEAR', viewerLevel: 'READ' }, 'CLEAR']);
  expect([await labelled('AMBER'), await labelled('CLEAR')]).toEqual([[], [paper]]);
  const { distribution } = await see(who.author, paper, 'distribution { derestriction handling { tlp } reach { everyone } }');
  expect(distribution).toEqual({ derestriction: null, handling: { tlp: 'CLEAR' }, reach: { everyone: true } });
  const past = new Date(Date.parse(at) - 1000).toISOString();
  const then = await see(who.author, paper, `distribution(at: "${past}") { handling { tlp } reach { everyone } }`);
  expect(then.distribution).toEqual({ handling: { tlp: 'AMBER' }, reach: { everyone: false } });
});

it('is foreseen: in the preview, in who can see it, and in why somebody does not', async () => {
  const paper = await filed();
  const at = soon(DAY);
  const input = { documentId: paper, capacity: partyId('FRA'), derestriction: at };
  const text =
    'query($input: DistributionInput!) { previewDistribution(input: $input) { addedPersons after { everyone } derestricted { everyone persons } refusals { rule } } }';
  const { previewDistribution } = (await portal.gql(text, { input }, who.author)).data;
  expect(previewDistribution).toMatchObject({
    addedPersons: 0,
    after: { everyone: false },
    derestricted: { everyone: true },
    refusals: [],
  });
  expect((await see(who.author, paper, 'distribution { derestriction }')).distribution.derestriction).toBeNull();
  await change(paper, { derestriction: at });
  const { distribution } = await see(who.author, paper, 'distribution { derestriction releases { from level audience { kind } } }');
  expect(distribution.derestriction).toBe(at);
  expect(distribution.releases).toContainEqual({ from: at, level: 'READ', audience: { kind: 'PUBLIC' } });
  const [{ id: personId }] = await portal.sql(`select id from person where name = 'The stranger'`);
  const why = 'query($id: ID!, $of: ID!) { explanationFor(itemId: $id, personId: $of) { level changes { kind at level } } }';
  const { explanationFor } = (await portal.gql(why, { id: paper, of: personId }, who.author)).data;
  expect(explanationFor).toEqual({ level: null, changes: [{ kind: 'DERESTRICTION', at, level: 'READ' }] });
});

it('is set, moved and cancelled by custodians alone, and not by closing its release', async () => {
  const paper = await filed([...TO_ALL, { audience: { kind: 'BUREAU', groupId: group }, level: 'MANAGE' }]);
  const asChair = (input: object) => talk.act(who.chair, 'release', 'DistributionInput', { documentId: paper, capacity: group, ...input });
  expect(await rulesOf(asChair({ derestriction: soon(DAY) }))).toEqual(['ONLY_CUSTODIANS']);
  await change(paper, { derestriction: soon(DAY) });
  expect(await rulesOf(asChair({ clearDerestriction: true }))).toEqual(['ONLY_CUSTODIANS']);
  const LOOK = 'distribution { derestriction releases { id from audience { kind } } }';
  const release = async () =>
    (await see(who.author, paper, LOOK)).distribution.releases.find(({ audience }: any) => audience.kind === 'PUBLIC');
  for (const close of [asChair, (input: object) => change(paper, input)]) {
    await close({ closeReleases: [(await release()).id] });
    expect(await release()).toBeDefined();
  }
  const later = soon(2 * DAY);
  await change(paper, { derestriction: later });
  expect((await release()).from).toBe(later);
  const tightened = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'PARTY_ONLY', recipients: 'WITHHELD' };
  expect((await asChair({ handling: tightened })).code).toBeUndefined();
  expect((await see(who.author, paper, LOOK)).distribution).toMatchObject({
    derestriction: later,
    releases: expect.arrayContaining([expect.objectContaining({ from: later })]),
  });
  expect((await see(who.reader, paper, 'content { derestriction }')).content.derestriction).toBeNull();
  await change(paper, { clearDerestriction: true });
  expect([await release(), (await see(who.author, paper, LOOK)).distribution.derestriction]).toEqual([undefined, null]);
});

it('is refused where somebody is excluded then, where it expired before or is embargoed still, and for a time that has passed', async () => {
  const paper = await filed();
  const addExclusions = [{ audience: { kind: 'PARTY', partyId: partyId('PER') } }];
  expect(await rulesOf(change(paper, { derestriction: soon(DAY), addExclusions }))).toEqual(['PUBLIC_WITH_EXCLUSION']);
  const ended = [{ ...addExclusions[0], until: soon(DAY / 2) }];
  expect((await change(paper, { derestriction: soon(DAY), addExclusions: ended })).code).toBeUndefined();
  expect(await rulesOf(change(paper, { addExclusions }))).toEqual(['PUBLIC_WITH_EXCLUSION']);
  expect(await rulesOf(change(paper, { expiry: soon(DAY / 2) }))).toEqual(['DERESTRICTION_OUTSIDE_DATES']);
  expect(await rulesOf(change(paper, { embargo: soon(2 * DAY) }))).toEqual(['DERESTRICTION_OUTSIDE_DATES']);
  const { details } = await change(paper, { derestriction: soon(-1000) });
  expect(details.problems).toEqual([{ field: 'derestriction', rule: 'notPast' }]);
  const now = { audience: { kind: 'PUBLIC' }, level: 'READ' };
  expect(await rulesOf(change(paper, { addReleases: [now] }))).toEqual(['AUDIENCE_NOT_ALLOWED', 'PUBLIC_WITH_EXCLUSION']);
});

it('of a paper that is withdrawn comes to nothing', async () => {
  const paper = await filed([toParty('KEN')]);
  const at = soon(2500);
  await change(paper, { derestriction: at });
  await talk.act(who.author, 'withdraw', 'WithdrawInput', { documentId: paper, reason: 'A mistake' });
  await pause(Date.parse(at) - Date.now() + 50);
  expect(await see(undefined, paper, CARD)).toBe('NOT_FOUND');
  expect(await see(who.reader, paper, CARD)).toEqual({ tlp: 'AMBER', viewerLevel: 'DISCOVER' });
});

it('leaves a discussion that was kept among some with its own label', async () => {
  const paper = await filed([toParty('KEN')]);
  const threadId = await talk.opened(who.reader, { documentId: paper });
  const at = soon(3500);
  await change(paper, { derestriction: at });
  await change(paper, { addReleases: [toParty('BRA')] });
  await pause(Date.parse(at) - Date.now() + 50);
  expect(await talk.thread(who.reader, threadId, 'tlp followsDocument')).toEqual({ tlp: 'AMBER', followsDocument: false });
  expect(await talk.thread(undefined, threadId, 'tlp')).toBe('NOT_FOUND');
});
