import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeakerName } from '../speaker';
import type { Post } from './stream';

export type PostDeeds = {
  onReply: (post: Post) => void;
  onQuote: (post: Post) => void;
  onEdit: (post: Post) => void;
  onWithdraw: (post: Post) => void;
  onHistory: (post: Post) => void;
  onReport: (post: Post) => void;
};

function CopyLink({ id, who }: { id: string; who: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/posts/${id}`);
    setCopied(true);
  };
  return (
    <>
      <button type="button" className="pl-textbutton" aria-label={t('discussions:act.linkTo', { name: who })} onClick={() => void copy()}>
        {t('discussions:act.link')}
      </button>
      <span role="status" className="pl-meta">
        {copied && t('discussions:act.copied')}
      </span>
    </>
  );
}

/** In reach of the keyboard and of a finger at all times; on a pointer they come when one is near. */
export function PostActions({ post, deeds }: { post: Post; deeds: PostDeeds }) {
  const { t } = useTranslation();
  const nameOf = useSpeakerName();
  const who = `${nameOf(post)} ${post.number}`;
  const { reply, edit, withdraw, history } = post.viewerMay;
  const acts: [string, boolean, (post: Post) => void][] = [
    ['reply', reply, deeds.onReply],
    ['quote', reply, deeds.onQuote],
    ['edit', edit, deeds.onEdit],
    ['withdraw', withdraw, deeds.onWithdraw],
    ['history', history, deeds.onHistory],
    ['report', post.state === 'STANDING' && !post.mine, deeds.onReport],
  ];
  return (
    <div className="pl-postacts">
      {acts
        .filter(([, may]) => may)
        .map(([name, , act]) => (
          <button
            key={name}
            type="button"
            className="pl-textbutton"
            aria-label={t(`discussions:act.${name}To`, { name: who })}
            onClick={() => act(post)}
          >
            {t(`discussions:act.${name}`)}
          </button>
        ))}
      <CopyLink id={post.id} who={who} />
    </div>
  );
}
