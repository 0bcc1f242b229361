import { Tabs } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../identity/viewer';
import { Page, TextLink } from '../shared/Page';
import { Empty } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { DocumentPages, type UseDocuments } from './DocumentPages';
import { SubmitButton } from './SubmitButton';
import { DocumentsDocument } from '../generated/graphql';

const pageOf = (mine: boolean): UseDocuments =>
  function usePage(after) {
    const language = useLanguage();
    const [{ data, error }] = useQuery({ query: DocumentsDocument, variables: { language, first: 50, after, mine } });
    return { page: data?.documents, error };
  };

const useAll = pageOf(false);
const useMine = pageOf(true);

function All() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const help = viewer ? t('documents:emptyAll') : t('documents:emptyPublic');
  const empty = (
    <Empty icon={IconFileText} title={t('documents:emptyTitle')}>
      {help}
    </Empty>
  );
  return (
    <div className="pl-card">
      <DocumentPages usePage={useAll} caption={t('documents:title')} empty={empty} />
    </div>
  );
}

function Mine() {
  const { t } = useTranslation();
  const empty = (
    <Empty icon={IconFileText} title={t('documents:emptyMine')} action={<SubmitButton />}>
      {t('documents:emptyMineHelp')}
    </Empty>
  );
  return (
    <div className="pl-card">
      <DocumentPages usePage={useMine} caption={t('documents:mine')} empty={empty} />
    </div>
  );
}

export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const [search, setSearch] = useSearchParams();
  const shown = search.get('show') === 'mine' ? 'mine' : 'all';
  const canSubmit = viewer?.active && viewer.capacities.length > 0;
  if (!viewer)
    return (
      <Page
        name={t('documents:public.title')}
        below={<p className="pl-meta">{t('documents:public.help')}</p>}
        actions={<TextLink to="/sign-in">{t('documents:public.signIn')}</TextLink>}
      >
        <All />
      </Page>
    );
  if (!canSubmit)
    return (
      <Page name={t('documents:title')}>
        <All />
      </Page>
    );
  return (
    <Page name={t('documents:title')} actions={<SubmitButton />}>
      <Tabs value={shown} onChange={(value) => setSearch(value === 'mine' ? { show: 'mine' } : {})} keepMounted={false}>
        <Tabs.List mb={12}>
          <Tabs.Tab value="all">{t('documents:all')}</Tabs.Tab>
          <Tabs.Tab value="mine">{t('documents:mine')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="all">
          <All />
        </Tabs.Panel>
        <Tabs.Panel value="mine">
          <Mine />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
