import { plainText } from '#graphql';
import { type Problem, quoted } from './problem.js';

/** The cells of one line by the names of their columns, and what is wrong with them. */
export class Cells {
  constructor(
    readonly line: number,
    private readonly byColumn: ReadonlyMap<string, string>,
    readonly problems: Problem[],
  ) {}

  /** As it is kept: without marks that turn the direction of what follows. Empty where nothing is there. */
  text(column: string): string {
    return plainText(this.byColumn.get(column) ?? '');
  }

  /** As it is written: of the names of files. */
  written(column: string): string {
    return (this.byColumn.get(column) ?? '').trim();
  }

  /** What stands between bars. */
  list(column: string): string[] {
    return listOf(this.text(column));
  }

  /** One of some words, however it is capitalised and spaced. Left out it is what is usual; null where that is nothing. */
  word<Word extends string>(column: string, words: readonly Word[], usual: Word | null = null): Word | null {
    const given = this.text(column);
    if (!given) {
      if (!usual) this.wrong(column, `This may not be empty. It is one of ${words.join(', ')}.`);
      return usual;
    }
    const found = words.find((word) => word === given.toUpperCase().replace(/[\s-]+/g, '_'));
    if (!found) this.wrong(column, `${quoted(given)} is not known. It is one of ${words.join(', ')}.`);
    return found ?? null;
  }

  /** Names the columns `prefix_xx` that hold something, with their language. */
  languages(prefix: string): { column: string; language: string }[] {
    return [...this.byColumn.keys()]
      .filter((column) => column.startsWith(`${prefix}_`) && this.text(column))
      .map((column) => ({ column, language: column.slice(prefix.length + 1) }));
  }

  isWrong(column: string): boolean {
    return this.problems.some((problem) => problem.line === this.line && problem.column === column);
  }

  wrong(column: string | null, text: string): void {
    this.problems.push({ line: this.line, column, text });
  }
}

export const listOf = (text: string) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
