import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let talk: Discussing;
const ids: Record<string, string> = {};
const as: Record<string, string> = {};
beforeAll(async () => {
  portal = await startPortal();
  const codes = new Map<string, string>();
  for (const [name, code] of Object.entries({ author: 'FRA', ken: 'KEN', nora: 'NOR', egon: 'EGY', deniz: 'TUR' })) {
    ids[name] = await portal.delegate(`Person ${name}`, code);
    as[name] = await portal.as(ids[name]);
    codes.set(as[name], code);
  }
  talk = new Discussing(portal, codes);
}, 60_000);
afterAll(() => portal.stop());

/** A paper of France that Kenya and, with a closed eye, Türkiye discuss; Norway may discover it, Egypt is excluded from the African Union. */
async function discussed(): Promise<{ document: string; thread: string }> {
  const au = { audience: { kind: 'BODY', partyId: partyId('AU') }, level: 'COMMENT' };
  const document = await talk.paper(as.author!, [au, toParty('TUR'), toParty('NOR', 'DISCOVER')], { tlp: 'CLEAR' });
  await talk.release(as.author!, document, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('EGY') } }] });
  const thread = await talk.opened(as.ken!, { documentId: document });
  await talk.posted(as.deniz!, thread, 'A second post');
  return { document, thread };
}
const isThere = async (who: string, thread: string) => (await talk.thread(as[who], thread)).id === thread;
const there = async (thread: string) => {
  const found = [];
  for (const who of Object.keys(as)) if (await isThere(who, thread)) found.push(who);
  return found;
};
const preview = async (documentId: string, change: object) => {
  const input = { documentId, capacity: partyId('FRA'), ...change };
  const query = 'query($input: DistributionInput!) { previewDistribution(input: $input) { discussions { threads posts delegations } } }';
  return (await portal.gql(query, { input }, as.author)).data.previewDistribution.discussions;
};
const WIDER = { addReleases: [toParty('NOR', 'READ')] };

describe('when a document with posts goes to more people', () => {
  it('its discussion is kept for who could read it, closed, and nobody else learns of it', async () => {
    const { document, thread } = await discussed();
    expect(await preview(document, WIDER)).toEqual({ threads: 1, posts: 2, delegations: 2 });
    expect(await there(thread)).toEqual(['author', 'ken', 'deniz']);
    expect((await talk.thread(as.ken, thread)).closedAt).toBeNull();
    await talk.release(as.author!, document, WIDER);
    expect(await there(thread)).toEqual(['author', 'ken', 'deniz']);
    expect(await talk.thread(as.ken, thread)).toMatchObject({
      followsDocument: false,
      closedBecause: 'WIDENED',
      viewerLevel: 'COMMENT',
      viewerMay: { reply: false },
    });
    expect((await talk.post(as.ken!, thread, 'Still?')).details).toEqual({ reason: 'THREAD_CLOSED' });
    const listed = 'query($id: ID!) { document(id: $id) { threads { edges { node { id } } } } }';
    const of = async (who: string) => (await portal.gql(listed, { id: document }, as[who])).data.document.threads.edges;
    expect([await of('nora'), await of('ken')]).toEqual([[], [{ node: { id: thread } }]]);
    const next = await talk.opened(as.ken!, { documentId: document });
    expect(await there(next)).toEqual(['author', 'ken', 'nora', 'deniz']);
  });

  it('what it was is what it stays: the document going on to others changes nothing of it', async () => {
    const { document, thread } = await discussed();
    await talk.release(as.author!, document, WIDER);
    await talk.release(as.author!, document, {
      addReleases: [toParty('EGY')],
      addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('KEN') } }],
    });
    expect(await there(thread)).toEqual(['author', 'ken', 'deniz']);
  });

  it('its discussion is shown where the custodian says so', async () => {
    const { document, thread } = await discussed();
    await talk.release(as.author!, document, { ...WIDER, discussions: 'SHOW' });
    expect(await there(thread)).toEqual(['author', 'ken', 'nora', 'deniz']);
    expect(await talk.thread(as.ken, thread)).toMatchObject({ followsDocument: true, closedAt: null });
  });

  it('how many delegations spoke is not said under the Chatham House rule', async () => {
    const document = await talk.paper(as.author!, [toParty('KEN')], { attribution: 'CHATHAM_HOUSE' });
    await talk.opened(as.ken!, { documentId: document });
    expect(await preview(document, WIDER)).toEqual({ threads: 1, posts: 1, delegations: null });
  });
});

describe('a change lets more people read a discussion', () => {
  it.each([
    ['where it names another party', WIDER, true],
    ['where it ends an exclusion', {}, true],
    ['not where it goes to the public, who read no discussions', { addReleases: [{ audience: { kind: 'PUBLIC' }, level: 'READ' }] }, false],
    ['not where it may be discovered by others', { addReleases: [toParty('BRA', 'DISCOVER')] }, false],
    ['not where it excludes more', { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('TUR') } }] }, false],
    ['not where it gives more to who reads it', { addReleases: [toParty('TUR', 'EDIT')] }, false],
    [
      'not where it names a person who reads it',
      { addReleases: [{ audience: { kind: 'PERSON', personId: 'ken' }, level: 'EDIT' }] },
      false,
    ],
    ['where it names a person who does not', { addReleases: [{ audience: { kind: 'PERSON', personId: 'nora' }, level: 'READ' }] }, true],
  ] as [string, object, boolean][])('%s', async (_, change, isWider) => {
    const { document } = await discussed();
    const { data } = await portal.gql(
      'query($id: ID!) { document(id: $id) { distribution { exclusions { id } } } }',
      { id: document },
      as.author,
    );
    const closeExclusions = data.document.distribution.exclusions.map(({ id }: any) => id);
    const named = JSON.parse(JSON.stringify(change).replace(/"personId":"(ken|nora)"/, (_all, who: string) => `"personId":"${ids[who]}"`));
    const whole = Object.keys(named).length ? named : { closeExclusions };
    expect((await preview(document, whole)) !== null).toBe(isWider);
  });

  it('where an embargo ends sooner', async () => {
    const { document, thread } = await discussed();
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await talk.release(as.author!, document, { embargo: inDays(3) });
    expect(await there(thread)).toEqual(['author']);
    expect(await preview(document, { embargo: inDays(4) })).toBeNull();
    expect(await preview(document, { embargo: inDays(2) })).toMatchObject({ posts: 2 });
  });
});
