import { expect, test } from '@jest/globals';
import { isRevised, revisionInput, revisionOf, type Revised } from './revision';

const stored = {
  kind: 'POSITION_PAPER',
  titles: [
    { language: 'en', text: 'Points of contact' },
    { language: 'ar', text: 'جهات الاتصال' },
  ],
  content: { tags: ['79/53'], summaries: [{ language: 'en', text: 'Whom to call.' }] },
} as unknown as Revised;

test('an untouched paper is not revised', () => {
  const revision = revisionOf(stored);
  expect(isRevised(revisionInput('d', revision, { ...revision, texts: { ar: revision.texts['ar']!, en: revision.texts['en']! } }))).toBe(
    false,
  );
});

test('only what changed is sent', () => {
  const before = revisionOf(stored);
  const after = { ...before, texts: { ...before.texts, fr: { title: '', summary: 'Qui appeler.' } } };
  expect(revisionInput('d', before, after)).toEqual({
    documentId: 'd',
    summaries: [
      { language: 'en', text: 'Whom to call.' },
      { language: 'fr', text: 'Qui appeler.' },
    ],
  });
});

test('a language that was dropped is sent as gone', () => {
  const before = revisionOf(stored);
  const after = { ...before, texts: { en: before.texts['en']! } };
  expect(revisionInput('d', before, after)).toEqual({ documentId: 'd', titles: [{ language: 'en', text: 'Points of contact' }] });
});
