/** What no file may be called on Windows, whatever its ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Bytes of UTF-8 that one name may have, with room for a number: most file systems take 255. */
const LONGEST = 180;

/** A name cut to what file systems take, its ending kept. */
function fitted(name: string): string {
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const letters = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(letters.join('') + ending) > LONGEST) letters.pop();
  return (RESERVED.test(name) ? '_' : '') + letters.join('').trimEnd() + ending;
}

/** A symbol or reference as the name of a folder: CIED/WG.1/2026/WP.4 is CIED-WG.1-2026-WP.4. */
export const folderOf = ({ symbol, reference }: { symbol: string | null; reference: string }) =>
  (symbol ?? reference).replaceAll('/', '-').replace(/[^\p{L}\p{N}.()*_-]/gu, '_').replaceAll('*', '_').replace(/\.$/, '_'); // prettier-ignore

const keyOf = (path: string) => path.normalize('NFKC').toLowerCase();

/** Gives each file a place of its own, also where capitals are not told apart. The same names in the same order get the same places. */
export class Paths {
  private readonly taken = new Set<string>();
  /** With which number to go on, by the place that was wanted: all before it are taken. */
  private readonly next = new Map<string, number>();

  in(folder: string, name: string): string {
    const fit = fitted(name);
    const ending = /\.[^.]{1,10}$/.exec(fit)?.[0] ?? '';
    const wanted = keyOf(`${folder}/${fit}`);
    for (let number = this.next.get(wanted) ?? 1; ; number += 1) {
      const path = `${folder}/${number === 1 ? fit : `${fit.slice(0, fit.length - ending.length)} (${number})${ending}`}`;
      const key = keyOf(path);
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      this.next.set(wanted, number + 1);
      return path;
    }
  }
}
