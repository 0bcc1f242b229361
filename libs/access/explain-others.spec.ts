import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { toParty } from '../../test/support/discussions.js';
import {
  age,
  as,
  codes,
  daysAgo,
  id,
  inspected,
  openExplaining,
  portal,
  project,
  secret,
  talk,
  toAfrica,
  toPerson,
  toSecret,
  why,
  whyOf,
} from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

describe('of another person', () => {
  it('needs MANAGE, and a person of whom one can know', async () => {
    const paper = await talk.paper(as['author']!, [toPerson('reader', 'EDIT'), toPerson('manager', 'MANAGE')]);
    expect(await whyOf('reader', 'author', paper)).toBe('FORBIDDEN MANAGE');
    expect(await whyOf('outsider', 'author', paper)).toBe('NOT_FOUND');
    id['gone'] = await portal.person('Gone Long Ago');
    expect(await whyOf('author', 'gone', paper)).toBe('NOT_FOUND');
    expect(await whyOf('manager', 'outsider', paper)).toMatchObject({ level: null, grounds: [{ code: 'NOT_RELEASED' }] });
    expect(await whyOf('manager', 'head', paper)).toMatchObject({ level: 'MANAGE', grounds: [{ code: 'CUSTODY_HEAD' }] });
    expect(await whyOf('manager', 'manager', paper)).toEqual({ ...(await why('manager', paper)), decidedAt: expect.any(String) });
  });

  it('somebody whom the item names may be asked about, active or not', async () => {
    const paper = await talk.paper(as['author']!, [toPerson('knower', 'READ')]);
    const suspension = randomUUID();
    await portal.sql(`insert into person_suspension (id, person_id, from_at) values ($1, $2, now())`, [suspension, id['knower']]);
    expect(await whyOf('author', 'knower', paper)).toMatchObject({
      level: null,
      grounds: [{ code: 'NOT_ACTIVE' }, { code: 'NOT_RELEASED' }],
      standing: [],
    });
    await portal.sql(`delete from person_suspension where id = $1`, [suspension]);
  });

  it('an exclusion is told with whom it names and how they come to be among them', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ')]);
    await talk.release(as['author']!, paper, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('BEN') } }] });
    const told = await whyOf('author', 'excluded', paper);
    expect(told.grounds).toMatchObject([
      { code: 'EXCLUDED', audience: { kind: 'PARTY', party: { code: 'BEN' } }, path: [{ kind: 'ACCREDITATION' }] },
    ]);
    expect(told.changes).toMatchObject([{ kind: 'EXCLUSION', level: 'READ' }]);
    expect(await why('excluded', paper)).toBe('NOT_FOUND');
  });

  it('what leads through a group that the asker cannot see is as if it were not, and that some may is said of the item alone', async () => {
    const paper = await talk.paper(as['author']!, [toSecret('COMMENT'), toPerson('manager', 'MANAGE'), toPerson('hana', 'DISCOVER')]);
    expect(await whyOf('author', 'hana', paper)).toMatchObject({ level: 'COMMENT', hiddenPaths: false });
    const [member, stranger] = [await whyOf('manager', 'hana', paper), await whyOf('manager', 'outsider', paper)];
    expect(member).toMatchObject({ level: 'DISCOVER', hiddenPaths: true, grounds: [{ code: 'RELEASED', level: 'DISCOVER' }] });
    expect(stranger).toMatchObject({ level: null, hiddenPaths: true });
    expect(JSON.stringify(member)).not.toMatch(/DG\.9|SEAT/);
  });

  it('custody by an office of a group that the asker cannot see is not told', async () => {
    const office = `insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'CHAIR', now())`;
    await portal.sql(office, [randomUUID(), secret, id['hana']]);
    const paper = await talk.paper(as['author']!, [toPerson('manager', 'MANAGE')]);
    await portal.sql(`update item set originator_party = null, originator_group = $2 where id = $1`, [paper, secret]);
    await portal.sql(`insert into audience (kind, subject, author) values ('HEAD_OF', $1, nobody())`, [secret]);
    await project(paper);
    expect(await whyOf('manager', 'hana', paper)).toMatchObject({ level: null, hiddenPaths: true });
    expect(codes(await why('hana', paper))).toEqual(['CUSTODY_HEAD']);
    await portal.sql(`delete from office where group_id = $1`, [secret]);
  });
});

describe('under the Chatham House rule', () => {
  let paper: string;
  beforeAll(async () => {
    const to = [toPerson('manager', 'MANAGE'), toParty('FRA', 'MANAGE'), toParty('KEN', 'READ')];
    paper = await talk.paper(as['author']!, to, { attribution: 'CHATHAM_HOUSE' });
    await age(paper, '10 days');
    await project(paper);
  });

  it('the author and custodians know each other, and the minute', async () => {
    const told = await whyOf('author', 'head', paper);
    expect(told).toMatchObject({ level: 'MANAGE', hiddenPaths: false, grounds: [{ code: 'CUSTODY_HEAD' }] });
    expect((await whyOf('author', 'reader', paper)).grounds[0].release).toMatchObject({
      grantedBy: { name: 'author of FRA' },
      grantedAt: expect.not.stringContaining('T00:00:00.000Z'),
    });
  });

  it.each(['reader', 'manager'])('the %s is told neither who released it nor at what hour', async (who) => {
    const { release } = (await why(who, paper)).grounds[0];
    expect(release).toMatchObject({ grantedBy: null, grantedAt: expect.stringContaining('T00:00:00.000Z') });
  });

  it('to a manager who is no custodian, and to an auditor, custodians are as anybody else of their party', async () => {
    for (const whom of ['author', 'head']) {
      const told = await whyOf('manager', whom, paper);
      expect([told.hiddenPaths, codes(told)]).toEqual([true, ['RELEASED']]);
      const { explanation } = await inspected('auditor', whom, paper);
      // A release at MANAGE to a party names the originator: an auditor, who sees no distribution, is not told that either.
      expect(explanation).toMatchObject({ level: null, hiddenPaths: true, grounds: [{ code: 'NOT_RELEASED' }] });
    }
  });

  it('the hour of a release cannot be found by asking about one minute after another', async () => {
    const at = `${daysAgo(4).slice(0, 10)}T13:37:00.000Z`;
    expect((await why('reader', paper, at)).decidedAt).toBe(`${at.slice(0, 10)}T00:00:00.000Z`);
    expect((await whyOf('manager', 'reader', paper, at)).decidedAt).toBe(`${at.slice(0, 10)}T00:00:00.000Z`);
    expect((await inspected('auditor', 'reader', paper, at)).explanation.decidedAt).toBe(`${at.slice(0, 10)}T00:00:00.000Z`);
    expect((await whyOf('author', 'reader', paper, at)).decidedAt).toBe(at);
  });
});
