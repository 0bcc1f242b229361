import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format';

/** Since when, and until when, as far as either is known. */
export function Dates({ from, until }: { from?: string | null; until?: string | null }) {
  const { t } = useTranslation();
  if (!from && !until) return null;
  return (
    <div className="pl-meta">
      {from && t('access:path.from', { day: formatDay(from) })} {until && t('access:path.until', { day: formatDay(until) })}
    </div>
  );
}
