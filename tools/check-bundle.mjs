// A first load takes at most 200 kB of script, in every language, signed in or not, however it was compressed. What else it takes is bounded too:
// test/prove/slow-line.spec.ts shows that on a slow line so much is there in time.
import { readFileSync } from 'node:fs';
import { buildWeb } from './build.mjs';
import { inProject, refuseOnError } from './project.mjs';

const MOST = { gzip: 200_000, brotli: 160_000, styles: 20_000, files: 15 };
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
/** What every address opens. */
const ALWAYS = ['index.html', 'src/start.tsx'];
/** What the address `/` opens: for a visitor without a session, the public papers. */
const HOME = 'signed in';
const PAGES = { [HOME]: 'src/start.tsx', anonymous: 'src/documents/documents.page.tsx' };

refuseOnError(async () => {
  await buildWeb();
  const manifest = JSON.parse(readFileSync(inProject('dist', 'web-manifest.json'), 'utf8'));
  const sizes = sizesOf(manifest);
  printChunks(sizes);
  const loads = Object.entries(PAGES).flatMap(([who, page]) =>
    LANGUAGES.map((language) => firstLoad(manifest, sizes, who, page, language)),
  );
  console.table(Object.fromEntries(loads.map(({ name, ...load }) => [name, load])));
  const over = loads.flatMap((load) =>
    Object.keys(MOST)
      .filter((what) => load[what] > MOST[what])
      .map((what) => ({ load, what })),
  );
  for (const { load, what } of over) console.error(`${load.name}: ${what} ${load[what]}, at most ${MOST[what]}`);
  process.exitCode = over.length ? 1 : 0;
});

function sizesOf(manifest) {
  const files = new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]));
  const texts = [...files].filter((file) => /\.(js|css)$/.test(file));
  return new Map(texts.map((file) => [file, sizeOf(file)]));
}

function sizeOf(file) {
  const bytes = (ending) => readFileSync(inProject('dist', 'web', `${file}${ending}`)).length;
  return { raw: bytes(''), gzip: bytes('.gz'), brotli: bytes('.br') };
}

/** A chunk and all that it imports before it runs. */
function closure(manifest, key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const each of chunk.css ?? []) found.add(each);
  for (const each of chunk.imports ?? []) closure(manifest, each, found);
  return found;
}

const textsOf = (language) => `src/i18n/texts/${language}.ts`;
const textsOfPages = (language) => `src/i18n/texts/${language}-pages.ts`;

function firstLoad(manifest, sizes, who, page, language) {
  const texts = who === HOME ? [textsOf(language)] : [textsOf(language), textsOfPages(language)];
  const files = [...[...ALWAYS, page, ...texts].reduce((found, key) => closure(manifest, key, found), new Set())];
  const foreign = LANGUAGES.filter((each) => each !== language && files.includes(manifest[textsOf(each)].file));
  if (foreign.length) throw new Error(`Home in ${language} also loads the texts in ${foreign.join(', ')}`);
  if (who === HOME) requireOwnWords(files);
  const sum = (ending, part) => files.filter((file) => file.endsWith(ending)).reduce((total, file) => total + sizes.get(file)[part], 0);
  const scripts = { raw: sum('.js', 'raw'), gzip: sum('.js', 'gzip'), brotli: sum('.js', 'brotli') };
  return { name: `${who}, ${language}`, ...scripts, styles: sum('.css', 'brotli'), files: files.length };
}

/** What home says is in the texts that come with it: the others are not there yet. */
function requireOwnWords(files) {
  for (const file of files.filter((each) => each.endsWith('.js'))) {
    const [foreign] =
      /["'`](access|consequence|explain|secretariat):\w[\w.]*/.exec(readFileSync(inProject('dist', 'web', file), 'utf8')) ?? [];
    if (foreign) throw new Error(`${file} comes with home, and says ${foreign}: that text comes with the other pages only`);
  }
}

function printChunks(sizes) {
  const largest = [...sizes].sort(([, a], [, b]) => b.gzip - a.gzip).slice(0, 20);
  console.table(Object.fromEntries(largest.map(([file, size]) => [file.replace('assets/', ''), size])));
}
