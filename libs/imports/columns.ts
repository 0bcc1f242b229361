import type { Row, Table } from './csv-file.js';
import { Cells } from './cells.js';
import { type Problem, quoted } from './problem.js';

/** The columns there are (docs/import.md). */
const COLUMNS = [
  'id', 'symbol', 'original_symbol', 'kind', 'date', 'originator', 'author', 'groups', 'label', 'onward', 'download', 'attribution', 'recipients',
  'releases', 'exclusions', 'tags', 'original_language', 'modifies', 'modifies_as', 'modifies_languages', 'superseded_by',
]; // prettier-ignore
const BY_LANGUAGE = ['title', 'summary', 'file', 'status'];
const NEEDED = ['kind', 'date', 'originator', 'label', 'releases'];
/** A secretariat's own columns, which are left alone. */
const OWN = /^x_/;
const LOCAL = new RegExp(`^(?:${BY_LANGUAGE.join('|')})_[a-z]{2,3}$`);

/** What is wrong with the names of the columns. */
export function headerProblems(header: string[]): Problem[] {
  const wrong = (column: string | null, text: string): Problem => ({ line: 1, column, text });
  const known = (name: string) => COLUMNS.includes(name) || LOCAL.test(name) || OWN.test(name);
  const problems = header.flatMap((name, place) => {
    if (!name) return wrong(null, `Column ${place + 1} has no name.`);
    if (header.indexOf(name) < place) return wrong(name, 'Two columns have this name.');
    return known(name) ? [] : wrong(name, `This column is not known${nearest(name)}. Name columns that are your own x_….`);
  });
  problems.push(...NEEDED.filter((name) => !header.includes(name)).map((name) => wrong(name, 'This column is missing.')));
  for (const [prefix, what] of [
    ['title', 'a title'],
    ['file', 'files'],
  ] as const)
    // prettier-ignore
    if (!header.some((name) => name.startsWith(`${prefix}_`)))
      problems.push(wrong(null, `No column holds ${what}: name it ${prefix}_ and the language, say ${prefix}_en.`));
  return problems;
}

/** The line with its cells under their names. */
export function cellsOf({ line, cells }: Row, { header }: Table, problems: Problem[]): Cells {
  const named = new Cells(line, new Map(header.map((name, place) => [name, cells[place] ?? ''])), problems);
  const more = cells.slice(header.length).filter((cell) => cell.trim());
  if (more.length)
    named.wrong(
      null,
      `This line has more cells than there are columns, from ${quoted(more[0]!)} on: put cells that hold a separator into quotation marks.`,
    );
  return named;
}

function nearest(name: string): string {
  const plain = name.toLowerCase().replace(/[\s-]+/g, '_');
  const found = COLUMNS.find((each) => each === plain || each.replace(/s$/, '') === plain.replace(/s$/, ''));
  if (found ?? LOCAL.test(plain)) return `; is it ${found ?? plain}`;
  return '';
}
