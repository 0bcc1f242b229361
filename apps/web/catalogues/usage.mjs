// Keys in the code: `t('a:b')`, `t(`a:b.${c}`)`, i18nKey="a:b", and keys kept in tables.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from './read.mjs';

export function readCode(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

function usedKeys(code, slices) {
  const literals = [...code.matchAll(/['"]([a-z]+:[A-Za-z][\w.]*)['"]/g)].map(([, key]) => key);
  const templates = [...code.matchAll(/`([a-z]+:[A-Za-z$][^`]*)`/g)].map(([, text]) => text.replace(/\$\{[^}]*\}/g, '*'));
  const ours = (key) => slices.has(key.split(':')[0]);
  const pattern = (text) => new RegExp(`^${text.replace(/[.]/g, '\\.').replaceAll('*', '\\w+')}$`);
  return { literals: new Set(literals.filter(ours)), patterns: templates.filter(ours).map(pattern) };
}

/** Keys that the code uses and no catalogue holds, and the reverse. */
export function compareUsage(code, english) {
  const bases = [...formsOf(english).keys()];
  const { literals, patterns } = usedKeys(code, new Set(bases.map((base) => base.split(':')[0])));
  const unknown = [...literals].filter((key) => !bases.includes(key)).map((key) => `code: ${key} is in no catalogue`);
  const idle = patterns
    .filter((pattern) => !bases.some((base) => pattern.test(base)))
    .map(({ source }) => `code: nothing matches ${source}`);
  const unused = bases.filter((base) => !literals.has(base) && !patterns.some((pattern) => pattern.test(base)));
  return [...unknown, ...idle, ...unused.map((base) => `${base} is used nowhere`)];
}
