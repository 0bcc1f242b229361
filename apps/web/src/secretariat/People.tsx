import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PersonsDocument, type AdministeredPersonFragment } from '../generated/graphql';
import { Card } from '../shared/Card';
import { formatList } from '../i18n/format';
import { Dot } from '../shared/Dot';
import { personName } from '../shared/PartyPerson';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { Invite } from './Invite';
import { PersonPanel } from './PersonPanel';

export type AdministeredPerson = AdministeredPersonFragment;

function PersonRow({ person, search }: { person: AdministeredPerson; search: string }) {
  const { t } = useTranslation();
  const parties = person.accreditations.filter(({ status }) => status !== 'ENDED').map(({ party }) => party.name);
  return (
    <li>
      <div className="pl-grow">
        <NavLink className="pl-quiet pl-strong" to={`/administration/people/${person.id}${search}`}>
          <bdi>{personName(person)}</bdi>
        </NavLink>{' '}
        {person.invited && <span className="pl-tag pl-cau">{t('secretariat:invited')}</span>}{' '}
        {person.suspended && <span className="pl-tag pl-neg">{t('enums:status.SUSPENDED')}</span>}
        <div className="pl-meta">
          {parties.length > 0 && (
            <>
              <bdi>{formatList(parties)}</bdi>
              <Dot />
            </>
          )}
          <bdi dir="ltr">{person.email}</bdi>
        </div>
      </div>
    </li>
  );
}

function usePersons(text: string) {
  const language = useLanguage();
  const [cursor, setCursor] = useState<string>();
  const [{ data, error }] = useQuery({ query: PersonsDocument, variables: { text: text || null, after: cursor ?? null, language } });
  return { page: data?.persons, error, setCursor };
}

function List({ text, search }: { text: string; search: string }) {
  const { t } = useTranslation();
  const { id } = useParams();
  const { page, error, setCursor } = usePersons(text);
  if (error) return <LoadFailure error={error} />;
  if (!page) return <Loading />;
  const chosen = page.edges.find(({ node }) => node.id === id)?.node;
  const next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  return (
    <div className="pl-columns pl-panel404">
      <Card title={t('secretariat:part.people')} className={chosen ? 'pl-besidechosen' : ''}>
        {page.edges.length === 0 && <p className="pl-body">{t('secretariat:nobodyFound')}</p>}
        <ul className="pl-rows">
          {page.edges.map(({ node }) => (
            <PersonRow key={node.id} person={node} search={search} />
          ))}
        </ul>
        {next && (
          <div className="pl-body">
            <Button variant="default" onClick={() => setCursor(next)}>
              {t('secretariat:nextPage')}
            </Button>
          </div>
        )}
      </Card>
      {chosen ? <PersonPanel key={chosen.id} person={chosen} /> : <p className="pl-meta">{t('secretariat:choosePerson')}</p>}
    </div>
  );
}

export function People() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const [settled] = useDebouncedValue(text, 250);
  const query = text ? `?${new URLSearchParams({ text }).toString()}` : '';
  return (
    <>
      <div className="pl-head">
        <TextInput
          label={t('secretariat:findPerson')}
          value={text}
          dir="auto"
          w={320}
          maw="100%"
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => setSearch(event.currentTarget.value ? { text: event.currentTarget.value } : {}, { replace: true })}
        />
        <Invite />
      </div>
      <List key={settled} text={settled} search={query} />
    </>
  );
}
