import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import { authorProblems } from './authors.js';
import { cellsOf, headerProblems } from './columns.js';
import { tableOf } from './csv-file.js';
import { FiledBefore } from './filed.service.js';
import type { Folder } from './folder.js';
import { type FoundFile, foundFiles } from './found-files.js';
import { holdAgainstHandling } from './handling.js';
import { KnownToImports, whoeverHasIt } from './known.service.js';
import { paperOf } from './line.js';
import type { Paper } from './paper.js';
import { inOrder, type Problem, quoted } from './problem.js';
import { Relations } from './relations.js';
import { Symbols } from './symbols.js';

/** What a folder holds, read and looked at. */
export interface Reading {
  csvSha256: string;
  papers: Paper[];
  files: FoundFile[];
  problems: Problem[];
  /** What is no problem, and worth to know. */
  notes: string[];
}
/** The same held against the portal as it is: with no problems, it can be filed. */
export interface Plan extends Reading {
  relations: Relations;
  symbols: Symbols;
}

const NAMED = 10;

/** Finds every problem of an import, and changes nothing. */
@Injectable()
export class Planning {
  constructor(
    private readonly settings: Settings,
    private readonly known: KnownToImports,
    private readonly filed: FiledBefore,
  ) {}

  /** Reads the CSV and every file that it names. */
  async read(folder: Folder, csv: string): Promise<Reading> {
    const bytes = await readFile(folder.pathOf(csv));
    const known = await this.known.now();
    const table = tableOf(bytes);
    const problems = [...table.problems, ...(table.header.length ? headerProblems(table.header) : [])];
    const papers = table.rows.map((row) => {
      const cells = cellsOf(row, table, problems);
      const paper = paperOf(cells, known);
      holdAgainstHandling(cells, paper);
      return paper;
    });
    const { files, problems: ofFiles } = await foundFiles(folder, papers, this.settings.UPLOAD_LIMIT);
    const others = folder.others(new Set([...files.map(({ name }) => name), csv]));
    return {
      csvSha256: createHash('sha256').update(bytes).digest('hex'),
      papers,
      files,
      problems: [...problems, ...ofFiles],
      notes: [...whoeverHasIt(papers, known), ...unnamed(others)],
    };
  }

  /** Holds it against what is in the portal. Asked again in the transaction that files, in which nothing of that can change any more. */
  async plan(reading: Reading): Promise<Plan> {
    const filed = await this.filed.around(reading.papers, reading.files);
    const known = await this.known.now();
    const relations = new Relations(reading.papers, filed);
    const symbols = new Symbols(reading.papers, [...known.groups.values()], relations, filed);
    const twice = reading.files.flatMap(({ line, column, name, sha256 }) => {
      const day = filed.bytes.get(sha256);
      return day ? { line, column, text: `${quoted(name)} was imported before, on ${day}. Take this line out.` } : [];
    });
    const authors = authorProblems(reading.papers, known);
    const problems = inOrder([...reading.problems, ...authors, ...relations.problems, ...symbols.problems, ...twice]);
    return { ...reading, problems, relations, symbols };
  }
}

function unnamed(others: string[]): string[] {
  if (!others.length) return [];
  const more = others.length > NAMED ? `, and ${others.length - NAMED} others` : '';
  return [`No line names these files of the folder, and they are left: ${others.slice(0, NAMED).map(quoted).join(', ')}${more}.`];
}
