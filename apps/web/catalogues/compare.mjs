// What a machine can hold of a translation against its English text: keys, plural forms, what is put in, labels.
import { englishFor, formsOf, plural } from './read.mjs';

export function compareKeys(language, texts, english) {
  const [here, there] = [formsOf(texts), formsOf(english)];
  const missing = [...there.keys()].filter((base) => !here.has(base)).map((base) => `${language}: ${base} is missing`);
  const surplus = [...here.keys()].filter((base) => !there.has(base)).map((base) => `${language}: ${base} is not in English`);
  const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${language}: ${key} is empty`);
  return [...missing, ...surplus, ...empty];
}

/** A counted text has exactly the forms of its language; one that is not counted has none. */
export function comparePlurals(language, texts, english) {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Set([...formsOf(english)].filter(([, forms]) => !forms.includes('')).map(([base]) => base));
  return [...formsOf(texts)].flatMap(([base, forms]) => {
    const wanted = counted.has(base) ? needed : [''];
    const lacking = wanted
      .filter((form) => !forms.includes(form))
      .map((form) => `${language}: ${base} lacks the form “${form || 'plain'}”`);
    const idle = forms
      .filter((form) => !wanted.includes(form))
      .map((form) => `${language}: ${base} has the form “${form || 'plain'}”, never used`);
    return [...lacking, ...idle];
  });
}

const put = /\{\{\w+\}\}|<\/?\w+>/g;
const partsOf = (text) => [...(text.match(put) ?? [])].sort();

/** Forms that stand for one number alone (“two” in Arabic) may say it in a word. */
function formsOfOneNumber(language) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Map();
  for (let number = 0; number <= 200; number++) numbers.set(rules.select(number), [...(numbers.get(rules.select(number)) ?? []), number]);
  return new Set([...numbers].filter(([, all]) => all.length === 1).map(([form]) => form));
}

/** The same placeholders and tags as in English, each as often. */
export function comparePlaceholders(language, texts, english) {
  const sayable = formsOfOneNumber(language);
  return [...texts].flatMap(([key, text]) => {
    const source = englishFor(key, english);
    if (source === undefined) return [];
    const inWords = sayable.has(plural.exec(key)?.[1]);
    const without = (parts) => parts.filter((part) => !inWords || part !== '{{count}}').join(' ');
    const [here, there] = [without(partsOf(text)), without(partsOf(source))];
    return here === there ? [] : [`${language}: ${key} puts in “${here}”, English “${there}”`];
  });
}

const label = /TLP[\s:]?[\w+]*/g;

/** The Traffic Light Protocol's labels are the same in every language. */
export function compareLabels(language, texts, english) {
  return [...texts].flatMap(([key, text]) => {
    const wanted = (englishFor(key, english) ?? '').match(label) ?? [];
    const found = text.match(label) ?? [];
    return [...wanted].sort().join() === [...found].sort().join() ? [] : [`${language}: ${key} changes a label`];
  });
}
