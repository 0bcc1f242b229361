import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ImportRefused, Imports, type ImportOptions, type Outcome, type Problem } from '#imports';
import { Scans } from '../../libs/documents/scans.service.js';
import { pdfOf } from './files.js';
import type { TestPortal } from './portal.js';

export type Line = Record<string, string>;

/** A line with all that is needed, and what the test is about. */
export const line = (more: Line = {}): Line => ({
  title_en: 'A paper of an archive',
  kind: 'LETTER',
  date: '2019-03-07',
  originator: 'FRA',
  label: 'GREEN',
  releases: 'GROUP:WG.1 READ',
  groups: 'WG.1',
  file_en: 'a.pdf',
  ...more,
});

/** A folder as a secretariat has it. */
export class Archive {
  private constructor(readonly path: string) {}

  static async make(): Promise<Archive> {
    return new Archive(await mkdtemp(join(tmpdir(), 'plenary-archive-')));
  }

  async put(name: string, bytes: Buffer | string): Promise<string> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return createHash('sha256').update(bytes).digest('hex');
  }

  /** PDFs that differ from each other. */
  async pdfs(...names: string[]): Promise<void> {
    for (const name of names) await this.put(name, await pdfOf(1, `${this.path} ${name}`));
  }

  async csv(lines: Line[], separator = ','): Promise<void> {
    await this.put('papers.csv', csvOf(lines, separator));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

export function csvOf(lines: Line[], separator = ','): string {
  const columns = [...new Set(lines.flatMap(Object.keys))];
  const quoted = (text: string) => (/["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...lines.map((each) => columns.map((column) => each[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(separator) + '\r\n')
    .join('');
}

/** Runs imports in a portal that a test has opened. */
export function importsOf(portalOf: () => TestPortal) {
  const importing = (archive: Archive, more: Partial<ImportOptions> = {}): Promise<Outcome> =>
    portalOf()
      .app.get(Imports)
      .run({ folder: archive.path, isDryRun: false, say: () => undefined, ...more });
  /** What is wrong with one. */
  const problemsOf = async (archive: Archive, isDryRun = true): Promise<Problem[]> => {
    try {
      await importing(archive, { isDryRun });
      return [];
    } catch (error) {
      if (error instanceof ImportRefused) return error.problems;
      throw error;
    }
  };
  return { importing, problemsOf };
}

export const told = (problems: Problem[]) => problems.map(({ line: of, column, text }) => `${of ?? ''} ${column ?? ''}: ${text}`);

/** The scanner finds something in what an import stored last. */
export async function infectNewest(portal: TestPortal): Promise<void> {
  const [{ id }] = await portal.sql('select id from upload where batch is not null order by created_at desc limit 1');
  await portal.app.get(Scans).conclude(id, { state: 'INFECTED', found: 'Something' });
}

/** Whoever reads a paper with a number of a series. */
export const TO_ALL = 'GROUP:WG.1 READ | GROUP_OBSERVERS:WG.1 READ';
export const idOf = async (portal: TestPortal, title: string): Promise<string> =>
  (await portal.sql(`select item_id as id from document where titles ->> 'en' = $1`, [title]))[0].id;
