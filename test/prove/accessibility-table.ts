import { createRequire } from 'node:module';
import { type Look, VIEWS } from '../journeys/pages/looks.js';
import { OPENINGS } from '../journeys/pages/openings.js';
import { type Language } from '../journeys/pages/tour.js';
import { VISITS } from '../journeys/pages/visits.js';

const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };

const above = (sum: number, count: number) => `# What axe finds

All rules of axe-core ${version} that are on by default, best practices included, and \`target-size\`, on every page of the client and in what opens on it: on a
desk (1280 × 800), in the dark (contrast alone: nothing else changes) and on a phone (390 × 844). A cell is the number of rules broken; a dash
stands where there is nothing to look at. ${sum} broken in ${count} looks. The same looks found nothing that reaches past the edge of the screen.

The table is written by \`WRITE=1 npm run prove -- accessibility\`; without \`WRITE\` the same command fails where it differs. \`npm test\` looks at every
page in English and Arabic, and walks through the main ones by Tab (test/journeys/keyboard.spec.ts). axe finds what a machine can find: nobody who
lives with a screen reader has tried the portal yet.
`;

function table(title: string, names: string[], looks: Look[], languages: Language[]): string {
  const columns = languages.flatMap((language) => VIEWS.map((view) => ({ language, view })));
  const cell = (name: string, { language, view }: (typeof columns)[number]) =>
    looks.find((look) => look.name === name && look.language === language && look.view === view)?.violations.length ?? '–';
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    '<!-- prettier-ignore -->',
    line([title, ...columns.map(({ language, view }) => `${language} ${view}`)]),
    line(['---', ...columns.map(() => '--:')]),
    ...names.map((name) => line([name, ...columns.map((column) => cell(name, column))])),
  ].join('\n');
}

/** Pages × languages × ways of looking: how many rules are broken. */
export function tableOf(looks: Look[], languages: Language[]): string {
  const sum = looks.reduce((total, { violations }) => total + violations.length, 0);
  const pages = VISITS.map(({ name }) => name);
  const openings = OPENINGS.map(({ name }) => name);
  return [above(sum, looks.length), table('page', pages, looks, languages), '', table('what opens', openings, looks, languages), ''].join(
    '\n',
  );
}
