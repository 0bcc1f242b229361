import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Card } from '../shared/Card';
import { PartyLink } from '../shared/Names';
import { Page } from '../shared/Page';
import { Empty, LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { byDivision } from './byRegion';
import { PartiesDocument } from '../generated/graphql';

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [{ data, error }] = useQuery({ query: PartiesDocument, variables: { language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const sought = text.trim().toLocaleLowerCase();
  const found = data.parties.filter(({ name, code }) => `${name} ${code}`.toLocaleLowerCase().includes(sought));
  return (
    <Page name={t('parties:title')} below={<p className="pl-facts">{t('parties:count', { count: data.parties.length })}</p>}>
      <TextInput
        label={t('parties:filter')}
        value={text}
        mb={16}
        maw={360}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 && <Empty title={t('parties:noneFound')}>{t('parties:noneFoundHelp')}</Empty>}
      {byDivision(found, (party) => party).map(({ division, rows }) => (
        <Card
          key={division}
          title={
            <>
              {t(`enums:division.${division}`)} <span className="pl-meta pl-figure">{rows.length}</span>
            </>
          }
        >
          <ul className="pl-names">
            {rows.map((party) => (
              <li key={party.id}>
                <PartyLink party={party} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Page>
  );
}
