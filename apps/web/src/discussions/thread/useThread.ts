import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { ThreadDocument } from '../../generated/graphql';
import { useLanguage } from '../../shared/useLanguage';
import { mergePosts, withAnswer, type Post, type Stream, type Thread, type Wanted } from './stream';

const page = 50;
const everyHalfMinute = 30_000;

/** The posts that were asked for so far. */
function useStream(id: string) {
  const client = useClient();
  const language = useLanguage();
  const [stream, setStream] = useState<Stream>();
  const [error, setError] = useState<CombinedError>();
  const load = useCallback(
    async (wanted: Wanted) => {
      const { data, error: failed } = await client.query(ThreadDocument, { id, language, ...wanted }, { requestPolicy: 'network-only' });
      setError(failed);
      if (data) setStream((known) => withAnswer(known, wanted, data.thread));
    },
    [client, id, language],
  );
  return { stream, setStream, error, load };
}

/** A discussion as far as it is on the page. What fails leaves what is shown, unless access itself has ended. */
export function useThread(id: string, target: string | undefined) {
  const { stream, setStream, error, load } = useStream(id);
  const ends = useRef({ start: stream?.start, end: stream?.end });
  useEffect(() => {
    ends.current = { start: stream?.start, end: stream?.end };
  });
  useEffect(() => {
    setStream(undefined);
    void load({ from: target ?? 'FIRST_UNREAD' });
  }, [load, target, setStream]);
  const loadBefore = () => load({ before: ends.current.start ?? '', last: page });
  const loadAfter = useCallback(() => {
    const { end } = ends.current;
    return load(end ? { after: end, first: page } : { from: 'FIRST_UNREAD' });
  }, [load]);
  useWhileSeen(loadAfter);
  const putPost = (post: Post) => setStream((known) => known && { ...known, posts: mergePosts(known.posts, [post]) });
  const putThread = (part: Partial<Thread>) => setStream((known) => known && { ...known, thread: { ...known.thread, ...part } });
  return { stream, error, loadBefore, loadAfter, putPost, putThread };
}

/** Asks for what is new while somebody looks: now and then, and when they come back. */
function useWhileSeen(ask: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    const timer = setInterval(look, everyHalfMinute);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);
}

export type Reading = ReturnType<typeof useThread>;
