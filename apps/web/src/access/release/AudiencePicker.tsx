import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../../shared/useLanguage';
import { audienceKey, type Audience } from '../audience';
import { useAudienceName } from '../useAudienceName';
import { SearchAudiencesDocument } from '../../generated/graphql';

type Props = { label: string; description?: string; onPick: (audience: Audience) => void };

function useFound(text: string) {
  const language = useLanguage();
  const [sought] = useDebouncedValue(text.trim(), 200);
  const [{ data, fetching }] = useQuery({ query: SearchAudiencesDocument, variables: { text: sought, language }, pause: sought === '' });
  return { found: sought === '' ? [] : (data?.searchAudiences ?? []), settled: sought === text.trim() && !fetching };
}

/** Type-ahead over parties, bodies, groups and persons in any of the six languages. */
export function AudiencePicker({ label, description, onPick }: Props) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { found, settled } = useFound(text);
  const pick = (key: string) => {
    const choice = found.find(({ audience }) => audienceKey(audience) === key);
    if (!choice) return;
    onPick(choice.audience);
    setText('');
    combobox.closeDropdown();
  };
  const type = (typed: string) => {
    setText(typed);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          value={text}
          data-search
          placeholder={t('access:release.type')}
          dir={text ? 'auto' : undefined}
          autoComplete="off"
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={t('access:release.found')}>
          {found.map(({ audience, detail }) => (
            <Combobox.Option key={audienceKey(audience)} value={audienceKey(audience)}>
              <bdi className="pl-strong">{nameOf(audience)}</bdi>{' '}
              <span className="pl-meta">
                <bdi>{detail ?? t(`access:kindOf.${audience.kind}`)}</bdi>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{settled ? t('access:release.noMatch') : t('access:release.searching')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
