import { expect, test } from '@jest/globals';
import { emptyDraft, startingDraft } from './draft';

const here = { text: 'typed here', title: '', isSaved: false };
const stored = { id: 'd1', text: 'saved there' };

test('words that never reached the server are not lost to an older copy there', () => {
  expect(startingDraft(here, stored)).toEqual({ ...here, draftId: 'd1' });
  expect(startingDraft(here, undefined)).toEqual(here);
});

test('the copy of the server goes before what this device had saved', () => {
  expect(startingDraft({ ...here, isSaved: true }, stored)).toMatchObject({ text: 'saved there', draftId: 'd1', isSaved: true });
});

test('a draft that was sent or discarded elsewhere does not come back', () => {
  expect(startingDraft({ ...here, isSaved: true }, undefined)).toEqual(emptyDraft);
});
