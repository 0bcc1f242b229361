import { currentPlace, formatAgo, formatDay, formatMoment } from '../i18n/format';

type Shown = 'ago' | 'day' | 'moment';

const written = { ago: formatAgo, day: formatDay, moment: formatMoment };

/** A time in the reader's zone; the exact moment and the city stay one hover away. */
export function Moment({ at, shown = 'day' }: { at: string; shown?: Shown }) {
  return (
    <time dateTime={at} title={`${formatMoment(at)} (${currentPlace()})`}>
      {written[shown](at)}
    </time>
  );
}
