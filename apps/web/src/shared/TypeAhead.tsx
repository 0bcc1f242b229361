import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Found<Row> = { rows: Row[]; fetching: boolean };
type Props<Row> = Pick<TextInputProps, 'label' | 'description' | 'placeholder' | 'leftSection'> & {
  /** What is sought for, once typing has paused; asked for nothing where it is empty. */
  useFound: (sought: string) => Found<Row>;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  detailOf: (row: Row) => string;
  /** Said where nothing is found. */
  nobody: string;
  onPick: (row: Row) => void;
  /** Where the one chosen stays written: typing on leaves nobody chosen. */
  onDrop?: () => void;
  isSearch?: boolean;
};

/** A field that finds as one types. */
export function TypeAhead<Row>({ useFound, keyOf, nameOf, detailOf, nobody, onPick, onDrop, isSearch = false, ...field }: Props<Row>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [sought] = useDebouncedValue(text.trim(), 200);
  const { rows, fetching } = useFound(sought);
  const found = sought === '' ? [] : rows;
  const isSettled = sought === text.trim() && !fetching;
  const pick = (key: string) => {
    const row = found.find((each) => keyOf(each) === key);
    if (!row) return;
    setText(onDrop ? nameOf(row) : '');
    combobox.closeDropdown();
    onPick(row);
  };
  const type = (typed: string) => {
    setText(typed);
    onDrop?.();
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          {...field}
          value={text}
          data-search={isSearch || undefined}
          dir={text ? 'auto' : undefined}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => !onDrop && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={t('access:release.found')}>
          {found.map((row) => (
            <Combobox.Option key={keyOf(row)} value={keyOf(row)}>
              <bdi className="pl-strong">{nameOf(row)}</bdi> <bdi className="pl-meta">{detailOf(row)}</bdi>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{isSettled ? nobody : t('access:release.searching')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
