import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import {
  REQUEST,
  ask,
  asked,
  asker,
  author,
  document,
  knownPaper,
  levelOf,
  list,
  noticesOf,
  openRequests,
  paper,
  portal,
  reader,
  readers,
  talk,
  withdraw,
} from '../../test/support/requests.js';

beforeAll(openRequests);
afterAll(() => portal.stop());
beforeEach(() => knownPaper());

describe('a paper that is withdrawn', () => {
  it('answers whoever waits, and takes no requests and no releases any more', async () => {
    const id = await asked();
    await withdraw(author);
    const { viewerRequest } = (await document(asker, `viewerRequest { ${REQUEST} }`)).data.document;
    expect(viewerRequest).toMatchObject({ id, state: 'WITHDRAWN' });
    expect(await noticesOf(asker)).toEqual(expect.arrayContaining(['ANSWERED', 'WITHDRAWN']));
    expect(await list(author, 'requestsToAnswer')).toEqual([]);
    expect((await ask()).details).toEqual({ reason: 'WITHDRAWN' });
    expect((await talk.release(author, paper, { addReleases: [readers] })).details.refusals).toEqual([{ rule: 'WITHDRAWN' }]);
    expect((await withdraw(author)).details).toEqual({ reason: 'WITHDRAWN' });
  });

  it('is released to nobody even where it was a draft', async () => {
    await knownPaper([]);
    await withdraw(author);
    expect((await talk.release(author, paper, { addReleases: [readers] })).details.refusals).toEqual([{ rule: 'WITHDRAWN' }]);
  });

  it('is known to the same audiences, for as long as they would have had it', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const kenya = { kind: 'PARTY', partyId: partyId('KEN') };
    await talk.release(author, paper, { addReleases: [{ audience: kenya, level: 'COMMENT', until }] });
    await withdraw(author);
    expect([await levelOf(reader), await levelOf(asker), await levelOf(author)]).toEqual(['DISCOVER', 'DISCOVER', 'MANAGE']);
    const { releases } = (await document(author, 'distribution { releases { ground until } }')).data.document.distribution;
    expect(releases).toEqual([
      { ground: 'WITHDRAWAL', until: null },
      { ground: 'WITHDRAWAL', until: null },
    ]);
  });

  it('keeps who is excluded out, and what a report opened open', async () => {
    const excluded = { audience: { kind: 'PARTY', partyId: partyId('KEN') } };
    await talk.release(author, paper, { addExclusions: [excluded] });
    const moderator = await portal.as(await portal.officer('Mona Moderator', 'MODERATOR'));
    await portal.sql(
      `insert into release (id, item_id, audience_id, level, from_at, ground) select gen_random_uuid(), $1, a.id, 'READ', now(), 'REPORT' from audience a
       where a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR')`,
      [paper],
    );
    await withdraw(author);
    expect([await levelOf(reader), await levelOf(moderator)]).toEqual([null, 'READ']);
  });
});
