import { Tabs } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ThreadsDocument, type ThreadRowFragment } from '../generated/graphql';
import { Page } from '../shared/Page';
import { Pages, type UsePage } from '../shared/Pages';
import { Empty } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { Drafts } from './Drafts';
import { OpenInGroup } from './OpenButton';
import { ThreadRows } from './ThreadRows';

const pageOf = (unread: boolean): UsePage<ThreadRowFragment> =>
  function usePage(after) {
    const language = useLanguage();
    const [{ data, error }] = useQuery({ query: ThreadsDocument, variables: { language, first: 50, after, unread } });
    return { page: data?.threads, error };
  };

const useAll = pageOf(false);
const useUnread = pageOf(true);
const tabs = ['all', 'unread', 'drafts'];

function List({ part }: { part: 'all' | 'unread' }) {
  const { t } = useTranslation();
  const empty = (
    <Empty icon={IconMessages} title={t(`discussions:emptyPart.${part}`)}>
      {t('discussions:emptyGroup')}
    </Empty>
  );
  return (
    <div className="pl-card">
      <Pages usePage={part === 'unread' ? useUnread : useAll} empty={empty}>
        {(threads) => <ThreadRows threads={threads} label={t('discussions:title')} />}
      </Pages>
    </div>
  );
}

export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show') ?? '';
  const shown = tabs.includes(asked) ? asked : 'all';
  return (
    <Page name={t('discussions:title')} actions={<OpenInGroup />}>
      <Tabs value={shown} onChange={(show) => setSearch(show && show !== 'all' ? { show } : {})} keepMounted={false}>
        <Tabs.List mb={12}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`discussions:part.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="all">
          <List part="all" />
        </Tabs.Panel>
        <Tabs.Panel value="unread">
          <List part="unread" />
        </Tabs.Panel>
        <Tabs.Panel value="drafts">
          <Drafts />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
