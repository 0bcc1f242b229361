import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format';
import { Note } from '../shared/Note';

/** Shown once: the portal keeps only what it needs to recognise it. */
export function OneTimeLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Note tone="pos">
      <TextInput
        label={t('secretariat:link.label')}
        description={t('secretariat:link.help', { moment: formatMoment(expiresAt) })}
        readOnly
        dir="ltr"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button mt={8} variant="default" size="xs" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
        {copied ? t('access:why.copied') : t('secretariat:link.copy')}
      </Button>
    </Note>
  );
}
