import { expect, test } from '@jest/globals';
import type { ThreadQuery } from '../../generated/graphql';
import { depths, mergePosts, readUpTo, withAnswer, type Post } from './stream';

const post = (number: number, more: Partial<Post> = {}) =>
  ({ id: `p${number}`, number, unread: true, mine: false, parent: null, ...more }) as Post;
const answers = (number: number) => ({ parent: { number } as Post['parent'] });
const answer = (numbers: number[], hasPreviousPage: boolean, hasNextPage: boolean, focus: string | null = null) =>
  ({
    id: 't',
    posts: {
      focus,
      edges: numbers.map((number) => ({ cursor: `c${number}`, node: post(number) })),
      pageInfo: { hasPreviousPage, hasNextPage, startCursor: `c${numbers[0]}`, endCursor: `c${numbers.at(-1)}` },
    },
  }) as unknown as ThreadQuery['thread'];
const numbers = (posts: Post[]) => posts.map(({ number }) => number);

test('posts stand in their order, each once, the newest text of it', () => {
  const merged = mergePosts([post(1), post(2, { text: 'old' })], [post(3), post(2, { text: 'new' })]);
  expect(numbers(merged)).toEqual([1, 2, 3]);
  expect(merged[1]?.text).toBe('new');
});

test('earlier and later pages join the one around the first unread post', () => {
  const around = withAnswer(undefined, { from: 'FIRST_UNREAD' }, answer([4, 5], true, true, 'p5'));
  expect(around).toMatchObject({ focus: 'p5', hasBefore: true, hasAfter: true, start: 'c4', end: 'c5' });
  const earlier = withAnswer(around, { before: 'c4', last: 50 }, answer([2, 3], false, true));
  const whole = withAnswer(earlier, { after: 'c5', first: 50 }, answer([6], true, false));
  expect(numbers(whole.posts)).toEqual([2, 3, 4, 5, 6]);
  expect(whole).toMatchObject({ focus: 'p5', hasBefore: false, hasAfter: false, start: 'c2', end: 'c6' });
});

test('an answer stands one step further in than what it answers, three at most', () => {
  const posts = [post(1), post(2, answers(1)), post(3, answers(2)), post(4, answers(3)), post(5, answers(4)), post(6), post(7, answers(0))];
  expect([...depths(posts).values()]).toEqual([0, 1, 2, 3, 3, 0, 1]);
});

test('one has read up to the first unread post that was not seen; own posts need no reading', () => {
  const posts = [post(1, { unread: false }), post(2), post(3, { mine: true }), post(4), post(5)];
  expect(readUpTo(posts, new Set([2, 5]), 1)).toBe(3);
  expect(readUpTo(posts, new Set([4]), 1)).toBe(1);
});

test('what lies between what was read and the page was not seen', () => {
  expect(readUpTo([post(8), post(9)], new Set([8, 9]), 3)).toBe(3);
});
