import { parseArgs } from 'node:util';
import { ImportRefused, Imports, type Outcome, type Problem } from '#imports';
import { withApp } from './with-app.js';

const OPTIONS = { 'dry-run': { type: 'boolean' }, as: { type: 'string' }, csv: { type: 'string' } } as const;

/** `import FOLDER [--dry-run] [--as EMAIL] [--csv NAME]`: docs/import.md. False where there were problems. */
export async function importFolder(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (!folder || more.length) throw new Error('Say which folder: import FOLDER [--dry-run] [--as EMAIL] [--csv NAME]');
  const isDryRun = values['dry-run'] ?? false;
  const options = { folder, as: values.as, csv: values.csv, isDryRun, say: (text: string) => console.log(text) };
  try {
    tell(await withApp((app) => app.get(Imports).run(options)), isDryRun);
    return true;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    for (const problem of error.problems) console.error(asText(problem));
    const { length } = error.problems;
    console.error(`\n${length} ${length === 1 ? 'problem' : 'problems'}: nothing was filed. Correct them, and run the same command again.`);
    return false;
  }
}

function asText({ line, column, text }: Problem): string {
  const place = [line === null ? [] : `line ${line}`, column === null ? [] : column].flat().join(', ');
  return place ? `${place}: ${text}` : text;
}

function tell({ papers, files, notes, filedOn }: Outcome, isDryRun: boolean): void {
  const what = `${papers.length} papers with ${files.length} files`;
  for (const note of filedOn ? [] : notes) console.log(`Note: ${note}`);
  if (filedOn) console.log(`This CSV was imported on ${filedOn}: there is nothing to do.`);
  else console.log(isDryRun ? `No problems: ${what} would be filed. Nothing was changed.` : `Filed ${what}.`);
}
