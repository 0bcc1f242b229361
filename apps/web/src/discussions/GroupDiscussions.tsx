import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { GroupDiscussionsDocument, type ThreadRowFragment } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Pages, type UsePage } from '../shared/Pages';
import { Empty } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { OpenButton } from './OpenButton';
import { ThreadRows } from './ThreadRows';

const useGroup = (id: string, after?: string) => {
  const language = useLanguage();
  return useQuery({ query: GroupDiscussionsDocument, variables: { id, language, first: 50, after } })[0];
};

/** What its chair put on top, then the rest by newest activity. */
export function GroupDiscussions({ groupId, mayOpen }: { groupId: string; mayOpen: boolean }) {
  const { t } = useTranslation();
  const first = useGroup(groupId);
  const pinned = first.data?.group.pinnedDiscussions ?? [];
  const usePage: UsePage<ThreadRowFragment> = (after) => {
    const { data, error } = useGroup(groupId, after);
    return { page: data?.group.discussions, error };
  };
  const others = (threads: ThreadRowFragment[]) => threads.filter(({ id }) => !pinned.some((thread) => thread.id === id));
  const open = mayOpen && <OpenButton quiet place={{ group: groupId }} />;
  const empty = (
    <Empty icon={IconMessages} title={t('discussions:emptyTitle')}>
      {t('discussions:emptyGroup')}
    </Empty>
  );
  return (
    <>
      {pinned.length > 0 && (
        <Card title={t('discussions:pinned')}>
          <ThreadRows threads={pinned} label={t('discussions:pinned')} />
        </Card>
      )}
      <Card title={t('groups:tab.discussions')} actions={open}>
        <Pages usePage={usePage} empty={empty}>
          {(threads) => <ThreadRows threads={others(threads)} label={t('groups:tab.discussions')} />}
        </Pages>
      </Card>
    </>
  );
}
