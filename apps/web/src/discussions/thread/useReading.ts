import { useCallback, useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { MarkReadDocument } from '../../generated/graphql';
import { readUpTo, type Stream } from './stream';

const dwell = 1_000;
// Of a long post its beginning will do: it may be higher than the screen.
const watched = { threshold: 0, rootMargin: '-60px 0px -20% 0px' };

/** Calls back once an element has stood before the reader's eyes for a second. */
function whenSeen(element: HTMLElement, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    if (entry?.isIntersecting) timer = setTimeout(seen, dwell);
  }, watched);
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Posts that were seen count as read, in their order. */
export function useReading(stream: Stream): (element: HTMLElement | null) => (() => void) | undefined {
  const client = useClient();
  const seen = useRef(new Set<number>());
  const marked = useRef(0);
  const latest = useRef(stream);
  useEffect(() => {
    latest.current = stream;
  });
  const mark = useCallback(() => {
    const { thread, posts } = latest.current;
    const before = Math.max(marked.current, thread.readUpTo ?? 0);
    const upTo = readUpTo(posts, seen.current, before);
    if (upTo <= before) return;
    marked.current = upTo;
    void client.mutation(MarkReadDocument, { input: { threadId: thread.id, upTo } }).toPromise();
  }, [client]);
  return useCallback(
    (element) =>
      element
        ? whenSeen(element, () => {
            seen.current.add(Number(element.dataset['number']));
            mark();
          })
        : undefined,
    [mark],
  );
}
