/** Minutes by which `zone` is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return (wall - Math.floor(instant / 60_000) * 60_000) / 60_000;
}

/** The instant (ISO 8601, UTC) of a wall-clock time such as `2026-11-23T09:00` in a zone. */
export function toInstant(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const guess = asUtc - offsetAt(asUtc, zone) * 60_000;
  // The offset at the guess differs from the first one around a change of clocks.
  return new Date(asUtc - offsetAt(guess, zone) * 60_000).toISOString();
}

/** The wall-clock time in a zone, as an input of type datetime-local wants it. */
export function toWall(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone) * 60_000).toISOString().slice(0, 16);
}

const scriptsWithoutLatin = ['ar', 'ru', 'zh'];

/**
 * `America/Montevideo` is said as `Montevideo`. Where names are not written in Latin letters, as CLDR says the place
 * in the reader's own: there is no other table of cities in every script.
 */
export function cityOf(zone: string, language: string): string {
  if (scriptsWithoutLatin.includes(language)) return placeOf(zone, language);
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function placeOf(zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
