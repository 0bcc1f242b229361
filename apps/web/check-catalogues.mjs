// Fails on a text that one language lacks, that no page uses, or that a page uses and no catalogue holds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('src', import.meta.url));
const plural = /_(zero|one|two|few|many|other)$/;

function flatten(node, path = '') {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key));
}

function catalogue(language) {
  const folder = join(source, 'i18n/locales', language);
  const slices = readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
  return new Map(slices.flatMap(([slice, texts]) => flatten(texts).map(([path, text]) => [`${slice}:${path}`, text])));
}

/** Key without its plural form → the forms there are. */
function forms(texts) {
  const found = new Map();
  for (const key of texts.keys()) {
    const base = key.replace(plural, '');
    found.set(base, [...(found.get(base) ?? []), plural.exec(key)?.[1] ?? '']);
  }
  return found;
}

const placeholders = (text) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);

function compare(language, forms, reference, texts, problems) {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const base of reference.keys()) if (!forms.has(base)) problems.push(`${language}: ${base} is missing`);
  for (const [base, has] of forms) {
    if (has.includes('')) continue;
    for (const form of needed) if (!has.includes(form)) problems.push(`${language}: ${base} lacks the plural form ${form}`);
  }
  for (const [key, text] of texts) if (text.trim() === '') problems.push(`${language}: ${key} is empty`);
}

/** Keys and patterns in the code: `t('a:b')`, `t(`a:b.${c}`)`, i18nKey="a:b", and keys kept in tables. */
function usedKeys(slices) {
  const files = readdirSync(source, { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'));
  const code = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
  const literals = [...code.matchAll(/['"]([a-z]+:[A-Za-z][\w.]*)['"]/g)].map(([, key]) => key);
  const templates = [...code.matchAll(/`([a-z]+:[A-Za-z$][^`]*)`/g)].map(([, text]) => text.replace(/\$\{[^}]*\}/g, '*'));
  const ours = templates.filter((text) => slices.has(text.split(':')[0]));
  return { literals, templates: ours.map((text) => new RegExp(`^${text.replace(/[.]/g, '\\.').replaceAll('*', '\\w+')}$`)) };
}

const languages = { en: catalogue('en'), ar: catalogue('ar') };
const reference = forms(languages.en);
const problems = [];
for (const [language, texts] of Object.entries(languages)) compare(language, forms(texts), reference, texts, problems);
for (const base of forms(languages.ar).keys()) if (!reference.has(base)) problems.push(`en: ${base} is missing`);

for (const [key, text] of languages.en) {
  const other = languages.ar.get(key);
  if (!other || plural.test(key)) continue;
  const [here, there] = [placeholders(text), placeholders(other)];
  if ([...here].sort().join() !== [...there].sort().join()) problems.push(`ar: ${key} has other placeholders than en`);
}

const slices = new Set([...languages.en.keys()].map((key) => key.split(':')[0]));
const { literals, templates } = usedKeys(slices);
for (const key of new Set(literals)) {
  if (slices.has(key.split(':')[0]) && !reference.has(key)) problems.push(`code: ${key} is in no catalogue`);
}
for (const base of reference.keys()) {
  if (!literals.includes(base) && !templates.some((pattern) => pattern.test(base))) problems.push(`${base} is used nowhere`);
}
for (const pattern of templates)
  if (![...reference.keys()].some((base) => pattern.test(base))) problems.push(`code: nothing matches ${pattern.source}`);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${reference.size} texts in ${Object.keys(languages).length} languages, all used.`);
