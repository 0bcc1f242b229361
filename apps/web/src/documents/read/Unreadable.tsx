import { IconFileUnknown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/states';
import { DownloadFile } from '../page/DownloadFile';
import type { Readable, ReadDocument } from './uses';

/** Why there are no pages: not yet, not of this file, or not as its handling asks; and what can be done instead. */
export function Unreadable({ document, file }: { document: ReadDocument; file: Readable }) {
  const { t } = useTranslation();
  const { state, reason } = file.pages;
  const why = reason
    ? t(`documents:read.reason.${reason}`)
    : state === 'WAITING'
      ? t('documents:read.waiting')
      : t('documents:read.cannotCarry');
  const label = document.content?.labelToUnderstand ?? null;
  return (
    <Empty
      icon={IconFileUnknown}
      title={state === 'WAITING' ? t('documents:read.notYet') : t('documents:read.none')}
      action={file.url && <DownloadFile documentId={document.id} name={file.name} url={file.url} label={label} />}
    >
      {why}
    </Empty>
  );
}
