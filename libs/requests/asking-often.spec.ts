import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  ask,
  asked,
  asker,
  askerId,
  author,
  decline,
  known,
  knownPaper,
  list,
  openRequests,
  portal,
  takeBack,
  talk,
} from '../../test/support/requests.js';

beforeAll(openRequests);
afterAll(() => portal.stop());
beforeEach(() => knownPaper());

it('a request is made three times a day at most on one paper, and fifty times on any, however it ended', async () => {
  for (let time = 1; time <= 3; time += 1) await takeBack(asker, await asked());
  expect((await ask()).details).toEqual({ reason: 'TOO_MANY_REQUESTS' });
  const mine = 'where person_id = $1';
  await portal.sql(`update access_request set asked_at = asked_at - interval '1 day' ${mine}`, [askerId]);
  const id = await asked();
  await decline(author, id);
  await portal.sql(
    `insert into access_request (id, item_id, person_id, party_id, level, reason, asked_at, answer, answered_at, answered_by)
     select gen_random_uuid(), $2, person_id, party_id, level, reason, now(), 'DECLINED', now(), answered_by from access_request
     cross join generate_series(1, 49) where id = $1`,
    [id, await talk.paper(author, [known()])],
  );
  expect((await ask()).details).toEqual({ reason: 'TOO_MANY_REQUESTS' });
  await portal.sql(`delete from access_request ${mine}`, [askerId]);
});

it('a request is listed among those that wait until it is answered, and among all of one’s own for good', async () => {
  const open = async () => (await portal.gql('{ requests(isOpen: true) { edges { node { id } } } }', {}, asker)).data.requests.edges;
  const id = await asked();
  expect(await open()).toContainEqual({ node: { id } });
  await decline(author, id);
  expect(await open()).not.toContainEqual({ node: { id } });
  expect(await list(asker, 'requests')).toMatchObject([{ id, state: 'DECLINED' }]);
});
