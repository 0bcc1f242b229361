import { useTranslation } from 'react-i18next';
import type { AttributionRule } from '../../generated/graphql';
import { formatShort } from '../../i18n/format';
import { Dot } from '../../shared/Dot';
import { Moment } from '../../shared/Moment';
import { Note } from '../../shared/Note';
import { UnreadMark } from '../../shared/UnreadMark';
import { Markdown } from '../markdown/Markdown';
import { Speaker, useSpeakerName } from '../speaker';
import { PostActions, type PostDeeds } from './PostActions';
import type { Post } from './stream';

type Parent = NonNullable<Post['parent']>;

/** Whom it answers, where that is not the post right above. */
function InAnswerTo({ parent, onGo }: { parent: Parent; onGo: (id: string) => void }) {
  const { t } = useTranslation();
  const nameOf = useSpeakerName();
  return (
    <blockquote className="pl-context">
      <a
        className="pl-link"
        href={`/posts/${parent.id}`}
        onClick={(event) => {
          event.preventDefault();
          onGo(parent.id);
        }}
      >
        {t('discussions:answers', { name: nameOf(parent) })}
      </a>
      <bdi>{parent.excerpt ?? t(`discussions:tombstone.${parent.state}`)}</bdi>
    </blockquote>
  );
}

/** Under the Chatham House rule no clock time is shown, that of one's own post neither: a screen is seen by more than its reader. */
const shownTime = (at: string, attribution: AttributionRule) => (attribution === 'CHATHAM_HOUSE' ? `${at.slice(0, 10)}T00:00:00.000Z` : at);

/** That it was edited, and when, where that says more than the time it was posted at. */
function Edited({ at, postedAt }: { at: string; postedAt: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Dot />
      {t('discussions:edited')} {formatShort(at) !== formatShort(postedAt) && <Moment at={at} shown="short" />}
    </>
  );
}

function Times({ post, attribution }: { post: Post; attribution: AttributionRule }) {
  const postedAt = shownTime(post.postedAt, attribution);
  return (
    <span className="pl-meta pl-when">
      <UnreadMark unread={post.unread} /> <Moment at={postedAt} shown="short" />
      {post.editedAt && post.state === 'STANDING' && <Edited at={shownTime(post.editedAt, attribution)} postedAt={postedAt} />}
    </span>
  );
}

type Props = {
  post: Post;
  depth: number;
  followsParent: boolean;
  attribution: AttributionRule;
  deeds: PostDeeds;
  onGo: (id: string) => void;
  watch: (element: HTMLElement | null) => (() => void) | undefined;
};

export function PostView({ post, depth, followsParent, attribution, deeds, onGo, watch }: Props) {
  const { t } = useTranslation();
  const { id, number, state, text, parent } = post;
  return (
    <article
      id={`post-${id}`}
      ref={post.unread ? watch : undefined}
      className={`pl-post pl-depth${depth}`}
      data-number={number}
      data-row
      tabIndex={-1}
      aria-labelledby={`said-${id}`}
    >
      <header>
        <span id={`said-${id}`} className="pl-grow">
          <Speaker {...post} attribution={attribution} />
        </span>
        <Times post={post} attribution={attribution} />
      </header>
      {parent && !followsParent && <InAnswerTo parent={parent} onGo={onGo} />}
      {state === 'STANDING' ? (
        <Markdown text={text ?? ''} />
      ) : (
        <p className="pl-tombstone">
          {t(`discussions:tombstone.${state}`)} {post.withdrawnAt && <Moment at={post.withdrawnAt} />}
        </p>
      )}
      {post.hold && (
        <Note tone="cau">
          {t('discussions:heldForYou')} <bdi dir="auto">{post.hold.reason}</bdi>
        </Note>
      )}
      <PostActions post={post} deeds={deeds} />
    </article>
  );
}
