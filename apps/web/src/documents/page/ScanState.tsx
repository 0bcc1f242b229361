import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Version } from './uses';

type File = Pick<Version['files'][number], 'scan' | 'url'>;

/** What is to be said of malware in a file; nothing where it was looked at and is clean. */
function inWords({ scan: { state, found, isHeld }, url }: File, t: TFunction): string | null {
  const isOwn = isHeld && url !== null;
  if (state === 'WAITING') return isOwn ? t('documents:scan.waitingOwn') : t('documents:scan.waiting');
  if (state === 'INFECTED') return found ? t('documents:scan.infectedBy', { found }) : t('documents:scan.infected');
  if (state === 'NOT_SCANNED') return t('documents:scan.notScanned');
  if (state !== 'TOO_LARGE') return null;
  if (!isHeld) return t('documents:scan.tooLarge');
  return isOwn ? t('documents:scan.tooLargeOwn') : t('documents:scan.tooLargeHeld');
}

export function ScanState({ file }: { file: File }) {
  const { t } = useTranslation();
  const said = inWords(file, t);
  if (!said) return null;
  const { state, isHeld } = file.scan;
  return <span className={`pl-tag pl-wraps ${state === 'INFECTED' ? 'pl-neg' : isHeld ? 'pl-cau' : ''}`}>{said}</span>;
}
