import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { contradiction, mediaTypeOf } from '#documents';
import type { Folder } from './folder.js';
import type { NamedFile, Paper } from './paper.js';
import type { Problem } from './problem.js';
import { quoted } from './problem.js';

/** A file of the folder, looked at: what is filed is held against this. */
export interface FoundFile extends NamedFile {
  line: number;
  path: string;
  size: number;
  sha256: string;
}

/** Looks at every file that the papers name, each once and wholly, so that a disk that cannot be read is known of before anything begins. */
export async function foundFiles(folder: Folder, papers: Paper[], limit: number): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files: FoundFile[] = [];
  const byName = new Map<string, number>();
  for (const { line, files: named } of papers)
    for (const file of named) {
      const wrong = (text: string) => problems.push({ line, column: file.column, text });
      const found = folder.find(file.name);
      if ('why' in found) wrong(found.why);
      else if (byName.has(found.name))
        wrong(`${quoted(found.name)} is named on line ${byName.get(found.name)!} already. A file belongs to one paper, in one language.`);
      else {
        byName.set(found.name, line);
        const looked = await look(found, limit);
        if (typeof looked === 'string') wrong(looked);
        else files.push({ ...file, ...looked, name: found.name, path: found.path, line });
      }
    }
  return { files, problems: [...problems, ...sameBytes(files)] };
}

/** The same paper twice is a slip; the same bytes in one paper are one text in two languages. */
function sameBytes(files: FoundFile[]): Problem[] {
  const first = new Map<string, FoundFile>();
  return files.flatMap((file) => {
    const before = first.get(file.sha256);
    if (!before) first.set(file.sha256, file);
    if (!before || before.line === file.line) return [];
    const text = `${quoted(file.name)} holds the same bytes as ${quoted(before.name)} on line ${before.line}: one of the two is probably meant to be another file.`;
    return [{ line: file.line, column: file.column, text }];
  });
}

async function look({ path, name }: { path: string; name: string }, limit: number): Promise<{ size: number; sha256: string } | string> {
  try {
    const { size } = await lstat(path);
    if (size === 0) return `${quoted(name)} is empty.`;
    if (size > limit) return `${quoted(name)} has ${size} bytes; one file may have ${limit}.`;
    const open = (end: number) => Promise.resolve(createReadStream(path, { end }));
    const wrong = contradiction(name, await mediaTypeOf(open, size));
    if (wrong) return `${quoted(name)} is not what its name says: ${wrong}. Give it its right ending, or put the right file in its place.`;
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
    return { size, sha256: hash.digest('hex') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return `${quoted(name)} cannot be read (${code}).`;
  }
}
