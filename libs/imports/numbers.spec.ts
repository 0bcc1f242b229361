import { describe, expect, it } from '@jest/globals';
import { archive, importing, openArchives, problemsOf } from '../../test/support/bringing.js';
import { idOf, line, told, TO_ALL } from '../../test/support/importing.js';
import { filed, number, numbered, portal } from '../../test/support/modifying.js';

openArchives();

const year = new Date().getUTCFullYear();

describe('symbols of the series of a group', () => {
  it('are told where they are wrong: whose they are, whom the paper must be open to, gaps, and what modifications are called', async () => {
    const open = { releases: 'GROUP:WG.1 READ | GROUP_OBSERVERS:WG.1 READ' };
    const faults: [Record<string, string>, string][] = [
      [{ symbol: 'CIED/WG.1/2019/WP.1', ...open }, ''],
      [{ symbol: 'CIED/WG.1/2019/WP.1', ...open }, 'symbol: "CIED/WG.1/2019/WP.1" is on line 2 already'],
      [{ symbol: 'CIED/WG.1/2019/WP.3', ...open }, 'symbol: Before CIED/WG.1/2019/WP.3 number 2 of the series is missing'],
      [{ symbol: 'CIED/WG.1/2019/LTR.1' }, 'symbol: A symbol tells everybody in WG.1 that the paper exists.'],
      [{ symbol: 'CIED/WG.1/2019/INF.1', ...open, exclusions: 'PARTY:KEN' }, 'symbol: A symbol tells everybody in WG.1 that the paper exists.'],
      [{ symbol: 'CIED/WG.2/2019/WP.1', ...open }, 'symbol: "CIED/WG.2/2019/WP.1" is no symbol in the series of a group that this paper is filed in.'],
      [{ symbol: 'A/C.1/79/L.15', ...open }, 'symbol: "A/C.1/79/L.15" is no symbol in the series of a group that this paper is filed in.'],
      [{ symbol: 'CIED/WG.1/2019/WP.1/Rev.1', ...open }, 'symbol: "CIED/WG.1/2019/WP.1/Rev.1" is the symbol of a paper that modifies another one'],
      [{ symbol: 'CIED/WG.1/2019/WP.1/Add.1', ...open, modifies: 'CIED/WG.1/2019/WP.1', modifies_as: 'REVISION' }, 'symbol: "CIED/WG.1/2019/WP.1/Add.1" is not made of the symbol of what it modifies: as REVISION it is CIED/WG.1/2019/WP.1/Rev.1'],
      [{ symbol: 'CIED/WG.1/2019/WP.1/Corr.2', ...open, modifies: 'CIED/WG.1/2019/WP.1', modifies_as: 'CORRIGENDUM' }, 'symbol: Before CIED/WG.1/2019/WP.1/Corr.2 number 1 of the series is missing'],
    ]; // prettier-ignore
    await archive.pdfs(...faults.map((_, place) => `p${place}.pdf`));
    await archive.csv(
      faults.map(([fault], place) =>
        line({ symbol: '', exclusions: '', modifies: '', modifies_as: '', file_en: `p${place}.pdf`, ...fault }),
      ),
    );
    const wanted = faults.flatMap(([, text], place) => (text ? [`${place + 2} ${text}`] : []));
    const found = told(await problemsOf(archive));
    expect(found.map((each, place) => each.slice(0, (wanted[place] ?? '').length))).toEqual(wanted);
  });

  it('go on with its numbers, and papers that are filed after it go on with its numbers', async () => {
    const symbols = [await numbered(await filed()), await numbered(await filed())];
    expect(symbols.at(-1)).toBe(`CIED/WG.1/${year}/WP.2`);
    await archive.pdfs('a.pdf', 'b.pdf', 'c.pdf');
    const paper = (name: string, more: object) =>
      line({
        title_en: `Number ${name}`,
        kind: 'WORKING_PAPER',
        releases: TO_ALL,
        file_en: `${name}.pdf`,
        modifies: '',
        modifies_as: '',
        ...more,
      });
    await archive.csv([
      paper('a', { symbol: `CIED/WG.1/${year}/WP.4` }),
      paper('b', { symbol: `CIED/WG.1/${year}/WP.3` }),
      paper('c', { symbol: `CIED/WG.1/${year}/WP.3/Add.1`, modifies: `CIED/WG.1/${year}/WP.3`, modifies_as: 'ADDENDUM' }),
    ]);
    await importing(archive);
    expect(await numbered(await filed())).toBe(`CIED/WG.1/${year}/WP.5`);
    const base = await idOf(portal, 'Number b');
    const another = await portal.sql(`select last from derived_number where stem = $1 and kind = 'ADDENDUM'`, [`CIED/WG.1/${year}/WP.3`]);
    expect(another).toEqual([{ last: 1 }]);
    expect((await number(base)).details).toEqual({ reason: 'ALREADY_NUMBERED' });
  });
});
