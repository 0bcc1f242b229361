import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conversion } from '../generated/graphql';

const conversions: Conversion[] = ['CONVERTED', 'REFUSED'];

type Props = { value: Conversion; onChange: (value: Conversion) => void; disabled?: boolean };

/** What becomes of files that cannot carry what the handling asks of them, as the originator chooses. */
export function ConversionField({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('documents:conversion.label')}
      description={t('documents:conversion.help')}
      value={value}
      disabled={disabled}
      data={conversions.map((each) => ({ value: each, label: t(`documents:conversion.${each}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Conversion)}
    />
  );
}
