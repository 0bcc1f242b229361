import { Button } from '@mantine/core';
import { IconBook, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Version } from './uses';

type File = Version['files'][number];

/** A glimpse of the first page; a sign of a file where there is none. */
export function Thumbnail({ file, isShown }: { file: File; isShown: boolean }) {
  const [isLost, lose] = useState(false);
  if (!isShown || isLost || !file.pages.hasThumbnail) return <IconFileText size={18} aria-hidden />;
  return <img className="pl-thumbnail" src={`/files/${file.id}/thumbnail`} alt="" loading="lazy" onError={() => lose(true)} />;
}

/** The way to its pages. */
export function ReadFile({ documentId, file }: { documentId: string; file: File }) {
  const { t } = useTranslation();
  if (file.pages.shownAs === 'NOT_AT_ALL') return null;
  return (
    <Button
      component={Link}
      to={`/documents/${documentId}/files/${file.id}`}
      leftSection={<IconBook size={16} aria-hidden />}
      aria-label={t('documents:read.named', { name: file.name })}
    >
      {t('documents:read.action')}
    </Button>
  );
}

/** Why it cannot be read here, or not yet; and what a download gives instead of the file. */
export function PagesState({ file }: { file: File }) {
  const { t } = useTranslation();
  const { state, reason, shownAs } = file.pages;
  const said: string[] = [];
  if (reason) said.push(t(`documents:read.reason.${reason}`));
  else if (state === 'WAITING' && !file.scan.isHeld) said.push(t('documents:read.waiting'));
  else if (state === 'READY' && shownAs === 'NOT_AT_ALL') said.push(t('documents:read.cannotCarry'));
  if (file.hasText === false && !reason) said.push(t('documents:read.noText'));
  if (file.copy === 'MARKED' || file.copy === 'STRIPPED') said.push(t(`documents:read.copy.${file.copy}`));
  return said.map((text) => (
    <div key={text} className="pl-meta">
      {text}
    </div>
  ));
}
