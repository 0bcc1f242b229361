import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TlpLabel } from '../generated/graphql';
import { currentPlace, formatMoment } from '../i18n/format';
import { useViewer } from '../identity/viewer';
import { personName } from './PartyPerson';
import { tlpText } from './TlpLabel';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** A sentence as the content of a page's margin, where the two numbers are counted. */
const counted = (sentence: string): string =>
  sentence
    .split(/(#page|#pages)\b/)
    .map((part) => (part === '#page' ? 'counter(page)' : part === '#pages' ? 'counter(pages)' : quoted(part)))
    .join(' ');

/** What stands at the head and the foot of every page on paper: print.css puts it there. */
export function usePrintMarks(label: TlpLabel, place: string): void {
  const { t } = useTranslation();
  const { viewer, capacity } = useViewer();
  const reader = [viewer && personName(viewer.person), capacity?.party?.name].filter(Boolean).join(', ');
  useEffect(() => {
    const { style } = document.documentElement;
    const mark = () => {
      const time = `${formatMoment(Date.now())} ${currentPlace()}`;
      style.setProperty('--pl-print-label', quoted(tlpText(label)));
      style.setProperty('--pl-print-ink', `var(--pl-ink-${label})`);
      style.setProperty('--pl-print-place', quoted(`Plenary · ${place}`));
      style.setProperty('--pl-print-for', quoted(reader ? t('shell:print.for', { name: reader, time }) : time));
      style.setProperty('--pl-print-page', counted(t('shell:print.page', { page: '#page', pages: '#pages' })));
    };
    mark();
    addEventListener('beforeprint', mark);
    return () => {
      removeEventListener('beforeprint', mark);
      for (const part of ['label', 'ink', 'place', 'for', 'page']) style.removeProperty(`--pl-print-${part}`);
    };
  }, [label, place, reader, t]);
}
