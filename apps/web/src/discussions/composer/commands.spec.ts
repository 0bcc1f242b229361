import { expect, test } from '@jest/globals';
import { linkTo, mentionAt, nextLine, prefix, quoted, wrap, type Change, type Selected } from './commands';

const chosen = (marked: string): Selected => {
  const from = marked.indexOf('|');
  const to = marked.lastIndexOf('|');
  return { text: marked.replaceAll('|', ''), from, to: to === from ? from : to - 1 };
};
const after = (selected: Selected, change: Change | undefined): string => {
  if (!change) return 'nothing';
  const text = selected.text.slice(0, change.at) + change.put + selected.text.slice(change.until);
  const { from, to } = change;
  return from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
};
const done = (marked: string, run: (selected: Selected) => Change | undefined) => after(chosen(marked), run(chosen(marked)));

test('bold is put around words and taken off again', () => {
  expect(done('We |agree|.', (s) => wrap(s, '**'))).toBe('We **|agree|**.');
  expect(done('We **|agree|**.', (s) => wrap(s, '**'))).toBe('We |agree|.');
  expect(done('|', (s) => wrap(s, '**'))).toBe('**|**');
});

test('lines become a quotation or a list, and lines again', () => {
  expect(done('a\nb|c\nd|e', (s) => prefix(s, '> '))).toBe('a\n> b|c\n> d|e');
  expect(done('> b|c\n> d|e', (s) => prefix(s, '> '))).toBe('b|c\nd|e');
});

test('a link asks for what is missing', () => {
  expect(done('See |this|', linkTo)).toBe('See [this](https://|)');
  expect(done('|https://example.org|', linkTo)).toBe('[|](https://example.org)');
});

test('Enter goes on with a list and ends it', () => {
  expect(done('1. one|', nextLine)).toBe('1. one\n2. |');
  expect(done('- one\n- |', nextLine)).toBe('- one\n|');
  expect(done('one|', nextLine)).toBe('nothing');
});

test('a name is completed after an @ that begins a word', () => {
  expect(mentionAt(chosen('Thanks @Lu|'))).toEqual({ at: 7, typed: 'Lu' });
  expect(mentionAt(chosen('Thanks @Lucía Ar|'))).toEqual({ at: 7, typed: 'Lucía Ar' });
  expect(mentionAt(chosen('@|'))).toEqual({ at: 0, typed: '' });
  expect(mentionAt(chosen('somebody@exam|'))).toBeUndefined();
  expect(mentionAt(chosen('@Lu |'))).toBeUndefined();
});

test('quoted words keep their lines', () => {
  expect(quoted('one\ntwo')).toBe('> one\n> two\n\n');
});
