import { randomInt } from 'node:crypto';

/** Without what is taken for something else when read out or typed: 0 O, 1 I L, U V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const SHORTEST = 5;

/** A random reference, CIED/WG.1/2026/R-7KQ3M: it tells nothing of how many there are. Each attempt that met a taken one is longer. */
export function randomReference(series: string, year: number, attempt = 0): string {
  const random = Array.from({ length: SHORTEST + attempt }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${series}/${year}/R-${random}`;
}
