import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { docx, pdfOf } from './files.js';
import { Archive, type Line, line } from './importing.js';

const CLI = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));
/** Of three papers two have one file and the third has two, so that there are four files to three papers. */
const papersOf = (files: number) => Math.floor((files * 3) / 4);

/** An archive of so many small, real files, PDFs and Word documents, and what is to be found of it afterwards. */
export async function archiveOf(files: number): Promise<{ archive: Archive; papers: number; sha256: string[] }> {
  const archive = await Archive.make();
  const sha256: string[] = [];
  const lines: Line[] = [];
  const put = async (name: string) => {
    const bytes = sha256.length % 2 ? docx(`File ${sha256.length} of an archive`) : await pdfOf(1, `file ${sha256.length} of an archive`);
    sha256.push(await archive.put(name, bytes));
    return name;
  };
  for (let n = 0; n < papersOf(files); n += 1) {
    const name = `${1990 + (n % 30)}/paper-${n}.${sha256.length % 2 ? 'docx' : 'pdf'}`;
    const more: Line = n % 3 === 2 ? { title_ar: `ورقة ${n}`, file_ar: await put(`${1990 + (n % 30)}/ورقة ${n}.${sha256.length % 2 ? 'docx' : 'pdf'}`) } : { title_ar: '', file_ar: '' }; // prettier-ignore
    const file = await put(name.replace(/\w+$/, sha256.length % 2 ? 'docx' : 'pdf'));
    lines.push(line({ title_en: `Paper ${n} of the archive`, date: `${1990 + (n % 30)}-06-15`, original_symbol: `ARCHIVE/${n}`, releases: RELEASES[n % 3]!, file_en: file, ...more })); // prettier-ignore
  }
  await archive.csv(lines);
  return { archive, papers: lines.length, sha256: sha256.sort() };
}
const RELEASES = ['GROUP:WG.1 READ', 'PARTY:KEN COMMENT | GROUP_OBSERVERS:WG.1 READ', ''];

export interface Ran {
  status: number | null;
  said: string;
  seconds: number;
}
/** Runs the command; with a moment, kills it there: so many milliseconds after it said something. */
export async function runImport(folder: string, env: NodeJS.ProcessEnv, kill?: { said: RegExp; after: number }): Promise<Ran> {
  const begun = performance.now();
  const child: ChildProcess = spawn(process.execPath, [CLI, 'import', folder], { env: { PATH: process.env.PATH, ...env } });
  let said = '';
  let isAimed = false;
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!kill || isAimed || !kill.said.test(said)) return;
      isAimed = true;
      void sleep(kill.after).then(() => child.kill('SIGKILL'));
    });
  await once(child, 'close');
  return { status: child.exitCode, said, seconds: (performance.now() - begun) / 1000 };
}

export const sha256Of = async (bytes: AsyncIterable<Buffer>) => {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
};
