import type { PostFieldsFragment, ThreadPageFieldsFragment, ThreadQuery } from '../../generated/graphql';

export type Post = PostFieldsFragment;
export type Thread = ThreadPageFieldsFragment;
type Answer = ThreadQuery['thread'];

/** Which posts to ask for; the page around a place, before the first or after the last one here. */
export type Wanted = { from: string } | { before: string; last: number } | { after: string; first: number };

/** The part of a discussion that is on the page: without a gap, in its order. */
export type Stream = {
  thread: Thread;
  posts: Post[];
  /** Where to begin reading: what was asked for, or the first unread post. */
  focus: string | undefined;
  start: string | undefined;
  end: string | undefined;
  hasBefore: boolean;
  hasAfter: boolean;
};

export function mergePosts(known: Post[], more: Post[]): Post[] {
  const byNumber = new Map([...known, ...more].map((post) => [post.number, post]));
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}

/** What is known with what was answered. A page around a place begins anew; the others are put to their end. */
export function withAnswer(known: Stream | undefined, wanted: Wanted, { posts, ...thread }: Answer): Stream {
  const { pageInfo, edges, focus } = posts;
  const came = edges.map(({ node }) => node);
  const start = pageInfo.startCursor ?? undefined;
  const end = pageInfo.endCursor ?? undefined;
  if (!known || 'from' in wanted) {
    const ends = { hasBefore: pageInfo.hasPreviousPage, hasAfter: pageInfo.hasNextPage };
    return { thread, posts: came, focus: focus ?? undefined, start, end, ...ends };
  }
  const merged = { ...known, thread, posts: mergePosts(known.posts, came) };
  if ('before' in wanted) return { ...merged, start: start ?? known.start, hasBefore: pageInfo.hasPreviousPage };
  return { ...merged, end: end ?? known.end, hasAfter: pageInfo.hasNextPage };
}

const deepest = 3;

/** How far each post stands in, by number: an answer one step further than what it answers, as far as that is on the page. */
export function depths(posts: Post[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { number, parent } of posts) found.set(number, parent ? Math.min(deepest, (found.get(parent.number) ?? 0) + 1) : 0);
  return found;
}

/** How far one has read when these were seen: up to the first unread one that was not. */
export function readUpTo(posts: Post[], seen: ReadonlySet<number>, before: number): number {
  let upTo = before;
  for (const { number, unread, mine } of posts) {
    if (number <= upTo) continue;
    if (number !== upTo + 1 || (unread && !mine && !seen.has(number))) break;
    upTo = number;
  }
  return upTo;
}
