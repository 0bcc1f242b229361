import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentPlace } from '../i18n/format';

/** Until when somebody has access, on the clock of the reader's own place; empty for good. */
export function UntilField({ value, onChange }: { value: string; onChange: (moment: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="datetime-local"
      label={t('requests:until')}
      description={t('access:release.cityTime', { city: currentPlace() })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
