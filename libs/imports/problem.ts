/** What is wrong with a line of the CSV, and what to do about it, in words for whoever made it. */
export interface Problem {
  /** Of the file, counted from 1, the header included; null for what is of no line. */
  line: number | null;
  column: string | null;
  text: string;
}

/** A value as it is shown within a sentence: short, and on one line. */
export function quoted(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  return `"${flat.length > 60 ? `${flat.slice(0, 57)}…` : flat}"`;
}

export const inOrder = (problems: Problem[]) => [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
