import { expect, test } from '@jest/globals';
import { keyOf } from './shortcuts';

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

test('a key is the same on a Latin, an Arabic and a Cyrillic keyboard', () => {
  expect([pressed('j', 'KeyJ'), pressed('ت', 'KeyJ'), pressed('о', 'KeyJ')]).toEqual(['j', 'j', 'j']);
});

test('the question mark is found wherever a keyboard has it', () => {
  expect([pressed('?', 'Minus', true), pressed('؟', 'Slash', true), pressed('?', 'Digit7', true)]).toEqual(['?', '?', '?']);
});

test('a letter follows what is printed on the key, not where it stands', () => {
  expect(pressed('w', 'KeyZ')).toBe('w');
});
