import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { toParty } from '../../test/support/discussions.js';
import { Reading } from '../../test/support/ledger.js';

type Who = Parameters<Reading['act']>[0];
const desk = new Reading();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

let paper: Awaited<ReturnType<Reading['paper']>>;
beforeEach(async () => {
  paper = await desk.paper();
});
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const ask = (more: object = {}, who: Who = 'author') =>
  desk.act(who, 'askAcknowledgement', 'AskAcknowledgementInput', { documentId: paper.id, capacity: partyId('FRA'), ...more }, '{ id }');
const acknowledge = (more: object = {}, who: Who = 'reader') =>
  desk.act(who, 'acknowledge', 'AcknowledgeInput', { documentId: paper.id, versionId: paper.version, capacity: partyId('KEN'), ...more }, '{ id }'); // prettier-ignore
const ASKED = 'versionId versionNumber isNewest due askedAt acknowledgedAt viewerMayAcknowledge';
const asked = async (who: Who = 'reader') => (await desk.document(who, paper.id, `acknowledgementAsked { ${ASKED} }`)).acknowledgementAsked;
const waiting = async (who: Who = 'reader') =>
  (await desk.ask(who, '{ acknowledgementsToGive { edges { node { versionId document { id } } } } }')).data.acknowledgementsToGive.edges
    .map(({ node }: any) => node)
    .filter(({ document }: any) => document.id === paper.id);

describe('a custodian asks readers to acknowledge', () => {
  it('with a date: they see until when, are told, and find it among what waits for them; nobody else is asked', async () => {
    const due = day(7);
    expect((await ask({ due })).code).toBeUndefined();
    const what = { versionId: paper.version, versionNumber: 1, isNewest: true, due, acknowledgedAt: null };
    for (const who of ['reader', 'colleague'] as const) {
      expect(await asked(who)).toEqual({ ...what, askedAt: expect.any(String), viewerMayAcknowledge: true });
      expect(await desk.told(who, paper.id)).toContain('ACKNOWLEDGEMENT_ASKED');
      expect(await waiting(who)).toEqual([{ versionId: paper.version, document: { id: paper.id } }]);
    }
    for (const custodian of ['author', 'head'] as const) {
      expect(await asked(custodian)).toMatchObject({ ...what, viewerMayAcknowledge: false });
      expect(await desk.told(custodian, paper.id)).not.toContain('ACKNOWLEDGEMENT_ASKED');
      expect(await waiting(custodian)).toEqual([]);
      expect((await acknowledge({ capacity: partyId('FRA') }, custodian)).details).toEqual({ reason: 'OWN' });
    }
    await desk.release(paper.id, { addReleases: [toParty('BRA', 'DISCOVER')] });
    expect([await asked('stranger'), await waiting('stranger')]).toEqual([null, []]);
  });

  it('and by nobody else, nor of what was not issued, nor in a name that they do not hold, nor by a day that is past or after its end', async () => {
    expect((await ask({ capacity: partyId('KEN') }, 'reader')).details).toEqual({ needed: 'CUSTODY' });
    expect((await ask({}, 'stranger')).code).toBe('NOT_FOUND');
    expect((await ask({ capacity: partyId('KEN') })).details).toEqual({ needed: 'CAPACITY' });
    expect((await ask({ versionId: paper.id })).code).toBe('NOT_FOUND');
    expect((await ask({ due: day(-1) })).details.problems).toEqual([{ field: 'due', rule: 'future' }]);
    await desk.release(paper.id, { expiry: day(3) });
    expect((await ask({ due: day(4) })).details.problems).toEqual([{ field: 'due', rule: 'beforeExpiry' }]);
    paper.id = await desk.talk.paper(desk.as.author, [toParty('KEN')]);
    expect((await ask()).details).toEqual({ reason: 'NOT_ISSUED' });
  });

  it('of the newest version, whichever that is, or of one; what is asked anew stands in place of what was asked', async () => {
    await ask();
    const { version } = await desk.issueAgain(paper.id);
    expect(await asked()).toMatchObject({ versionId: version, versionNumber: 2, isNewest: true });
    await ask({ versionId: paper.version });
    expect(await asked()).toMatchObject({ versionId: paper.version, versionNumber: 1, isNewest: false });
    expect((await acknowledge({ versionId: version })).details).toEqual({ reason: 'OTHER_VERSION' });
    expect(await waiting()).toHaveLength(1);
  });

  it('until they ask no more: what was acknowledged stays', async () => {
    await ask();
    await acknowledge();
    const end = { documentId: paper.id };
    expect((await desk.act('reader', 'endAcknowledgement', 'EndAcknowledgementInput', end, '{ id }')).details).toEqual({
      needed: 'CUSTODY',
    });
    await desk.act('head', 'endAcknowledgement', 'EndAcknowledgementInput', end, '{ id }');
    expect([await asked(), await waiting('colleague')]).toEqual([null, []]);
    expect((await acknowledge({}, 'colleague')).details).toEqual({ reason: 'NOT_ASKED' });
    expect(await desk.states('author', paper.id, { states: ['ACKNOWLEDGED'] })).toEqual([['Person reader', 'ACKNOWLEDGED']]);
  });
});

describe('a reader acknowledges', () => {
  beforeEach(() => ask({ due: day(1) }));

  it('once, in the name of their party: the ledger says who, for whom and when, and who has not yet', async () => {
    await desk.open('reader', paper);
    expect((await acknowledge()).code).toBeUndefined();
    expect((await acknowledge()).code).toBeUndefined();
    expect(await asked()).toMatchObject({ acknowledgedAt: expect.any(String), viewerMayAcknowledge: false });
    expect(await waiting()).toEqual([]);
    const { lines } = await desk.ledger('author', paper.id, { states: ['ACKNOWLEDGED'] });
    expect(lines.counts).toEqual({ notOpened: 1, opened: 0, acknowledged: 1 });
    const given = { versionNumber: 1, downloaded: 1, acknowledgedAt: expect.any(String), acknowledgedFor: { code: 'KEN' } };
    expect(lines.edges.map(({ node }: any) => node.readings)).toEqual([[expect.objectContaining(given)]]);
    const trail = await desk.portal.sql(`select acting_as, actor_id from audit where item_id = $1 and action = 'ACKNOWLEDGE'`, [paper.id]);
    expect(trail).toEqual([{ acting_as: partyId('KEN'), actor_id: desk.ids.reader }]);
  });

  it('in no name that they do not hold, or that does not give READ; in none only where they hold none', async () => {
    expect((await acknowledge({ capacity: partyId('BRA') })).details).toEqual({ needed: 'CAPACITY' });
    expect((await acknowledge({ capacity: null })).details).toEqual({ needed: 'CAPACITY' });
    await desk.release(paper.id, { addReleases: [{ level: 'READ', audience: { kind: 'SECRETARIAT', duty: 'MODERATOR' } }] });
    expect((await acknowledge({ capacity: null }, 'moderator')).code).toBeUndefined();
  });

  it('after the day it was asked for too', async () => {
    await desk.portal.sql(`update acknowledgement_asking set due_at = now() - interval '1 hour' where document_id = $1`, [paper.id]);
    expect((await acknowledge()).code).toBeUndefined();
  });
});

describe('nobody is asked any more', () => {
  beforeEach(async () => {
    await ask();
    expect(await desk.told('reader', paper.id)).toContain('ACKNOWLEDGEMENT_ASKED');
  });

  it('once the paper was withdrawn', async () => {
    await desk.act('author', 'withdraw', 'WithdrawInput', { documentId: paper.id, reason: 'A mistake' }, '{ id }');
    expect((await acknowledge()).details).toEqual({ needed: 'READ' });
    expect([await asked(), await waiting(), await asked('author')]).toEqual([null, [], null]);
    expect(await desk.told('reader', paper.id)).not.toContain('ACKNOWLEDGEMENT_ASKED');
    expect((await ask()).details).toEqual({ reason: 'WITHDRAWN' });
  });

  it.each([
    [
      'lost access',
      async () =>
        desk.release(paper.id, { closeReleases: [(await desk.portal.sql('select id from release where item_id = $1', [paper.id]))[0].id] }),
    ],
    [
      'its time is over',
      async () =>
        desk
          .release(paper.id, { expiry: new Date(Date.now() + 300).toISOString() })
          .then(() => new Promise((over) => setTimeout(over, 600))),
    ],
  ])('who %s', async (_, end) => {
    // prettier-ignore
    await end();
    expect((await acknowledge()).code).toBe('NOT_FOUND');
    expect([await desk.document('reader', paper.id), await waiting(), await desk.told('reader', paper.id)]).toEqual(['NOT_FOUND', [], []]);
  });

  it('who may only know of it is not told either that they were asked', async () => {
    const [{ id }] = await desk.portal.sql('select id from release where item_id = $1', [paper.id]);
    await desk.release(paper.id, { closeReleases: [id], addReleases: [toParty('KEN', 'DISCOVER')] });
    expect([await asked(), await waiting()]).toEqual([null, []]);
    expect(await desk.told('reader', paper.id)).not.toContain('ACKNOWLEDGEMENT_ASKED');
    expect((await acknowledge()).details).toEqual({ needed: 'READ' });
  });
});

it('under the Chatham House rule times are to the day, and nothing tells readers who asked', async () => {
  paper = await desk.paper({ attribution: 'CHATHAM_HOUSE' });
  await ask();
  await acknowledge();
  const told = await asked();
  for (const at of [told.askedAt, told.acknowledgedAt]) expect(at).toMatch(/T00:00:00\.000Z$/);
  const { body } = await desk.ask(
    'reader',
    '{ acknowledgementsToGive { edges { cursor node { askedAt document { originator { __typename } } } } } }',
  );
  for (const name of ['author', 'FRA', desk.ids.author]) expect(body).not.toContain(name);
  const { lines } = await desk.ledger('author', paper.id, { states: ['ACKNOWLEDGED'] });
  expect(lines.edges[0].node.readings[0].acknowledgedAt).toMatch(/T00:00:00\.000Z$/);
});
