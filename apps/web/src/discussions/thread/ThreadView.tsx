import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportDialog } from '../../secretariat/ReportDialog';
import { Note } from '../../shared/Note';
import { useShortcuts } from '../../shell/keys/shortcuts';
import { Composer, type Reply } from '../composer/Composer';
import { KeptText } from '../composer/KeptText';
import { EditPost, History, WithdrawPost } from './postDialogs';
import { goToPost, Stream } from './Stream';
import type { Post, Stream as Shown } from './stream';
import { ReplyBar } from './ReplyBar';
import { ThreadHead } from './ThreadHead';
import { ThreadPanel } from './ThreadPanel';
import type { Reading } from './useThread';

type Open = { what: 'edit' | 'withdraw' | 'history' | 'report'; post: Post };

/** What of a post somebody chose with the pointer, else all of it. */
function wordsOf(post: Post): string {
  const selection = getSelection();
  const element = document.getElementById(`post-${post.id}`);
  const words = selection?.toString().trim() ?? '';
  return words !== '' && element && selection?.anchorNode && element.contains(selection.anchorNode) ? words : (post.text ?? '');
}

function useDeeds() {
  const [open, setOpen] = useState<Open>();
  const [reply, setReply] = useState<Reply>({});
  const deeds = {
    onReply: (post: Post) => setReply({ to: post }),
    onQuote: (post: Post) => setReply({ to: post, quote: wordsOf(post) }),
    onEdit: (post: Post) => setOpen({ what: 'edit', post }),
    onWithdraw: (post: Post) => setOpen({ what: 'withdraw', post }),
    onHistory: (post: Post) => setOpen({ what: 'history', post }),
    onReport: (post: Post) => setOpen({ what: 'report', post }),
  };
  return { open, close: () => setOpen(undefined), reply, setReply, deeds };
}

const goToComposer = () => document.querySelector<HTMLElement>('.pl-composer textarea')?.focus();

/** The keys of a discussion work on the post where reading is. */
function useThreadKeys(posts: Post[], { onReply, onQuote }: ReturnType<typeof useDeeds>['deeds']) {
  const here = () => posts.find(({ id }) => document.activeElement?.closest('article')?.id === `post-${id}`);
  const nextUnread = () => {
    const number = here()?.number ?? 0;
    const next = posts.find((post) => post.unread && post.number > number);
    if (next) goToPost(next.id);
  };
  const answer = () => {
    const post = here();
    if (post?.viewerMay.reply) onReply(post);
    else goToComposer();
  };
  const quote = () => {
    const post = here() ?? posts.find(({ id }) => document.getElementById(`post-${id}`)?.contains(getSelection()?.anchorNode ?? null));
    if (post?.viewerMay.reply) onQuote(post);
  };
  useShortcuts({ n: nextUnread, r: answer, q: quote });
  return { nextUnread };
}

type Props = { stream: Shown; reading: Reading; personId: string; target: string | undefined; onTarget: (id: string) => void };

export function ThreadView({ stream, reading, personId, target, onTarget }: Props) {
  const { t } = useTranslation();
  const { thread } = stream;
  const { open, close, reply, setReply, deeds } = useDeeds();
  const { nextUnread } = useThreadKeys(stream.posts, deeds);
  const posted = (post: Post) => {
    reading.putPost(post);
    void reading.loadAfter();
    requestAnimationFrame(() => goToPost(post.id));
  };
  return (
    <ThreadHead thread={thread} onChanged={reading.putThread}>
      <div className="pl-columns">
        <div className="pl-card pl-thread">
          <Stream stream={stream} reading={reading} deeds={deeds} target={target} onTarget={onTarget} />
          {thread.closedAt && <Note>{t(`discussions:closedBecause.${thread.closedBecause ?? 'CHAIR'}`)}</Note>}
          {thread.viewerMay.reply && <ReplyBar thread={thread} onReply={goToComposer} onNextUnread={nextUnread} />}
          {thread.viewerMay.reply ? (
            <Composer key={reply.to?.id ?? ''} thread={thread} reply={reply} personId={personId} onPosted={posted} onReply={setReply} />
          ) : (
            <KeptText thread={thread} personId={personId} />
          )}
        </div>
        <ThreadPanel thread={thread} />
      </div>
      {open?.what === 'edit' && <EditPost post={open.post} threadId={thread.id} onChanged={reading.putPost} onClose={close} />}
      {open?.what === 'withdraw' && <WithdrawPost post={open.post} onChanged={reading.putPost} onClose={close} />}
      {open?.what === 'report' && <ReportDialog about={{ kind: 'POST', postId: open.post.id }} onClose={close} />}
      {open?.what === 'history' && <History post={open.post} onClose={close} />}
    </ThreadHead>
  );
}
