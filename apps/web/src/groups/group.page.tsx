import { Tabs } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { TakeAway } from '../archives/TakeAway';
import { GroupDiscussions } from '../discussions/GroupDiscussions';
import { DocumentPages, type UseDocuments } from '../documents/DocumentPages';
import { SubmitButton } from '../documents/SubmitButton';
import { GroupDocument, ReceivedDocument, type GroupPageFieldsFragment } from '../generated/graphql';
import { Page, TextLink } from '../shared/Page';
import { Empty, LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { useLanguage } from '../shared/useLanguage';
import { Library } from './library/Library';
import { Bureau, Members, MySeat } from './members';

export type Group = GroupPageFieldsFragment;

const useReceived: UseDocuments = (after) => {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: ReceivedDocument, variables: { id, language, first: 50, after } });
  return { page: data?.group.received, error };
};

function Received() {
  const { t } = useTranslation();
  const empty = <Empty icon={IconFileText} title={t('groups:empty.received')} />;
  return (
    <div className="pl-card">
      <p className="pl-body pl-meta">{t('groups:emptyHelp.received')}</p>
      <DocumentPages usePage={useReceived} caption={t('groups:tab.received')} empty={empty} />
    </div>
  );
}

const tabs = ['library', 'discussions', 'received', 'members'];

function Parts({ group }: { group: Group }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab') ?? '';
  const shown = tabs.includes(asked) ? asked : 'library';
  return (
    <Tabs value={shown} onChange={(tab) => setSearch(tab && tab !== 'library' ? { tab } : {})} keepMounted={false}>
      <Tabs.List mb={12}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`groups:tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className="pl-columns">
        <div>
          <Tabs.Panel value="library">
            <Library group={group} />
          </Tabs.Panel>
          <Tabs.Panel value="discussions">
            <GroupDiscussions groupId={group.id} mayOpen={group.viewerMay.file} />
          </Tabs.Panel>
          <Tabs.Panel value="received">
            <Received />
          </Tabs.Panel>
          <Tabs.Panel value="members">
            <Members group={group} />
          </Tabs.Panel>
        </div>
        <div>
          <Bureau offices={group.offices} />
          <MySeat group={group} />
        </div>
      </div>
    </Tabs>
  );
}

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: GroupDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { group } = data;
  const below = (
    <p className="pl-facts">
      <span>{t(`enums:groupKind.${group.kind}`)}</span>
      <span>
        <Symbol strong>{group.tag}</Symbol>
      </span>
      {group.parent && (
        <span>
          {t('groups:under')}{' '}
          <TextLink to={`/groups/${group.parent.id}`}>
            <Symbol>{group.parent.tag}</Symbol>
          </TextLink>
        </span>
      )}
      {group.viewerMay.administer && <TextLink to={`/administration/groups/${group.id}`}>{t('groups:administer')}</TextLink>}
    </p>
  );
  return (
    <Page
      name={group.name}
      below={below}
      crumbs={[{ text: t('groups:title'), to: '/groups' }]}
      actions={
        <>
          <TakeAway groupId={group.id} />
          {group.viewerMay.file && <SubmitButton groupId={group.id} />}
        </>
      }
    >
      {group.mandate && <p dir="auto">{group.mandate}</p>}
      <Parts group={group} />
    </Page>
  );
}
