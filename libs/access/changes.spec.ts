import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toParty } from '../../test/support/discussions.js';
import {
  as,
  codes,
  id,
  openExplaining,
  pathOf,
  portal,
  project,
  talk,
  toAfrica,
  toPerson,
  why,
  whyOf,
} from '../../test/support/explaining.js';

beforeAll(openExplaining);
afterAll(() => portal.stop());

describe('what would change it', () => {
  const changing = (told: any) => told.changes.map(({ kind, level }: any) => `${kind} ${level}`);

  it('each way by itself where it is the only one, with the level that would be left', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ'), toPerson('reader', 'DISCOVER')]);
    expect(changing(await why('reader', paper))).toEqual(['RELEASE DISCOVER', 'ACCREDITATION null', 'MEMBERSHIP DISCOVER']);
  });

  it('nothing where another way leads there too', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ'), toParty('KEN', 'READ')]);
    expect(changing(await why('reader', paper))).toEqual(['ACCREDITATION null']);
  });

  it('what has a date comes first, and custody leaves what was released besides', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const paper = await talk.paper(as['author']!, [toParty('KEN', 'COMMENT'), { ...toAfrica('EDIT'), until }, toParty('FRA', 'READ')]);
    const told = await why('reader', paper);
    expect(told.changes[0]).toMatchObject({ kind: 'RELEASE', at: until, level: 'COMMENT', audience: { kind: 'BODY' } });
    expect(changing(await why('author', paper))).toEqual(['ACCREDITATION null']);
    await portal.sql(`update accreditation set role = 'DELEGATE' where person_id = $1`, [id['head']]);
    expect(await why('head', paper)).toMatchObject({ level: 'READ' });
    await portal.sql(`update accreditation set role = 'HEAD' where person_id = $1`, [id['head']]);
  });

  it('the end of an embargo, of a quarantine and an expiry are told to those who may know of them', async () => {
    const paper = await talk.paper(as['author']!, [toAfrica('READ')]);
    await talk.release(as['author']!, paper, { embargo: '2090-01-01T00:00:00Z', expiry: '2091-01-01T00:00:00Z' });
    const told = await whyOf('author', 'reader', paper);
    expect([codes(told), told.grounds[0].until]).toEqual([['EMBARGOED'], '2090-01-01T00:00:00.000Z']);
    expect(changing(told)).toEqual(['EMBARGO READ']);
    await portal.sql(`insert into quarantine (id, item_id, from_at) values ($1, $2, now())`, [randomUUID(), paper]);
    await project(paper);
    expect(changing(await why('author', paper))).toEqual(['QUARANTINE MANAGE', 'ACCREDITATION null']);
    expect(pathOf(await why('moderator', paper))).toEqual([[]]);
    expect(changing(await why('moderator', paper))).toEqual(['QUARANTINE null', 'DUTY null']);
  });
});
