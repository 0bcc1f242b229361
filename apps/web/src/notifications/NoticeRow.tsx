import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DocumentFacts } from '../documents/DocumentTable';
import type { NoticesQuery } from '../generated/graphql';
import { formatMoment } from '../i18n/format';
import { Cited } from '../shared/Cited';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';
import { personName } from '../shared/PartyPerson';
import { TlpLabel } from '../shared/TlpLabel';
import { UnreadMark } from '../shared/UnreadMark';

export type Notice = NoticesQuery['notices']['edges'][number]['node'];

/** What a notice is about: its title, where it leads, and its label where it has one. */
function aboutOf({ document, thread, archive, postId }: Notice) {
  if (document) return { title: document.title, tlp: document.tlp, to: `/documents/${document.id}` };
  if (thread) return { title: thread.title, tlp: thread.tlp, to: `/discussions/${thread.id}${postId ? `?post=${postId}` : ''}` };
  return archive && { title: (archive.group ?? archive.party)?.name ?? '', tlp: null, to: '/archives' };
}

export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: (id: string) => void }) {
  const { t } = useTranslation();
  const { document, kind, at, readAt, id, breakGlass, savedSearch } = notice;
  const about = aboutOf(notice);
  if (!about) return null;
  return (
    <li>
      <UnreadMark unread={!readAt} />
      <div className="pl-grow">
        <Link className={readAt ? 'pl-quiet' : 'pl-quiet pl-strong'} dir="auto" data-row to={about.to} onClick={() => onRead(id)}>
          <Cited plain>{about.title}</Cited>
        </Link>
        <br />
        <span className="pl-meta">
          {savedSearch ? t('notifications:foundBy', { name: savedSearch.name }) : t(`notifications:kind.${kind}`)}
          {document && <Dot />}
        </span>
        {document && <DocumentFacts document={document} />}
        {breakGlass && (
          <p className="pl-meta" style={{ margin: 0 }}>
            {t('notifications:brokenGlass', {
              name: personName(breakGlass.administrator),
              moment: formatMoment(breakGlass.until),
              reason: breakGlass.reason,
            })}
          </p>
        )}
      </div>
      {about.tlp && <TlpLabel label={about.tlp} />}
      <span className="pl-meta">
        <Moment at={at} shown="ago" />
      </span>
      {!readAt && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('notifications:markOne', { title: about.title })}
          onClick={() => onRead(id)}
        >
          {t('notifications:markRead')}
        </Button>
      )}
    </li>
  );
}
