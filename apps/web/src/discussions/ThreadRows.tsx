import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ThreadRowFragment } from '../generated/graphql';
import { Cited } from '../shared/Cited';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { moveFocusAmongRows } from '../shared/rowKeys';
import { Symbol } from '../shared/Symbol';
import { TlpLabel } from '../shared/TlpLabel';
import { UnreadMark } from '../shared/UnreadMark';
import { CapacityWords } from './speaker';

function Facts({ thread, withPlace }: { thread: ThreadRowFragment; withPlace: boolean }) {
  const { t } = useTranslation();
  const { group, document, openedAs, postCount, unread, closedAt } = thread;
  const parts = [
    withPlace && group && <Symbol strong>{group.tag}</Symbol>,
    withPlace && document && <Symbol strong>{document.symbol ?? document.reference}</Symbol>,
    openedAs && <CapacityWords capacity={openedAs} />,
    typeof postCount === 'number' && t('discussions:posts', { count: postCount }),
    unread ? <b className="pl-accenttext">{t('discussions:unread', { count: unread })}</b> : undefined,
    closedAt && <span className="pl-tag">{t('discussions:closed')}</span>,
  ].filter(Boolean);
  return (
    <span className="pl-meta">
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && <Dot />}
          {part}
        </span>
      ))}
    </span>
  );
}

export function ThreadRows({ threads, withPlace = true, label }: { threads: ThreadRowFragment[]; withPlace?: boolean; label: string }) {
  return (
    <ul className="pl-rows" aria-label={label} onKeyDown={moveFocusAmongRows}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <UnreadMark unread={Boolean(thread.unread)} />
          <div className="pl-grow">
            <Link className={thread.unread ? 'pl-quiet pl-strong' : 'pl-quiet'} dir="auto" data-row to={`/discussions/${thread.id}`}>
              <Cited plain>{thread.title}</Cited>
            </Link>
            <br />
            <Facts thread={thread} withPlace={withPlace} />
          </div>
          <TlpLabel label={thread.tlp} />
          <span className="pl-meta">
            <Moment at={thread.activeAt} shown="ago" />
          </span>
        </li>
      ))}
    </ul>
  );
}
