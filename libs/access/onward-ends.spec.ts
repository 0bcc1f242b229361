import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import {
  COMMUNITY,
  close,
  cookie,
  given,
  id,
  levelOf,
  mine,
  openOnward,
  paper,
  party,
  pass,
  person,
  portal,
  stored,
  talk,
  to,
} from '../../test/support/onward.js';

beforeAll(openOnward);
afterAll(() => portal.stop());

describe('discussions', () => {
  const closed = async (thread: string) => (await talk.thread(cookie.author, thread)).closedBecause;

  it('close for those who could read them when somebody else may read them from now on', async () => {
    await given();
    const thread = await talk.opened(cookie.author!, { documentId: paper });
    await pass('holder', [to(person('colleague'))]);
    expect(await closed(thread)).toBe('WIDENED');
    expect(await talk.thread(cookie.colleague, thread)).toBe('NOT_FOUND');
  });

  it('stay open when the recipient names somebody who has it by the very same release', async () => {
    await given({ tlp: 'GREEN' }, [to(COMMUNITY, 'COMMENT')]);
    const thread = await talk.opened(cookie.author!, { documentId: paper });
    await pass('holder', [to(person('stranger'))]);
    await given({}, [to(party('KEN'), 'COMMENT')]);
    const another = await talk.opened(cookie.author!, { documentId: paper });
    await pass('holder', [to(person('colleague')), to(party('KEN'))]);
    expect([await closed(thread), await closed(another)]).toEqual([null, null]);
  });
});

describe('the end of what was passed on', () => {
  it('comes with its maker’s closing it, and of what rests on it', async () => {
    await given();
    await pass('holder', [to(person('colleague'))]);
    await pass('colleague', [to(person('third'))]);
    expect(await levelOf('third')).toBe('READ');
    await close('holder', [(await mine('holder'))[0].id]);
    expect([await levelOf('holder'), await levelOf('colleague'), await levelOf('third')]).toEqual(['COMMENT', null, null]);
  });

  it('is offered to those who manage: each says on which release it rests, also when that was given another level since', async () => {
    await given();
    await pass('holder', [to(person('colleague'))]);
    const [base, onward] = await stored();
    expect([base.restsOn, onward.restsOn]).toEqual([null, base.id]);
    await talk.release(cookie.author!, paper, { closeReleases: [base.id], addReleases: [to(person('holder'))] });
    const now = await stored();
    const again = now.find(({ ground }) => ground === 'GRANT')!;
    expect(now.find(({ ground }) => ground === 'ONWARD')!.restsOn).toBe(again.id);
    await talk.release(cookie.author!, paper, { closeReleases: [again.id] });
    expect([await levelOf('holder'), await levelOf('colleague')]).toEqual([null, 'READ']);
  });

  it('must come before handling is tightened beyond it, and a change of post asks for none', async () => {
    await given();
    await pass('holder', [to(person('colleague')), to(party('KEN'))]);
    const onward = (await stored()).filter(({ ground }) => ground === 'ONWARD');
    const ids = (kind: string) => onward.filter(({ audience }) => audience.kind === kind).map((row) => row.id);
    const handling = { tlp: 'AMBER', onward: 'RECIPIENTS', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
    const refused = async (change: object) => {
      const { details } = await talk.release(cookie.author!, paper, { handling: { ...handling, ...change } });
      return details?.refusals.map(({ rule, releaseId }: any) => [rule, releaseId]).sort();
    };
    expect(await refused({ onward: 'ORIGINATOR_ONLY' })).toEqual(onward.map((row) => ['ONWARD_NOT_ALLOWED', row.id]).sort());
    expect(await refused({ tlp: 'AMBER_STRICT' })).toEqual([['ONWARD_AUDIENCE', ids('PARTY')[0]]]);
    await portal.sql(`update accreditation set until_at = now() where person_id = $1`, [id.colleague]);
    await portal.sql(
      `insert into accreditation (id, person_id, party_id, role, from_at, approved_at) values (gen_random_uuid(), $1, $2, 'DELEGATE', now(), now())`,
      [id.colleague, partyId('GHA')],
    );
    expect([await levelOf('colleague'), await refused({ attribution: 'PARTY_ONLY' })]).toEqual(['READ', undefined]);
  });
});

it('those who manage the paper are told, and whoever it is passed on to', async () => {
  await given();
  await pass('holder', [to(person('third'))]);
  await portal.app.get(JobRunner).drain();
  const kinds = async (who: string) => {
    const { data } = await portal.gql('{ notices(first: 100) { edges { node { kind document { id } } } } }', {}, cookie[who]);
    return data.notices.edges.filter(({ node }: any) => node.document?.id === paper).map(({ node }: any) => node.kind);
  };
  expect([await kinds('author'), await kinds('third')]).toEqual([['ONWARD'], ['RELEASED']]);
  expect(await kinds('holder')).toEqual(['RELEASED']);
});
