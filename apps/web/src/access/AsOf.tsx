import { Button, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentPlace, currentZone, formatMoment } from '../i18n/format';
import { toInstant, toWall } from '../i18n/zone';
import '../theme/explain.css';

type Props = { at: string | null; onChange: (at: string | null) => void };

function Choice({ at, onChange }: Props) {
  const { t } = useTranslation();
  const now = toWall(new Date().toISOString(), currentZone());
  const [wall, setWall] = useState(at ? toWall(at, currentZone()) : now);
  return (
    <div className="pl-asof">
      <TextInput
        type="datetime-local"
        label={t('explain:asOf.time')}
        description={t('access:release.cityTime', { city: currentPlace() })}
        value={wall}
        max={now}
        onChange={(event) => setWall(event.currentTarget.value)}
      />
      <div className="pl-actions">
        <Button variant="light" disabled={wall === ''} onClick={() => onChange(toInstant(wall, currentZone()))}>
          {t('explain:asOf.show')}
        </Button>
        {at && (
          <Button variant="default" onClick={() => onChange(null)}>
            {t('explain:asOf.now')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Now, or a past time: what was then is described, to whoever may ask today. */
export function AsOf({ at, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconHistory size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {at ? t('explain:asOf.at', { moment: formatMoment(at) }) : t('explain:asOf.asOfNow')}
      </Button>
      {open && <Choice key={at} at={at} onChange={onChange} />}
    </>
  );
}
