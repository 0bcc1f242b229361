// A file stays below 200 lines; what is a table, a catalogue, a migration or generated is read differently.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';
import { filesBelow } from './sources.mjs';

const most = 199;
const apart = [/\/data\//, /\/demo\//, /^schema\/migrations\//, /\/generated\//, /^apps\/web\/src\/i18n\//, /^access-cases\//];
const isSource = (file) => /\.(ts|tsx|mjs|js|cjs|css)$/.test(file) && !apart.some((pattern) => pattern.test(file));

/** The lines to show for the files that are too long. */
export function tooLong() {
  return filesBelow('apps', 'libs', 'schema', 'test', 'tools')
    .filter(isSource)
    .map((file) => ({ file, lines: readFileSync(inProject(file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${most}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = tooLong();
  if (found.length) console.error(found.join('\n'));
  process.exitCode = found.length ? 1 : 0;
}
