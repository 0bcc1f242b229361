import { useTranslation } from 'react-i18next';
import { Note } from '../../shared/Note';
import type { Lack } from './missing';

/** What is to be done before it can be sent. */
export function WhatIsMissing({ what }: { what: Lack }) {
  const { t } = useTranslation();
  const words = {
    title: t('documents:submit.titleMissing'),
    related: t('documents:submit.relatedMissing'),
    files: t('documents:submit.filesMissing'),
    FILE_INFECTED: t('errors:reason.FILE_INFECTED'),
    FILE_TOO_LARGE_TO_SCAN: t('errors:reason.FILE_TOO_LARGE_TO_SCAN'),
  };
  return <Note tone="neg">{words[what]}</Note>;
}
