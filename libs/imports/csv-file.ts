import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problem.js';

export interface Row {
  line: number;
  cells: string[];
}
export interface Table {
  header: string[];
  rows: Row[];
  problems: Problem[];
}

/** No line of metadata is as long; a quote that is not closed makes one. */
const LONGEST = 1024 ** 2;
const SEPARATORS = [',', ';', '\t'];

/** A CSV as spreadsheets write it: UTF-8 or UTF-16, with commas, semicolons or tabs, quoted or not, whatever ends its lines. */
export function tableOf(bytes: Buffer): Table {
  const text = decoded(bytes);
  if (typeof text !== 'string') return { header: [], rows: [], problems: text };
  return parsed(text.replace(/\r\n?/g, '\n'));
}

function parsed(text: string): Table {
  const { delimiter, from } = separated(text);
  const rows: Row[] = [];
  let read = from;
  const onRecord = (cells: string[], { lines }: { lines: number }) => {
    read = from + lines;
    rows.push({ line: read - cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0), cells });
    return null;
  };
  const limits = { relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST, record_delimiter: '\n' };
  try {
    parse(text.slice(from ? text.indexOf('\n') + 1 : 0), { delimiter, on_record: onRecord, ...limits });
    return tabled(rows, []);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return tabled(rows, [{ line: read + 1, column: null, text: told(error) }]);
  }
}

function tabled([header, ...rows]: Row[], problems: Problem[]): Table {
  if (!header && !problems.length)
    problems.push({ line: 1, column: null, text: 'The file is empty. Its first line must name the columns.' });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
  return { header: header?.cells.map((cell) => cell.trim()) ?? [], rows: filled, problems };
}

function told({ code }: CsvError): string {
  const rest = 'What comes after it could not be read, and may have problems too.';
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `From here on a quotation mark is opened and never closed. Close it, or write it twice where it is meant: "". ${rest}`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `This line is longer than a million bytes: probably a quotation mark is not closed. ${rest}`;
  return `A quotation mark stands in the middle of a cell. Put the whole cell into quotation marks, and write each within it twice: "". ${rest}`;
}

/** The bytes as text, or the lines that are in no character set that can be told. */
function decoded(bytes: Buffer): string | Problem[] {
  const [one, two] = bytes;
  const utf16 = one === 0xff && two === 0xfe ? 'le' : one === 0xfe && two === 0xff ? 'be' : one === 0 ? 'be' : two === 0 ? 'le' : null;
  if (utf16) return new TextDecoder(`utf-16${utf16}`).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const text = 'This is not UTF-8, so that letters beyond English ones would be lost. In the spreadsheet, save it as "CSV UTF-8".';
  return linesOf(bytes).flatMap((line, place) => (isUtf8(line) ? [] : [{ line: place + 1, column: null, text }]));
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** What separates the cells: as a first line `sep=;` says, which some spreadsheets write, or what the names of columns are separated by. */
function separated(text: string): { delimiter: string; from: number } {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const said = /^sep=(.)$/.exec(first)?.[1];
  if (said) return { delimiter: said, from: 1 };
  const bare = first.replace(/"[^"]*"/g, '');
  const [most] = SEPARATORS.map((each) => ({ each, count: bare.split(each).length })).sort((a, b) => b.count - a.count);
  return { delimiter: most!.each, from: 0 };
}
