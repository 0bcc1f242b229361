import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UnderstandLabel } from './UnderstandLabel';
import type { Content } from './uses';

type Props = { documentId: string; name: string; url: string; label: Content['labelToUnderstand'] };

/** The way to a file; under a label that is to be read up on first, by way of that. */
export function DownloadFile({ documentId, name, url, label }: Props) {
  const { t } = useTranslation();
  const [asked, ask] = useState(false);
  const open = (event: MouseEvent) => {
    if (!label) return;
    event.preventDefault();
    ask(true);
  };
  return (
    <>
      <Button
        component="a"
        href={url}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('documents:downloadNamed', { name })}
        onClick={open}
      >
        {t('documents:download')}
      </Button>
      {asked && label && (
        <UnderstandLabel
          documentId={documentId}
          label={label}
          onClose={() => ask(false)}
          onUnderstood={() => window.location.assign(url)}
        />
      )}
    </>
  );
}
