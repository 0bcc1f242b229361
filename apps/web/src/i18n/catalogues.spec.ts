import { describe, expect, test } from '@jest/globals';
import { checkCatalogues } from '../../catalogues/check.mjs';
import { toCatalogue } from '../../catalogues/read.mjs';

type Texts = Record<string, string>;

const english: Texts = {
  title: 'Delegations',
  label: 'Marked TLP:AMBER+STRICT by {{name}}',
  count_one: '{{count}} paper',
  count_other: '{{count}} papers',
};

const others: Record<string, Texts> = {
  ar: {
    title: 'الوفود',
    label: 'وسمها {{name}} بوسم TLP:AMBER+STRICT',
    count_zero: 'لا ورقات',
    count_one: 'ورقة واحدة',
    count_two: 'ورقتان',
    count_few: '{{count}} ورقات',
    count_many: '{{count}} ورقة',
    count_other: '{{count}} ورقة',
  },
  es: {
    title: 'Delegaciones',
    label: 'Marcado TLP:AMBER+STRICT: {{name}}',
    count_one: 'un documento',
    count_many: '{{count}} de documentos',
    count_other: '{{count}} documentos',
  },
  fr: {
    title: 'Délégations',
    label: 'Marqué TLP:AMBER+STRICT : {{name}}',
    count_one: '{{count}} document',
    count_many: '{{count}} de documents',
    count_other: '{{count}} documents',
  },
  ru: {
    title: 'Делегации',
    label: 'Метка TLP:AMBER+STRICT: {{name}}',
    count_one: '{{count}} документ',
    count_few: '{{count}} документа',
    count_many: '{{count}} документов',
    count_other: '{{count}} документа',
  },
  zh: { title: '代表团', label: '{{name}}标为 TLP:AMBER+STRICT', count_other: '{{count}} 份文件' },
};

const stems = { en: 'delegation', ar: ['وفد', 'وفود'], es: ['delegaci'], fr: ['délégation'], ru: ['делегаци'], zh: ['代表团'] };
const delegation = { ar: 'وفد', es: 'delegación', fr: 'délégation', ru: 'делегация', zh: '代表团', stems };
const code = `t('page:title'); t("page:label"); t('page:count', { count });`;

/** What the check says once these texts are put over the sound ones; `undefined` takes one away. */
function findings(planted: Record<string, Record<string, string | undefined>> = {}, more: object = {}): string[] {
  const texts = Object.entries({ en: english, ...others }).map(([language, sound]) => {
    const all = Object.entries({ ...sound, ...planted[language] }).filter(([, text]) => text !== undefined);
    return [language, toCatalogue({ page: Object.fromEntries(all) })];
  });
  return checkCatalogues({ catalogues: Object.fromEntries(texts), code, glossary: { delegation }, same: {}, ...more });
}

test('sound catalogues pass', () => {
  expect(findings()).toEqual([]);
});

describe('the check finds', () => {
  const faults: [string, Parameters<typeof findings>, string][] = [
    ['a text that one language lacks', [{ zh: { title: undefined } }], 'zh: page:title is missing'],
    ['a text that English lacks', [{ fr: { more: 'Plus' } }], 'fr: page:more is not in English'],
    ['an empty text', [{ ru: { title: ' ' } }], 'ru: page:title is empty'],
    ['a plural form that is missing', [{ ru: { count_few: undefined } }], 'ru: page:count lacks the form “few”'],
    ['a plural form that the language does not have', [{ zh: { count_one: '一份文件' } }], 'zh: page:count has the form “one”, never used'],
    ['a plural of English', [{ en: { count_one: undefined } }], 'en: page:count lacks the form “one”'],
    ['a placeholder that got lost', [{ es: { label: 'Marcado TLP:AMBER+STRICT' } }], 'es: page:label puts in “”, English “{{name}}”'],
    ['a placeholder that was translated', [{ fr: { count_other: '{{nombre}} documents' } }], 'fr: page:count_other puts in'],
    ['a number said in a word that stands for 21 too', [{ ru: { count_one: 'один документ' } }], 'ru: page:count_one puts in'],
    ['a label that was translated', [{ fr: { label: 'Marqué TLP:AMBRE : {{name}}' } }], 'fr: page:label changes a label'],
    ['a text left in English', [{ es: { title: 'Delegations' } }], 'es: page:title is the same as in English'],
    ['a text half in English', [{ fr: { title: 'Délégations of the world' } }], 'fr: page:title holds the English word “of”'],
    ['a text in another script', [{ zh: { title: 'Daibiaotuan' } }], 'zh: page:title is not in its script'],
    ['another term than the glossary has', [{ ru: { title: 'Представительства' } }], 'ru: page:title does not say “delegation”'],
    ['a term without a language', [{}, { glossary: { delegation: { ...delegation, zh: '' } } }], 'glossary: “delegation” is missing in zh'],
    ['a permission that is not needed', [{}, { same: { es: ['Total'] } }], 'es: no text is the same as English “Total” any more'],
    ['a text used nowhere', [{}, { code: code.replace('page:title', 'other:title') }], 'page:title is used nowhere'],
    ['a text that is in no catalogue', [{}, { code: `${code} t('page:lost')` }], 'code: page:lost is in no catalogue'],
    ['a pattern that nothing fits', [{}, { code: `${code} t(\`page:kind.\${kind}\`)` }], 'code: nothing matches'],
  ];

  test.each(faults)('%s', (_name, planted, said) => {
    expect(findings(...planted).filter((line) => line.startsWith(said))).toHaveLength(1);
  });

  test('a language that is not there at all', () => {
    const catalogues = { en: toCatalogue({ page: english }) };
    expect(checkCatalogues({ catalogues, code, glossary: { delegation }, same: {} })).toContain('zh: there is no catalogue');
  });
});

test('vowel signs and their absence are the same word', () => {
  expect(findings({ ar: { title: 'الوُفُود' } })).toEqual([]);
});

test('what is rightly the same as in English is allowed by name', () => {
  const planted = { en: { title: 'Menu' }, fr: { title: 'Menu' } };
  expect(findings(planted, { same: { fr: ['Menu'] } }).filter((line) => line.startsWith('fr'))).toEqual([]);
});
