import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../composer/useSpeaker';
import { useSpeakerName } from '../speaker';
import type { Thread } from './stream';

type Props = { thread: Thread; onReply: () => void; onNextUnread: () => void };

/** On a phone one writes at the end of what was said; from anywhere above it this leads there, and to what is unread. */
export function ReplyBar({ thread, onReply, onNextUnread }: Props) {
  const { t } = useTranslation();
  const { capacity } = useSpeaker(thread, undefined);
  const nameOf = useSpeakerName();
  if (!capacity) return null;
  return (
    <div className="pl-replybar">
      <button type="button" className="pl-replyhere" onClick={onReply}>
        {t('discussions:replyFor', { name: nameOf({ capacity }) })}
      </button>
      <button type="button" className="pl-nextunread" aria-label={t('discussions:keys.next')} onClick={onNextUnread}>
        <IconArrowDown size={20} aria-hidden />
      </button>
    </div>
  );
}
