import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import {
  COMMUNITY,
  about,
  close,
  cookie,
  given,
  id,
  inHours,
  levelOf,
  mine,
  offers,
  openOnward,
  paper,
  party,
  pass,
  person,
  portal,
  preview,
  rules,
  talk,
  to,
} from '../../test/support/onward.js';

beforeAll(openOnward);
afterAll(() => portal.stop());

describe('who passes on', () => {
  it('is a recipient, where handling lets recipients', async () => {
    await given();
    expect(await rules(pass('holder', [to(person('colleague'))]))).toBeUndefined();
    expect(await levelOf('colleague')).toBe('READ');
    await given({ onward: 'ORIGINATOR_ONLY' });
    expect(await rules(pass('holder', [to(person('colleague'))]))).toEqual(['ONWARD_NOT_ALLOWED']);
    expect([await levelOf('colleague'), await offers('holder')]).toEqual([null, []]);
  });

  it('holds a release at READ in the capacity they act in: to know of a paper, or to keep it, is not enough', async () => {
    await given({}, [to(person('holder')), to(person('stranger'), 'DISCOVER')]);
    expect((await pass('stranger', [to(person('stranger'))])).details).toEqual({ needed: 'READ' });
    expect((await pass('holder', [to(person('colleague'))], { capacity: partyId('FRA') })).details).toEqual({ needed: 'CAPACITY' });
    expect((await pass('author', [to(person('other'))])).details).toEqual({ needed: 'CAPACITY' });
    expect((await pass('other', [to(person('other'))])).code).toBe('NOT_FOUND');
  });

  it('gives no more than they hold, at most COMMENT', async () => {
    await given({}, [to(person('holder'))]);
    expect(await rules(pass('holder', [to(person('colleague'), 'COMMENT')]))).toEqual(['LEVEL_TOO_HIGH']);
    await given({}, [to(person('holder'), 'EDIT')]);
    expect((await pass('holder', [to(person('colleague'), 'EDIT')])).code).toBe('INVALID');
    expect(await offers('holder')).toEqual([{ level: 'COMMENT', until: null, kinds: ['PERSON', 'PARTY'], ownPartyOnly: true }]);
  });

  it('gives it no longer than they hold it', async () => {
    const until = inHours(2);
    await given({}, [to(person('holder'), 'READ', { until })]);
    expect(await rules(pass('holder', [to(person('colleague'), 'READ', { until: inHours(3) })]))).toEqual(['ONWARD_TOO_LONG']);
    await pass('holder', [to(person('colleague'))]);
    expect(await mine('holder')).toMatchObject([{ ground: 'ONWARD', until }]);
  });

  it('is nobody who has it by emergency access or by a report', async () => {
    await given({ tlp: 'GREEN' });
    const inserted = `insert into release (id, item_id, audience_id, level, from_at, ground) select gen_random_uuid(), $1, a.id, 'READ', now(), 'REPORT'
      from audience a where a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR')`;
    await portal.sql(inserted, [paper]);
    await portal.sql('insert into break_glass (id, item_id, person_id, from_at) values (gen_random_uuid(), $1, $2, now())', [
      paper,
      id.other,
    ]);
    await portal.sql(`insert into audience (kind, subject, author) values ('PERSON', $1, nobody()) on conflict do nothing`, [id.other]);
    await portal.sql('call project(array[$1::uuid])', [paper]);
    id.moderator = await portal.officer('moderator', 'MODERATOR');
    cookie.moderator = await portal.as(id.moderator);
    const [secretariat] = await portal.sql(`select id from party where kind = 'SECRETARIAT'`);
    await portal.sql(
      `insert into accreditation (id, person_id, party_id, role, from_at, approved_at) values (gen_random_uuid(), $1, $2, 'DELEGATE', now(), now())`,
      [id.moderator, secretariat.id],
    );
    for (const [who, capacity] of [
      ['other', partyId('NOR')],
      ['moderator', secretariat.id],
    ] as const) {
      expect(await levelOf(who)).toBe('READ');
      expect((await pass(who, [to(person('stranger'))], { capacity })).details).toEqual({ needed: 'CAPACITY' });
    }
  });
});

describe('to whom', () => {
  it.each([
    ['RED', [], ['colleague', 'KEN', 'stranger', 'BRA', 'community']],
    ['AMBER_STRICT', ['colleague'], ['KEN', 'stranger', 'BRA', 'community']],
    ['AMBER', ['colleague', 'KEN'], ['stranger', 'BRA', 'community']],
    ['GREEN', ['colleague', 'KEN', 'stranger', 'BRA', 'community'], []],
  ])('under %s', async (tlp, allowed, refused) => {
    const audiences: Record<string, object> = {
      ...{ colleague: person('colleague'), stranger: person('stranger') },
      ...{ KEN: party('KEN'), BRA: party('BRA'), community: COMMUNITY },
    };
    await given({ tlp });
    for (const name of refused) expect(await rules(pass('holder', [to(audiences[name]!)]))).toHaveLength(1);
    expect(await mine('holder')).toEqual([]);
    for (const name of allowed) expect(await rules(pass('holder', [to(audiences[name]!)]))).toBeUndefined();
    expect(await mine('holder')).toHaveLength(allowed.length);
  });

  it('never to the public where somebody is excluded; which of the reasons it is, a recipient is not told', async () => {
    await given({ tlp: 'CLEAR' });
    expect(await rules(pass('holder', [to({ kind: 'PUBLIC' })]))).toBeUndefined();
    await given({ tlp: 'CLEAR' });
    await talk.release(cookie.author!, paper, { addExclusions: [{ audience: party('BRA') }] });
    expect(await rules(pass('holder', [to({ kind: 'PUBLIC' })]))).toEqual(['ONWARD_AUDIENCE']);
  });
});

describe('what a recipient is told', () => {
  it('is the same whoever has it already', async () => {
    const answers = [];
    for (const before of [[], [to(person('colleague')), to(party('BRA'))]]) {
      await given({ tlp: 'GREEN', recipients: 'WITHHELD' }, [to(person('holder')), ...before]);
      await talk.opened(cookie.author!, { documentId: paper });
      answers.push(JSON.stringify([await preview('holder', [to(person('colleague')), to(party('BRA'))]), await offers('holder')]));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(JSON.parse(answers[0]!)[0]).toEqual({
      adds: [
        { audience: { kind: 'PERSON' }, level: 'READ', until: null },
        { audience: { kind: 'PARTY' }, level: 'READ', until: null },
      ],
      closesDiscussions: true,
      refusals: [],
    });
  });

  it('is in the preview what saving then does, and nothing of it is saved', async () => {
    await given();
    expect((await preview('holder', [to(party('BRA'))])).refusals).toEqual([{ rule: 'ONWARD_AUDIENCE', max: null, releaseId: null }]);
    expect((await preview('holder', [to(person('colleague'))])).refusals).toEqual([]);
    expect([await levelOf('colleague'), await mine('holder')]).toEqual([null, []]);
  });

  it('is nothing of what others passed on', async () => {
    await given({}, [to(person('holder')), to(person('third'))]);
    await pass('holder', [to(person('colleague'))]);
    const theirs = (await mine('holder'))[0].id;
    expect(await mine('third')).toEqual([]);
    expect((await close('third', [theirs])).code).toBe('NOT_FOUND');
    expect((await mine('holder'))[0].restsOn).toBeNull();
    expect((await about('stranger', 'onward { mine { id } }')).code).toBe('NOT_FOUND');
  });
});
