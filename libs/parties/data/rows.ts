import type { Language, PartyData } from './types.js';

// Arabic comes last, so that right-to-left text does not reorder the columns in an editor.
const columns: readonly Language[] = ['en', 'es', 'fr', 'ru', 'zh', 'ar'];

/** The cells of a table written one row a line, cells parted by '|'. */
export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Six cells such as 'African Union [AU]': the name, and its abbreviation where the language has one. */
export function namesOf(cells: readonly string[]): Pick<PartyData, 'names' | 'abbreviations'> {
  if (cells.length !== columns.length) throw new Error(`six names expected: ${cells.join('|')}`);
  const names = {} as PartyData['names'];
  const abbreviations: NonNullable<PartyData['abbreviations']> = {};
  columns.forEach((language, at) => {
    const [, name = '', abbreviation] = /^(.*?)(?: \[(.+)\])?$/.exec(cells[at] ?? '') ?? [];
    names[language] = name;
    if (abbreviation) abbreviations[language] = abbreviation;
  });
  return Object.keys(abbreviations).length > 0 ? { names, abbreviations } : { names };
}
