import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Reading } from '../../test/support/ledger.js';

const desk = new Reading();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

it('the number on a copy leads custodians and auditors to whose it is, however it is typed; it is on record, and nobody else finds anything', async () => {
  const paper = await desk.paper();
  await desk.open('reader', paper);
  const number = await desk.copyOf(paper);
  const auditor = await desk.portal.as(await desk.portal.officer(`Aud ${number}`, 'AUDITOR'));
  const found = { itemId: paper.id, number, how: 'DOWNLOADED', by: 'API', person: { name: 'Person reader' }, party: { code: 'KEN' } };
  for (const typed of [number, ` ${number.toLowerCase().replaceAll('-', '')} `])
    expect((await desk.trace('author', typed)).data.traceCopy).toMatchObject({ ...found, versionNumber: 1 });
  const text = 'mutation($input: TraceCopyInput!) { traceCopy(input: $input) { itemId versionNumber person { name } } }';
  const { data } = await desk.portal.gql(text, { input: { number } }, auditor);
  expect(data.traceCopy).toEqual({ itemId: paper.id, versionNumber: null, person: { name: 'Person reader' } });
  const trail = await desk.portal.sql(`select details from audit where item_id = $1 and action = 'TRACE_COPY'`, [paper.id]);
  expect(trail).toEqual(Array(3).fill({ details: { copyNumber: number } }));
  const unknown = await desk.trace('author', 'ZZZZ-ZZZZ-ZZZZ');
  for (const who of ['reader', 'stranger', 'ada', 'moderator'] as const) expect((await desk.trace(who, number)).body).toBe(unknown.body);
});
