import { describe, expect, it } from '@jest/globals';
import { archive, importing, openArchives, problemsOf } from '../../test/support/bringing.js';
import { idOf, line, told } from '../../test/support/importing.js';
import { portal, see, who } from '../../test/support/modifying.js';

openArchives();

const columns = { id: '', modifies: '', modifies_as: '', superseded_by: '', original_symbol: '' };
let count = 0;
/** One line each, with a file of its own. */
async function papers(...lines: Record<string, string>[]): Promise<void> {
  const names = lines.map(() => `p${(count += 1)}.pdf`);
  await archive.pdfs(...names);
  await archive.csv(lines.map((each, place) => line({ ...columns, file_en: names[place]!, ...each })));
}

describe('how papers of an import stand to each other', () => {
  it('nobody is said to correct, or to stand in the place of, a paper of another originator', async () => {
    const apart = (column: string, name: string) => `${column}: "${name}" is of another originator: only those who manage both`;
    await papers({ title_en: 'Of Kenya', originator: 'KEN', original_symbol: 'KEN/1' });
    await importing(archive);
    await papers(
      { id: 'f', superseded_by: 'k' },
      { id: 'k', originator: 'KEN' },
      { id: 'g', originator: 'WG.1', modifies: 'f', modifies_as: 'REVISION' },
      { modifies: 'KEN/1', modifies_as: 'CORRIGENDUM' },
      { superseded_by: 'KEN/1' },
      { originator: 'KEN', modifies: 'KEN/1', modifies_as: 'ADDENDUM' },
      { originator: 'Kenya', modifies: 'KEN/1', modifies_as: 'ADDENDUM' },
    );
    const wanted = [
      `2 ${apart('superseded_by', 'k')}`,
      `4 ${apart('modifies', 'f')}`,
      `5 ${apart('modifies', 'KEN/1')}`,
      `6 ${apart('superseded_by', 'KEN/1')}`,
      '8 originator: "Kenya" is neither',
    ];
    const found = told(await problemsOf(archive));
    expect(found.map((each, place) => each.slice(0, (wanted[place] ?? '').length))).toEqual(wanted);
    await papers({ title_en: 'Of Kenya too', originator: 'KEN', modifies: 'KEN/1', modifies_as: 'ADDENDUM' });
    await importing(archive);
    const more = await see(who.reader, await idOf(portal, 'Of Kenya too'));
    expect(more.modifies).toMatchObject({ kind: 'ADDENDUM', document: { id: await idOf(portal, 'Of Kenya') } });
  });

  it('no papers stand in each other’s place, by whatever way round', async () => {
    const circle = 'superseded_by: By way of others this paper would stand in its own place.';
    await papers(
      { id: 'a', superseded_by: 'b' },
      { id: 'b', superseded_by: 'a' },
      { id: 'c', superseded_by: 'd' },
      { id: 'd', superseded_by: 'e' },
      { id: 'e', superseded_by: 'c' },
      { id: 'f', superseded_by: 'a' },
      { id: 'g', superseded_by: 'g' },
      { id: 'h', superseded_by: 'i' },
      { id: 'i' },
    );
    expect(told(await problemsOf(archive))).toEqual([
      ...[2, 3, 4, 5, 6].map((each) => `${each} ${circle}`),
      '8 superseded_by: This is the paper itself.',
    ]);
  });
});
