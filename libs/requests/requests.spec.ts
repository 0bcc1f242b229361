import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import {
  REQUEST,
  arrive,
  ask,
  asked,
  asker,
  author,
  decline,
  document,
  grant,
  head,
  known,
  knownPaper,
  levelOf,
  list,
  noticesOf,
  openRequests,
  paper,
  portal,
  reader,
  stranger,
  takeBack,
  talk,
} from '../../test/support/requests.js';

beforeAll(openRequests);
afterAll(() => portal.stop());
beforeEach(() => knownPaper());

describe('asking', () => {
  it('is for whoever may discover a paper, in a capacity of theirs, for more than they have', async () => {
    const { data } = await ask(asker, { level: 'COMMENT' });
    expect(data.requestAccess).toMatchObject({ state: 'OPEN', level: 'COMMENT', reason: 'For our position', asker: { name: 'Asa Asker' } });
    expect(data.requestAccess.capacity.party.code).toBe('URY');
    expect((await ask(stranger)).code).toBe('NOT_FOUND');
    expect((await ask(reader)).details).toEqual({ reason: 'HAVE_ALREADY' });
    expect((await ask(reader, { level: 'COMMENT', capacity: partyId('URY') })).details).toEqual({ needed: 'CAPACITY' });
  });

  it('never leads to MANAGE, and needs a reason', async () => {
    for (const more of [{ level: 'MANAGE' }, { level: 'DISCOVER' }, { reason: ' ' }]) expect((await ask(asker, more)).code).toBe('INVALID');
  });

  it('is done once: another time only after an answer', async () => {
    const first = await asked();
    expect((await ask()).details).toEqual({ reason: 'REQUEST_OPEN' });
    await decline(author, first);
    expect((await ask()).data.requestAccess.state).toBe('OPEN');
  });

  it('is done once by somebody who asks twice at the same moment', async () => {
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ details }) => details?.reason).sort()).toEqual(['REQUEST_OPEN', undefined]);
  });

  it('is known to the asker and to those with MANAGE, and to nobody else', async () => {
    const id = await asked();
    for (const cookie of [author, head])
      expect(await list(cookie, 'requestsToAnswer')).toMatchObject([{ id, asker: { name: 'Asa Asker' } }]);
    expect(await list(asker, 'requests')).toMatchObject([{ id }]);
    for (const cookie of [reader, stranger, asker]) expect(await list(cookie, 'requestsToAnswer')).toEqual([]);
    for (const cookie of [reader, stranger, author]) expect(await list(cookie, 'requests')).toEqual([]);
    expect((await document(author, `requests { edges { node { id } } }`)).data.document.requests.edges).toEqual([{ node: { id } }]);
    for (const cookie of [reader, asker])
      expect((await document(cookie, 'requests { edges { node { id } } }')).details).toEqual({ needed: 'MANAGE' });
    expect((await document(reader, 'viewerRequest { id }')).data.document.viewerRequest).toBeNull();
    for (const answer of [await grant(reader, id), await decline(reader, id), await takeBack(reader, id), await takeBack(author, id)])
      expect(answer.code).toBe('NOT_FOUND');
    expect((await grant(asker, id, { capacity: partyId('URY') })).details).toEqual({ needed: 'MANAGE' });
  });

  it('tells those with MANAGE, and is no news of the paper', async () => {
    await asked();
    for (const cookie of [author, head]) expect(await noticesOf(cookie)).toContain('REQUESTED');
    for (const cookie of [asker, reader, stranger]) expect(await noticesOf(cookie)).not.toContain('REQUESTED');
    expect((await document(author, 'unread')).data.document.unread).toBe(false);
  });

  it('is no longer told to whom MANAGE was taken from', async () => {
    const manager = { audience: { kind: 'PARTY', partyId: partyId('FRA') }, level: 'MANAGE' };
    const [, colleague] = await arrive('Cora Colleague', 'FRA');
    await talk.release(author, paper, { addReleases: [manager, { ...manager, level: 'DISCOVER' }] });
    const id = await asked();
    expect(await noticesOf(colleague)).toContain('REQUESTED');
    expect(await list(colleague, 'requestsToAnswer')).toMatchObject([{ id }]);
    const releases = (await document(author, 'distribution { releases { id level } }')).data.document.distribution.releases;
    await talk.release(author, paper, {
      closeReleases: releases.filter(({ level }: any) => level === 'MANAGE').map((each: any) => each.id),
    });
    expect(await levelOf(colleague)).toBe('DISCOVER');
    expect(await noticesOf(colleague)).not.toContain('REQUESTED');
    expect(await list(colleague, 'requestsToAnswer')).toEqual([]);
  });

  it('goes from the asker’s list with the paper', async () => {
    const id = await asked();
    const releases = (await document(author, 'distribution { releases { id level } }')).data.document.distribution.releases;
    await talk.release(author, paper, { closeReleases: [releases.find(({ level }: any) => level === 'DISCOVER').id] });
    expect(await levelOf(asker)).toBeNull();
    expect(await list(asker, 'requests')).toEqual([]);
    expect((await takeBack(asker, id)).code).toBe('NOT_FOUND');
    expect(await list(author, 'requestsToAnswer')).toMatchObject([{ id, state: 'OPEN' }]);
  });

  it('can be taken back until it is answered', async () => {
    const id = await asked();
    expect((await takeBack(asker, id)).data.takeBackRequest.state).toBe('TAKEN_BACK');
    expect((await grant(author, id)).details).toEqual({ reason: 'REQUEST_ANSWERED' });
    expect(await levelOf(asker)).toBe('DISCOVER');
    expect(await list(author, 'requestsToAnswer')).toEqual([]);
    await grant(author, await asked());
    expect((await takeBack(asker, id)).details).toEqual({ reason: 'REQUEST_ANSWERED' });
  });
});

describe('answering', () => {
  it('gives the asker what is granted, as a release with its ground', async () => {
    const { data } = await grant(head, await asked(), { level: 'COMMENT' });
    expect(data.grantRequest).toMatchObject({ state: 'GRANTED', granted: 'COMMENT', grantedUntil: null });
    expect(await levelOf(asker)).toBe('COMMENT');
    const { releases } = (await document(author, 'distribution { releases { ground level audience { kind } } }')).data.document
      .distribution;
    expect(releases).toContainEqual({ ground: 'REQUEST', level: 'COMMENT', audience: { kind: 'PERSON' } });
    expect(await noticesOf(asker)).toContain('ANSWERED');
  });

  it('may end at a time', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { data } = await grant(author, await asked(), { until });
    expect(data.grantRequest.grantedUntil).toBe(until);
    const id = await asked({ level: 'COMMENT' });
    expect((await grant(author, id, { until: '2020-01-01T00:00:00Z' })).code).toBe('INVALID');
    expect((await list(author, 'requestsToAnswer')).map((each) => each.id)).toEqual([id]);
  });

  it('with a reason declines, and gives nothing', async () => {
    const { data } = await decline(author, await asked(), 'It is being revised');
    expect(data.declineRequest.state).toBe('DECLINED');
    expect(await levelOf(asker)).toBe('DISCOVER');
    const { viewerRequest } = (await document(asker, `viewerRequest { ${REQUEST} }`)).data.document;
    expect(viewerRequest).toMatchObject({ state: 'DECLINED', answerReason: 'It is being revised', answeredBy: null });
    expect(await noticesOf(asker)).toContain('ANSWERED');
  });

  it('is done once: of two who answer at the same moment the second is told', async () => {
    const id = await asked();
    const answers = await Promise.all([grant(author, id), decline(head, id)]);
    expect(answers.map(({ details }) => details?.reason).sort()).toEqual(['REQUEST_ANSWERED', undefined]);
  });

  it('names who answered to a reader where persons are named, and never under PARTY_ONLY or the Chatham House rule', async () => {
    const shown = async (attribution: string) => {
      await knownPaper([known()], { attribution });
      await grant(author, await asked());
      return (await document(asker, `viewerRequest { ${REQUEST} }`)).data.document.viewerRequest;
    };
    expect((await shown('NAMED')).answeredBy).toEqual({ name: 'Aline Author' });
    expect((await shown('PARTY_ONLY')).answeredBy).toBeNull();
    expect(await shown('CHATHAM_HOUSE')).toMatchObject({ answeredBy: null, answeredAt: expect.stringMatching(/T00:00:00.000Z$/) });
  });

  it('is refused in a capacity that does not give MANAGE, and for somebody who takes part no more', async () => {
    const id = await asked();
    expect((await grant(author, id, { capacity: partyId('KEN') })).details).toEqual({ needed: 'CAPACITY' });
    const [goneId, gone] = await arrive('Gil Gone', 'CHL');
    await talk.release(author, paper, { addReleases: [{ audience: { kind: 'PERSON', personId: goneId }, level: 'DISCOVER' }] });
    const { data } = await ask(gone);
    await portal.sql('update accreditation set until_at = now() where person_id = $1', [goneId]);
    expect((await grant(author, data.requestAccess.id)).details).toEqual({ reason: 'ASKER_GONE' });
    expect((await decline(author, data.requestAccess.id)).data.declineRequest.state).toBe('DECLINED');
  });

  it('leaves a trace of every step in the audit', async () => {
    await decline(author, await asked());
    const rows = await portal.sql('select action from audit where item_id = $1 order by seq', [paper]);
    expect(rows.map(({ action }: any) => action).slice(-2)).toEqual(['REQUEST_ACCESS', 'ANSWER_REQUEST']);
  });
});
