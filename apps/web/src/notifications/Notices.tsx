import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Pages, type UsePage } from '../shared/Pages';
import { moveFocusAmongRows } from '../shared/rowKeys';
import { useLanguage } from '../shared/useLanguage';
import { notices } from './asked';
import { useMarking } from './marking';
import { NoticeRow, type Notice } from './NoticeRow';

const pageOf = (unreadOnly: boolean): UsePage<Notice> =>
  function usePage(after) {
    const language = useLanguage();
    const [{ data, error }] = useQuery(notices(language, unreadOnly, after));
    return { page: data?.notices, error };
  };

const useAll = pageOf(false);
const useUnread = pageOf(true);

type Marking = ReturnType<typeof useMarking>;

function Marked({ marked, undo }: Pick<Marking, 'marked' | 'undo'>) {
  const { t } = useTranslation();
  return (
    <p role="status" className={marked ? 'pl-body' : ''} style={{ margin: 0 }}>
      {marked && t('notifications:marked', { count: marked.count })}{' '}
      {marked?.undo && (
        <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
          {t('notifications:undo')}
        </Button>
      )}
    </p>
  );
}

export function Notices() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const [shown, setShown] = useState('all');
  const { markOne, markAll, undo, marked, error } = useMarking();
  const choices = [
    { value: 'all', label: t('notifications:show.all') },
    { value: 'unread', label: t('notifications:show.unread') },
  ];
  const actions = (
    <div className="pl-actions">
      <SegmentedControl size="xs" aria-label={t('notifications:show.label')} data={choices} value={shown} onChange={setShown} />
      {viewer && viewer.unreadNotices > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => void markAll()}>
          {t('notifications:markAll')}
        </Button>
      )}
    </div>
  );
  return (
    <Card title={t('notifications:title')} actions={actions}>
      <Failure error={error} />
      <Marked marked={marked} undo={undo} />
      <Pages key={shown} usePage={shown === 'unread' ? useUnread : useAll} empty={<p className="pl-body">{t('notifications:empty')}</p>}>
        {(notices) => (
          <ul className="pl-rows" onKeyDown={moveFocusAmongRows}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onRead={(id) => void markOne(id)} />
            ))}
          </ul>
        )}
      </Pages>
    </Card>
  );
}
