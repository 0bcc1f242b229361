import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  age,
  as,
  codes,
  daysAgo,
  id,
  now,
  openExplaining,
  pathOf,
  portal,
  project,
  secret,
  spoke,
  talk,
  toAfrica,
  toPerson,
  toSecret,
  why,
  whyOf,
} from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

describe('for oneself', () => {
  it('the release is told with who made it, and every step from the accreditation to it', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ')]);
    const told = await why('reader', paper);
    expect(told).toMatchObject({ level: 'READ', hiddenPaths: false, person: { name: 'reader of KEN' } });
    expect(told.grounds).toMatchObject([
      {
        ...{ code: 'RELEASED', level: 'READ', audience: { kind: 'BODY', party: { code: 'AU' } } },
        release: { ground: 'GRANT', grantedBy: { name: 'author of FRA' } },
        path: [
          { way: 1, kind: 'ACCREDITATION', role: 'DELEGATE', party: { code: 'KEN' } },
          { way: 1, kind: 'MEMBERSHIP', party: { code: 'KEN' }, body: { code: 'AU' } },
        ],
      },
    ]);
    expect(told.standing).toEqual([{ kind: 'ACCREDITATION', way: 1 }]);
    expect(spoke(told)).toEqual(['RELEASE']);
  });

  it('custody ends the matter: the rules after it were not asked, and the way to it is the office of head', async () => {
    const paper = await talk.paper(as['author']!);
    const told = await why('head', paper);
    expect(told).toMatchObject({ level: 'MANAGE', grounds: [{ code: 'CUSTODY_HEAD', path: [{ kind: 'ACCREDITATION', role: 'HEAD' }] }] });
    expect(told.rules.map(({ outcome }: any) => outcome)).toEqual(['SILENT', 'SPOKE', 'SILENT', ...Array(5).fill('NOT_ASKED')]);
    expect(codes(await why('author', paper))).toEqual(['CUSTODY_AUTHOR']);
  });

  it('at DISCOVER one is told the release to oneself, and neither who made it nor when it may open', async () => {
    const paper = await talk.paper(as['author']!, [toPerson('knower', 'DISCOVER')]);
    await talk.release(as['author']!, paper, { expiry: '2090-01-01T00:00:00Z' });
    const told = await why('knower', paper);
    expect(told.grounds).toMatchObject([{ code: 'RELEASED', level: 'DISCOVER', release: { grantedBy: null } }]);
    expect(told.changes.map(({ kind }: any) => kind)).toEqual(['RELEASE', 'ACCREDITATION']);
  });

  it('below DISCOVER nothing is there, as for an id never given out, for a past time too', async () => {
    const paper = await talk.paper(as['author']!, [toPerson('knower', 'READ')]);
    await age(paper, '20 days');
    const { data } = await portal.gql(
      `query($id: ID!) { document(id: $id) { distribution { releases { id } } } }`,
      { id: paper },
      as['author'],
    );
    await talk.release(as['author']!, paper, { closeReleases: [data.document.distribution.releases[0].id] });
    for (const at of [undefined, daysAgo(10)])
      for (const asked of [paper, randomUUID()]) expect(await why('knower', asked, at)).toBe('NOT_FOUND');
    expect(await whyOf('author', 'knower', paper, daysAgo(10))).toMatchObject({ level: 'READ' });
    expect(await whyOf('author', 'knower', paper)).toMatchObject({ level: null, grounds: [{ code: 'NOT_RELEASED' }] });
  });

  it('where today’s level is there and the past one was not, one had no access then, and is not told why', async () => {
    const paper = await talk.paper(as['author']!, [toPerson('knower', 'READ')]);
    await portal.sql(`update item set created_at = now() - interval '20 days' where id = $1`, [paper]);
    await portal.sql(`update terms set from_at = null, expiry_at = null where item_id = $1`, [paper]);
    await portal.sql(
      `insert into exclusion (id, item_id, audience_id, from_at, until_at) select $1, $2, a.id, now() - interval '19 days', now() - interval '2 days'
       from audience a where a.kind = 'PERSON' and a.subject = $3`,
      [randomUUID(), paper, id['knower']],
    );
    await project(paper);
    expect(await why('knower', paper, daysAgo(5))).toMatchObject({ level: null, grounds: [], rules: [], standing: [], changes: [] });
    expect(await why('knower', paper)).toMatchObject({ level: 'READ' });
    expect(codes(await whyOf('author', 'knower', paper, daysAgo(5)))).toEqual(['EXCLUDED']);
  });

  it('before it was there nobody had access, its custodians neither', async () => {
    const paper = await talk.paper(as['author']!);
    expect(await why('author', paper, daysAgo(1))).toMatchObject({ level: null, grounds: [] });
    expect(await why('author', paper, await now())).toMatchObject({ level: 'MANAGE' });
  });

  it('a time that has not come, and one before all times, are refused before any id is looked up', async () => {
    for (const at of ['2090-01-01T00:00:00Z', '0001-01-01T00:00:00Z'])
      for (const asked of [await talk.paper(as['author']!), randomUUID()]) expect(await why('author', asked, at)).toBe('INVALID');
  });

  it('of a discussion on a paper as of the paper, and of one in a group by its own releases', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('COMMENT')]);
    const thread = await talk.opened(as['author']!, { documentId: paper });
    expect(await why('reader', thread)).toMatchObject({
      itemKind: 'THREAD',
      level: 'COMMENT',
      grounds: [{ code: 'RELEASED', audience: { party: { code: 'AU' } } }],
    });
    expect(codes(await why('author', thread))).toEqual(['CUSTODY_AUTHOR']);
    expect(await why('outsider', thread)).toBe('NOT_FOUND');
  });

  it('a group that one has left is not named, though one had access through it', async () => {
    const paper = await talk.paper(as['author']!, [toSecret('READ'), toPerson('hana', 'DISCOVER')]);
    await age(paper, '10 days');
    await portal.sql(`update seat set from_at = now() - interval '20 days' where group_id = $1`, [secret]);
    await project(paper);
    expect(pathOf(await why('hana', paper, daysAgo(5)))[0]).toEqual(['SEAT']);
    await portal.sql(`update seat set until_at = now() where person_id = $1`, [id['hana']]);
    const told = await why('hana', paper, daysAgo(5));
    expect(told.grounds[0]).toMatchObject({ code: 'RELEASED', level: 'READ', audience: null, release: null, path: [] });
    expect(JSON.stringify(told)).not.toContain('DG.9');
    await portal.sql(`update seat set until_at = null where person_id = $1`, [id['hana']]);
  });
});
