import { DocumentKind, TextStatus } from '#documents';
import type { LocalTexts } from '#graphql';
import { type Modification, MODIFICATIONS } from '#symbols';
import { exclusionsOf, releasesOf } from './audiences.js';
import type { Cells } from './cells.js';
import { handlingOf } from './handling.js';
import { type Known, partyNamed } from './known.service.js';
import type { NamedFile, Paper } from './paper.js';
import { quoted } from './problem.js';

const TITLE = 500;
const SUMMARY = 20_000;
const TAG = 60;
const MOST_TAGS = 20;
const MOST_FILES = 30;
const SYMBOL = 100;

/** Reads a line as far as it can be read by itself; what is wrong is told on its cells. */
export function paperOf(cells: Cells, known: Known): Paper {
  const originator = originatorOf(cells, known);
  const authorId = authorOf(cells, known);
  return {
    line: cells.line,
    id: cells.text('id') || null,
    kind: cells.word('kind', Object.values(DocumentKind)) ?? 'LETTER',
    titles: textsOf(cells, 'title', TITLE, true),
    summaries: textsOf(cells, 'summary', SUMMARY, false),
    tags: tagsOf(cells),
    date: dateOf(cells, known),
    originator,
    authorId,
    groups: groupsOf(cells, known),
    handling: handlingOf(cells, authorId !== null),
    releases: releasesOf(cells, known),
    exclusions: exclusionsOf(cells, known),
    symbol: cells.text('symbol') || null,
    originalSymbol: originalSymbolOf(cells),
    ...filesOf(cells),
    modifies: modifiesOf(cells),
    supersededBy: cells.text('superseded_by') || null,
  };
}

function textsOf(cells: Cells, prefix: string, most: number, needed: boolean): LocalTexts {
  const columns = cells.languages(prefix);
  if (needed && !columns.length) cells.wrong(`${prefix}_…`, 'There is no title in any language.');
  for (const { column } of columns)
    if (cells.text(column).length > most) cells.wrong(column, `This has ${cells.text(column).length} characters, at most ${most} fit.`);
  return Object.fromEntries(columns.map(({ column, language }) => [language, cells.text(column)]));
}

function tagsOf(cells: Cells): string[] {
  const tags = [...new Set(cells.list('tags'))];
  if (tags.length > MOST_TAGS) cells.wrong('tags', `There are ${tags.length} tags, at most ${MOST_TAGS} fit.`);
  for (const tag of tags.filter((each) => each.length > TAG)) cells.wrong('tags', `${quoted(tag)} is longer than ${TAG} characters.`);
  return tags;
}

/** Year-month-day alone: whether 03/07/2019 is in March or in July nobody can tell. */
function dateOf(cells: Cells, { today }: Known): string {
  const given = cells.text('date');
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!year || date.toISOString().slice(0, 10) !== given || year < '1900')
    cells.wrong('date', `${quoted(given)} is no date of issue. Write year-month-day: 2019-03-07.`);
  else if (given > today) cells.wrong('date', `${given} is to come. What is not issued yet is filed in the portal.`);
  else return given;
  return today;
}

function originatorOf(cells: Cells, known: Known): Paper['originator'] {
  const given = cells.text('originator');
  const party = known.parties.get(given.toUpperCase());
  const group = known.groups.get(given.toUpperCase());
  if (!party && !group) {
    const more = given
      ? `${quoted(given)} is neither the code of a party nor the tag of a group.${partyNamed(known, given)}`
      : 'This may not be empty.';
    cells.wrong('originator', `${more} Write, say, FRA, AU or WG.1.`);
  }
  return { partyId: party?.id ?? null, groupId: party ? null : (group?.id ?? null) };
}

/** Whether they may write in the originator's name is asked again as it is filed (authors.ts). */
function authorOf(cells: Cells, { persons }: Known): string | null {
  const email = cells.text('author').toLowerCase();
  if (!email) return null;
  const person = persons.get(email);
  if (!person) cells.wrong('author', `Nobody here has the e-mail address ${quoted(email)}. Invite them first, or leave this empty.`);
  return person?.id ?? null;
}

function groupsOf(cells: Cells, { groups }: Known): Paper['groups'] {
  return [...new Set(cells.list('groups'))].flatMap((tag) => {
    const group = groups.get(tag.toUpperCase());
    if (!group)
      cells.wrong('groups', `There is no group ${quoted(tag)}. There are: ${[...groups.keys()].sort().join(', ') || 'none yet'}.`);
    return group ?? [];
  });
}

function originalSymbolOf(cells: Cells): string | null {
  const given = cells.text('original_symbol');
  if (given.length > SYMBOL) cells.wrong('original_symbol', `This is longer than ${SYMBOL} characters.`);
  if (given.includes('\n')) cells.wrong('original_symbol', 'This is more than one line.');
  return given || null;
}

function filesOf(cells: Cells): Pick<Paper, 'files' | 'originalLanguage'> {
  const columns = cells.languages('file');
  if (!columns.length) cells.wrong('file_…', 'No file is named: a paper needs at least one.');
  const files = columns.flatMap(({ column, language }): NamedFile[] => {
    const status = cells.word(`status_${language}`, Object.values(TextStatus), 'AUTHENTIC') ?? 'AUTHENTIC';
    const names = cells.written(column).split('|').map((name) => name.trim()).filter(Boolean); // prettier-ignore
    return names.map((name) => ({ column, name, language, status }));
  });
  if (files.length > MOST_FILES) cells.wrong('file_…', `There are ${files.length} files, at most ${MOST_FILES} fit.`);
  for (const { column, language } of cells.languages('status'))
    if (!files.some((file) => file.language === language))
      cells.wrong(column, `There is no file in this language: file_${language} is empty.`);
  const authentic = files.filter(({ status }) => status === 'AUTHENTIC').map(({ language }) => language);
  const originalLanguage = cells.text('original_language').toLowerCase() || null;
  if (originalLanguage && !authentic.includes(originalLanguage))
    cells.wrong(
      'original_language',
      `There is no authentic file in ${quoted(originalLanguage)}, which translations would be held against.`,
    );
  return { files, originalLanguage: originalLanguage ?? authentic[0] ?? null };
}

function modifiesOf(cells: Cells): Paper['modifies'] {
  const written = cells.text('modifies');
  const languages = [...new Set(cells.list('modifies_languages').map((language) => language.toLowerCase()))];
  if (!written) {
    for (const column of ['modifies_as', 'modifies_languages'].filter((each) => cells.text(each)))
      cells.wrong(column, 'The column modifies is empty: name the paper that this one modifies, or leave this empty too.');
    return null;
  }
  const kind = cells.word('modifies_as', Object.keys(MODIFICATIONS) as Modification[]);
  if (languages.length && kind !== 'CORRIGENDUM' && kind !== 'REISSUE')
    cells.wrong('modifies_languages', 'Only a corrigendum or a reissue is about some languages alone.');
  return kind && { written, kind, languages };
}
