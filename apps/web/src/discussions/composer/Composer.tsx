import { Button, CloseButton } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeakerName } from '../speaker';
import type { Post, Thread } from '../thread/stream';
import { quoted } from './commands';
import { DraftFoot } from './DraftFoot';
import { Editor } from './Editor';
import { SendFailure } from './SendFailure';
import { SpeakingFor, WhoWillRead } from './SpeakingFor';
import { useDraft } from './useDraft';
import { useField } from './useField';
import { useSending } from './useSending';
import { useSpeaker } from './useSpeaker';

export type Reply = { to?: Post; quote?: string };

type Props = {
  thread: Thread;
  reply: Reply;
  personId: string;
  onPosted: (post: Post) => void;
  onReply: (reply: Reply) => void;
};

function Answered({ post, onClear }: { post: Post; onClear: () => void }) {
  const { t } = useTranslation();
  const nameOf = useSpeakerName();
  return (
    <p className="pl-answered">
      <IconCornerDownRight size={16} aria-hidden className="pl-flip" />
      <span className="pl-grow">{t('discussions:inAnswerTo', { name: nameOf(post) })}</span>
      <CloseButton size="sm" aria-label={t('discussions:notInAnswer')} onClick={onClear} />
    </p>
  );
}

export function Composer({ thread, reply, personId, onPosted, onReply }: Props) {
  const { t } = useTranslation();
  const parentId = reply.to?.id;
  const stored = thread.drafts.find((draft) => (draft.parentId ?? undefined) === parentId);
  const place = { threadId: thread.id, ...(parentId && { parentId }) };
  const { draft, type, forget, sendId, state } = useDraft(place, personId, stored);
  const speaker = useSpeaker(thread, stored?.capacityId);
  const field = useField((text) => type({ text }));
  const { send, busy, error } = useSending();
  useEffect(() => {
    if (reply.quote) type({ text: draft.text + quoted(reply.quote) });
    if (reply.to || reply.quote) field.field.current?.focus();
  }, [reply]);
  const post = async () => {
    const { text, draftId } = draft;
    if (busy || text.trim() === '') return;
    const sent = await send({ ...place, capacity: speaker.id, text, sendId: sendId(), ...(draftId && { draftId }) });
    if (!sent) return;
    forget();
    onPosted(sent);
    if (reply.to) onReply({});
  };
  return (
    <form
      className="pl-composer"
      aria-label={t('discussions:reply')}
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      {reply.to && <Answered post={reply.to} onClear={() => onReply({})} />}
      <SendFailure error={error} />
      <Editor
        label={t('discussions:yourPost')}
        placeholder={t('discussions:placeholder')}
        text={draft.text}
        onText={(text) => type({ text })}
        field={field}
        threadId={thread.id}
        onSend={() => void post()}
      />
      <div className="pl-composerfoot">
        <DraftFoot state={state}>
          <WhoWillRead attribution={thread.attribution} capacity={speaker.capacity} />
        </DraftFoot>
        <SpeakingFor capacities={thread.viewerCapacities} value={speaker.id} onChange={speaker.choose} />
        <Button type="submit" loading={busy} disabled={draft.text.trim() === ''}>
          {t('discussions:post')}
        </Button>
      </div>
    </form>
  );
}
