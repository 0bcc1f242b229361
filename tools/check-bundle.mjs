// A first load of home takes at most 200 kB of script as a browser receives it (Brotli), in every language, signed in or not.
import { readFileSync } from 'node:fs';
import { buildWeb } from './build.mjs';
import { inProject, refuseOnError } from './project.mjs';

const MOST = 200_000;
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const ENTRY = 'index.html';
/** What the address `/` opens: for a visitor without a session, the public papers. */
const PAGES = { 'signed in': 'src/notifications/home.page.tsx', anonymous: 'src/documents/documents.page.tsx' };

refuseOnError(async () => {
  await buildWeb();
  const manifest = JSON.parse(readFileSync(inProject('dist', 'web-manifest.json'), 'utf8'));
  const sizes = sizesOf(manifest);
  printChunks(sizes);
  const loads = Object.entries(PAGES).flatMap(([who, page]) =>
    LANGUAGES.map((language) => firstLoad(manifest, sizes, who, page, language)),
  );
  console.table(Object.fromEntries(loads.map(({ name, ...load }) => [name, load])));
  const over = loads.filter(({ brotli }) => brotli > MOST);
  for (const { name, brotli } of over) console.error(`${name}: ${brotli} bytes of compressed script, at most ${MOST}`);
  process.exitCode = over.length ? 1 : 0;
});

function sizesOf(manifest) {
  const files = new Set(Object.values(manifest).map(({ file }) => file));
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  return new Map(scripts.map((file) => [file, sizeOf(file)]));
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
  for (const each of chunk.imports ?? []) closure(manifest, each, found);
  return found;
}

const textsOf = (language) => `src/i18n/texts/${language}.ts`;

function firstLoad(manifest, sizes, who, page, language) {
  const files = [...[ENTRY, page, textsOf(language)].reduce((found, key) => closure(manifest, key, found), new Set())];
  const foreign = LANGUAGES.filter((each) => each !== language && files.includes(manifest[textsOf(each)].file));
  if (foreign.length) throw new Error(`Home in ${language} also loads the texts in ${foreign.join(', ')}`);
  const sum = (part) => files.reduce((total, file) => total + (sizes.get(file)?.[part] ?? 0), 0);
  return { name: `${who}, ${language}`, scripts: files.length, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function printChunks(sizes) {
  const largest = [...sizes].sort(([, a], [, b]) => b.gzip - a.gzip).slice(0, 20);
  console.table(Object.fromEntries(largest.map(([file, size]) => [file.replace('assets/', ''), size])));
}
