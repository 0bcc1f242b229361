import { Button } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PostView } from './PostView';
import type { PostDeeds } from './PostActions';
import { depths, type Stream as Shown } from './stream';
import type { Reading } from './useThread';
import { useReading } from './useReading';

/** Goes to a post and lets reading go on there. */
export function goToPost(id: string): boolean {
  const element = document.getElementById(`post-${id}`);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
  return element !== null;
}

/** Once a page has come: to what was asked for, or to the first unread post where something was read before. */
function useBeginning(stream: Shown, target: string | undefined) {
  const begun = useRef<string>(undefined);
  const { focus, posts } = stream;
  useEffect(() => {
    const place = target ?? (posts[0]?.id === focus && !stream.hasBefore ? undefined : focus);
    if (!place || begun.current === place) return;
    begun.current = place;
    requestAnimationFrame(() => goToPost(place));
  }, [target, focus, posts, stream.hasBefore]);
}

type Props = { stream: Shown; reading: Reading; deeds: PostDeeds; target: string | undefined; onTarget: (id: string) => void };

export function Stream({ stream, reading, deeds, target, onTarget }: Props) {
  const { t } = useTranslation();
  const { posts, thread, hasBefore, hasAfter } = stream;
  const watch = useReading(stream);
  const far = depths(posts);
  // The line stays where it was when the page came, whatever is read meanwhile.
  const firstNew = useRef(thread.firstUnread);
  const unread = useRef(thread.unread ?? 0);
  useBeginning(stream, target);
  const go = (id: string) => {
    if (!goToPost(id)) onTarget(id);
  };
  return (
    <div className="pl-stream">
      {hasBefore && (
        <Button variant="default" size="xs" onClick={() => void reading.loadBefore()}>
          {t('discussions:earlier')}
        </Button>
      )}
      {posts.map((post, at) => (
        <Fragment key={post.id}>
          {post.id === firstNew.current && post.number > 1 && (
            <p className="pl-newline" role="separator" aria-label={t('discussions:new', { count: unread.current })}>
              <span>{t('discussions:new', { count: unread.current })}</span>
            </p>
          )}
          <PostView
            post={post}
            depth={far.get(post.number) ?? 0}
            followsParent={post.parent?.number === posts[at - 1]?.number}
            attribution={thread.attribution}
            deeds={deeds}
            onGo={go}
            watch={watch}
          />
        </Fragment>
      ))}
      {hasAfter && (
        <Button variant="default" size="xs" data-more onClick={() => void reading.loadAfter()}>
          {t('discussions:later')}
        </Button>
      )}
    </div>
  );
}
