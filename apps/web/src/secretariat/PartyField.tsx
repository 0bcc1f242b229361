import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { byDivision } from '../parties/byRegion';
import { useLanguage } from '../shared/useLanguage';
import { PartiesDocument } from '../generated/graphql';

export function PartyField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: PartiesDocument, variables: { language } });
  const choices = useMemo(
    () =>
      byDivision(data?.parties ?? [], (party) => party).map(({ division, rows }) => ({
        group: t(`enums:division.${division}`),
        items: rows.map(({ id, name }) => ({ value: id, label: name })),
      })),
    [data, t],
  );
  return (
    <Select
      label={t('secretariat:party')}
      required
      searchable
      data={choices}
      value={value}
      onChange={onChange}
      nothingFoundMessage={t('parties:noneFound')}
    />
  );
}
