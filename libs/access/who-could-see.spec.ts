import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { age, as, daysAgo, openExplaining, portal, project, talk, toAfrica, toPerson, whyOf } from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

const SHOWN = `originator { __typename } releases { grantedAt grantedBy { name } audience { kind } } exclusions { id }
  reach { hiddenPaths persons rows { persons { person { name } through { ground } } } }`;
const distribution = async (who: string, id: string, at?: string): Promise<any> => {
  const text = `query($id: ID!, $at: DateTime) { document(id: $id) { distribution(at: $at) { ${SHOWN} } } }`;
  const { data, code } = await portal.gql(text, { id, at }, as[who]);
  return data?.document?.distribution ?? code;
};
const names = ({ reach }: any) => reach.rows.flatMap(({ persons }: any) => persons.map(({ person }: any) => person.name)).sort();

it('who could see it then is told with the releases of then, and a membership entered since for that time counts', async () => {
  const paper = await talk.paper(as['author']!, [toAfrica('READ')]);
  await age(paper, '20 days');
  await project(paper);
  const then = daysAgo(10);
  expect(names(await distribution('author', paper, then))).not.toContain('outsider of BRA');
  await portal.sql(
    `insert into body_membership (id, body_id, member_id, from_at, until_at) values ($1, $2, $3, now() - interval '15 days', now() - interval '5 days')`,
    [randomUUID(), partyId('AU'), partyId('BRA')],
  );
  expect(names(await distribution('author', paper, then))).toContain('outsider of BRA');
  expect(names(await distribution('author', paper))).not.toContain('outsider of BRA');
  expect((await whyOf('author', 'outsider', paper, then)).grounds[0].path.map(({ kind }: any) => kind)).toEqual([
    'ACCREDITATION',
    'MEMBERSHIP',
  ]);
  expect(await distribution('author', paper, daysAgo(30))).toMatchObject({ releases: [], exclusions: [], reach: { persons: 0 } });
});

it('a past time asks for today’s MANAGE, and none to come is answered', async () => {
  const paper = await talk.paper(as['author']!, [toPerson('reader', 'READ')]);
  expect(await distribution('reader', paper, daysAgo(1))).toBe('FORBIDDEN');
  expect(await distribution('outsider', paper, daysAgo(1))).toBe('NOT_FOUND');
  expect(await distribution('author', paper, '2090-01-01T00:00:00Z')).toBe('INVALID');
});

it('under the Chatham House rule a manager who is no custodian sees neither originator nor custodians, nor who released it and at what hour', async () => {
  const paper = await talk.paper(as['author']!, [toPerson('manager', 'MANAGE'), toAfrica('READ')], { attribution: 'CHATHAM_HOUSE' });
  const told = await distribution('manager', paper);
  expect(told).toMatchObject({ originator: null, reach: { hiddenPaths: true } });
  expect(JSON.stringify(told)).not.toMatch(/CUSTODY|FRA/);
  for (const { grantedBy, grantedAt } of told.releases) expect([grantedBy, grantedAt.slice(11)]).toEqual([null, '00:00:00.000Z']);
  expect(JSON.stringify(await distribution('author', paper))).toMatch(/author of FRA/);
});
