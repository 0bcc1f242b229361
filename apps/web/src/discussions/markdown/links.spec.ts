import { expect, test } from '@jest/globals';
import { addressOf, mentionOf, mentionText } from './links';

const id = '00000000-0000-4000-8000-000000000001';

test('an address that runs script or opens another program is no link', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//example.org',
    'not an address',
  ])
    expect(addressOf(href)).toBeUndefined();
  expect(addressOf('https://example.org/a b')).toBe('https://example.org/a%20b');
  expect(addressOf('/threads/1')).toBe('/threads/1');
});

test('a mention is read as it is written, whatever brackets a name has', () => {
  const text = mentionText('Ana [A.] Souza', id);
  expect(text).toBe(`@[Ana  A.  Souza](person:${id})`);
  expect(mentionOf(`person:${id}`)).toBe(id);
  expect(mentionOf('person:somebody')).toBeUndefined();
});
