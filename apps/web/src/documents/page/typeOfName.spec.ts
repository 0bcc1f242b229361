import { expect, test } from '@jest/globals';
import { isNamedOtherwise } from './typeOfName';

test('a programme called paper.pdf is named otherwise than it is', () => {
  expect(isNamedOtherwise({ name: 'paper.PDF', mediaType: 'application/x-msdownload' })).toBe(true);
});

test('a paper is what its name says, and a name that says nothing promises nothing', () => {
  expect(isNamedOtherwise({ name: 'paper.v2.pdf', mediaType: 'application/pdf' })).toBe(false);
  expect(isNamedOtherwise({ name: 'notes', mediaType: 'application/octet-stream' })).toBe(false);
  expect(isNamedOtherwise({ name: 'notes.txt', mediaType: 'application/octet-stream' })).toBe(false);
});
