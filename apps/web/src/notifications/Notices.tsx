import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DocumentFacts } from '../documents/DocumentTable';
import { MarkNoticesReadDocument, MarkNoticesUnreadDocument, NoticesDocument, type NoticesQuery as Answer } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { LoadFailure, Loading } from '../shared/states';
import { TlpLabel } from '../shared/TlpLabel';
import { UnreadMark } from '../shared/UnreadMark';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';

type Notice = Answer['notices']['edges'][number]['node'];

function Row({ notice, onRead }: { notice: Notice; onRead: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const { document, kind, at, readAt, id } = notice;
  return (
    <li>
      <UnreadMark unread={!readAt} />
      <div className="pl-grow">
        <Link
          className={readAt ? 'pl-quiet' : 'pl-quiet pl-strong'}
          dir="auto"
          to={`/documents/${document.id}`}
          onClick={() => onRead([id])}
        >
          {document.title}
        </Link>
        <br />
        <span className="pl-meta">{t(`notifications:kind.${kind}`)} · </span>
        <DocumentFacts document={document} />
      </div>
      <TlpLabel label={document.tlp} />
      <span className="pl-meta">
        <Moment at={at} shown="ago" />
      </span>
      {!readAt && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('notifications:markOne', { title: document.title })}
          onClick={() => onRead([id])}
        >
          {t('notifications:markRead')}
        </Button>
      )}
    </li>
  );
}

/** Marking, and what was marked last, so that it can be undone. */
function useMarking() {
  const read = useAction(MarkNoticesReadDocument);
  const unread = useAction(MarkNoticesUnreadDocument);
  const [marked, setMarked] = useState<string[]>([]);
  const mark = async (ids: string[]) => {
    if (await read.run({ input: { ids } })) setMarked(ids);
  };
  const undo = async () => {
    if (await unread.run({ input: { ids: marked } })) setMarked([]);
  };
  return { mark, undo, marked, error: read.error ?? unread.error };
}

/** Unread first, each part newest first. */
const inOrder = (notices: Notice[]): Notice[] => [...notices.filter((each) => !each.readAt), ...notices.filter((each) => each.readAt)];

export function Notices() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState('all');
  const variables = { language, first: 50, unreadOnly: shown === 'unread' };
  const [{ data, error }] = useQuery({ query: NoticesDocument, variables });
  const { mark, undo, marked, error: failed } = useMarking();
  const notices = inOrder(data?.notices.edges.map(({ node }) => node) ?? []);
  const unread = notices.filter(({ readAt }) => !readAt).map(({ id }) => id);
  const choices = [
    { value: 'all', label: t('notifications:show.all') },
    { value: 'unread', label: t('notifications:show.unread') },
  ];
  const actions = (
    <div className="pl-actions">
      <SegmentedControl size="xs" aria-label={t('notifications:show.label')} data={choices} value={shown} onChange={setShown} />
      {unread.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => void mark(unread)}>
          {t('notifications:markAll')}
        </Button>
      )}
    </div>
  );
  return (
    <Card title={t('notifications:title')} actions={actions}>
      <Failure error={failed} />
      <p role="status" className={marked.length > 0 ? 'pl-body' : ''} style={{ margin: 0 }}>
        {marked.length > 0 && t('notifications:marked', { count: marked.length })}{' '}
        {marked.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
            {t('notifications:undo')}
          </Button>
        )}
      </p>
      {error && <LoadFailure error={error} />}
      {!data && !error && <Loading />}
      {data && notices.length === 0 && <p className="pl-body">{t('notifications:empty')}</p>}
      <ul className="pl-rows">
        {notices.map((notice) => (
          <Row key={notice.id} notice={notice} onRead={(ids) => void mark(ids)} />
        ))}
      </ul>
    </Card>
  );
}
