import { expect, test } from '@jest/globals';
import { emptyForm, fileInput, type Form } from './form';
import { missingIn } from './missing';
import type { Sending } from './sending';

const file: Sending = { key: 'a', name: 'a.pdf', size: 1, sent: 1, language: 'en', standing: 'ORIGINAL', state: 'done', uploadId: 'u' };
const form: Form = { ...emptyForm('en', 'URY', ''), texts: { en: { title: 'A paper', summary: '' } }, files: [file] };
const under = (download: 'ALLOWED' | 'WATERMARKED' | 'VIEW_ONLY') => ({ ...form.handling, download });

test('what becomes of files that cannot carry a mark is said where the handling asks for one, and nowhere else', () => {
  const chosen = { ...form, conversion: 'REFUSED' as const };
  expect(fileInput({ ...chosen, handling: under('ALLOWED') })).not.toHaveProperty('conversion');
  for (const download of ['WATERMARKED', 'VIEW_ONLY'] as const)
    expect(fileInput({ ...chosen, handling: under(download) })).toMatchObject({ conversion: 'REFUSED' });
  expect(fileInput({ ...form, handling: under('VIEW_ONLY') })).not.toHaveProperty('conversion');
});

test('a paper is not sent without what its person meant it to have: the first thing that lacks is said', () => {
  const named = { kind: 'REVISION' as const, languages: [], named: 'CIED/WG.1/2026/WP.9' };
  expect(missingIn({ ...form, modifies: named, texts: {} })).toBe('title');
  expect(missingIn({ ...form, modifies: named })).toBe('related');
  expect(missingIn({ ...form, modifies: { ...named, named: '' }, files: [] })).toBe('files');
  expect(missingIn({ ...form, files: [{ ...file, scan: { state: 'INFECTED', found: 'X', isHeld: true } }] })).toBe('FILE_INFECTED');
  expect(missingIn(form)).toBeUndefined();
});
