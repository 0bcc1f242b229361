import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areShortcutsOn, turnShortcuts } from './shortcuts';

/** Kept on the device, as the colour scheme is: it depends on how somebody types there. */
export function ShortcutSwitch() {
  const { t } = useTranslation();
  const [on, turn] = useState(areShortcutsOn);
  return (
    <Switch
      label={t('shell:keys.on')}
      description={t('shell:keys.help')}
      checked={on}
      onChange={({ currentTarget: { checked } }) => {
        turnShortcuts(checked);
        turn(checked);
      }}
    />
  );
}
