import { currentPlace, formatAgo, formatDay, formatMoment, formatShort, isDay } from '../i18n/format';

type Shown = 'ago' | 'day' | 'moment' | 'short';

const written = { ago: formatAgo, day: formatDay, moment: formatMoment, short: formatShort };

/** A time in the reader's zone; the exact moment and the city stay one hover away. */
export function Moment({ at, shown = 'day' }: { at: string; shown?: Shown }) {
  return (
    <time dateTime={at} title={isDay(at) ? undefined : `${formatMoment(at)} (${currentPlace()})`}>
      {written[shown](at)}
    </time>
  );
}
