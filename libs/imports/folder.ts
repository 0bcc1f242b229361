import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { quoted } from './problem.js';

interface Entry {
  /** As the disk has it: names may be composed or decomposed there, and bytes decide whether they open. */
  path: string;
  kind: 'FILE' | 'LINK' | 'FOLDER' | 'OTHER';
}
/** What systems leave behind in folders. */
const LITTER = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i;

/** The folder of an import, by names as people write them: a file is found however its accents are composed, and never outside. */
export class Folder {
  private constructor(
    /** Absolute, without links. */
    readonly path: string,
    private readonly entries: ReadonlyMap<string, Entry[]>,
  ) {}

  /** Throws, in words, where there is no such folder. */
  static async open(path: string): Promise<Folder> {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) throw new Error(`There is no folder ${path}.`);
    const real = await realpath(path);
    const entries = new Map<string, Entry[]>();
    for (const each of await readdir(real, { recursive: true, withFileTypes: true })) {
      const full = join(each.parentPath, each.name);
      const kind = each.isFile() ? 'FILE' : each.isSymbolicLink() ? 'LINK' : each.isDirectory() ? 'FOLDER' : 'OTHER';
      const name = relative(real, full).normalize('NFC');
      entries.set(name, [...(entries.get(name) ?? []), { path: full, kind }]);
    }
    return new Folder(real, entries);
  }

  /** The one CSV at its top, or the one that is named. Throws, in words. */
  csv(named?: string): string {
    const all = this.names('FILE').filter((name) => /^[^/]+\.csv$/i.test(name));
    if (named === undefined && all.length === 1) return all[0]!;
    if (named !== undefined && all.includes(named.normalize('NFC'))) return named.normalize('NFC');
    if (named !== undefined) throw new Error(`There is no ${named} in ${this.path}.`);
    if (!all.length) throw new Error(`There is no CSV in ${this.path}.`);
    throw new Error(`There are several CSVs in ${this.path}: ${all.join(', ')}. Say which: --csv NAME.`);
  }

  /** The file that a line names, or why there is none that may be taken. */
  find(written: string): { path: string; name: string } | { why: string } {
    if (/[\u0000-\u001f\u007f]/.test(written)) return { why: `${quoted(written)} has control characters in it.` };
    if (/^([\\/]|[a-z]:)/i.test(written))
      return { why: `${quoted(written)} is the place of a file on some machine. Name it as it stands in the folder: reports/paper.pdf.` };
    const parts = written.normalize('NFC').split(/[\\/]/).filter((part) => part && part !== '.'); // prettier-ignore
    if (parts.includes('..')) return { why: `${quoted(written)} leads out of the folder. Put the file into it.` };
    const name = parts.join('/');
    const link = parts.map((_, place) => parts.slice(0, place + 1).join('/')).find((each) => this.is(each, 'LINK'));
    if (link) return { why: `${quoted(link)} is a symbolic link, and may lead anywhere. Put the file itself into the folder.` };
    const found = this.entries.get(name) ?? [];
    if (found.length > 1)
      return { why: `Two files in the folder are called ${quoted(name)}, with letters composed in different ways. Rename one.` };
    if (found[0]?.kind === 'FILE') return { path: found[0].path, name };
    return { why: found.length ? `${quoted(name)} is no file.` : `There is no ${quoted(name)} in the folder${this.nearest(name)}.` };
  }

  /** The files that nothing of this says. */
  others(named: ReadonlySet<string>): string[] {
    return this.names('FILE').filter((name) => !named.has(name) && !LITTER.test(name));
  }

  pathOf(name: string): string {
    return this.entries.get(name)![0]!.path;
  }

  private is(name: string, kind: Entry['kind']): boolean {
    return this.entries.get(name)?.some((entry) => entry.kind === kind) ?? false;
  }

  private names(kind: Entry['kind']): string[] {
    return [...this.entries.keys()].filter((name) => this.is(name, kind)).sort();
  }

  private nearest(name: string): string {
    const asked = name.toLowerCase();
    const last = asked.split('/').at(-1);
    const names = this.names('FILE');
    const found = names.find((each) => each.toLowerCase() === asked) ?? names.find((each) => each.toLowerCase().split('/').at(-1) === last);
    return found ? `; is it ${quoted(found)}` : '';
  }
}
