import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { draft, openPapers, portal, reader, release } from '../../test/support/papers.js';

beforeAll(async () => {
  await openPapers();
  for (let each = 0; each < 3; each += 1) await release(await draft(), 'KEN', 'READ');
  await portal.app.get(JobRunner).drain();
});
afterAll(() => portal.stop());

const notices = async (): Promise<{ id: string; readAt: string | null }[]> =>
  (await portal.gql('{ notices { edges { node { id readAt } } } }', {}, reader)).data.notices.edges.map(({ node }: any) => node);
const mark = async (field: string, input: object): Promise<number> =>
  (await portal.gql(`mutation($input: MarkNoticesInput!) { ${field}(input: $input) }`, { input }, reader)).data[field];
const unread = async () => (await notices()).filter(({ readAt }) => !readAt).length;

it('marking all is taken back whole, and what was read before it stays read', async () => {
  const [first, second] = await notices();
  expect(await mark('markNoticesRead', { ids: [first!.id] })).toBe(1);
  expect(await mark('markNoticesRead', { all: true })).toBe(2);
  expect(await unread()).toBe(0);
  const { readAt } = (await notices()).find(({ id }) => id === second!.id)!;
  expect(await mark('markNoticesUnread', { all: true, readAt })).toBe(2);
  expect((await notices()).filter((notice) => notice.readAt).map(({ id }) => id)).toEqual([first!.id]);
});
