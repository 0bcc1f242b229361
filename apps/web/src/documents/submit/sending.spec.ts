import { expect, test } from '@jest/globals';
import {
  areSent,
  atRest,
  isToBeScanned,
  reconciled,
  rowFor,
  scanned,
  versionFiles,
  withheldIn,
  withStanding,
  type Sending,
} from './sending';

const row = (key: string, more: Partial<Sending> = {}): Sending => ({
  ...{ key, name: `${key}.pdf`, size: 10, sent: 0, language: 'en', standing: 'AUTHENTIC', state: 'sending', uploadId: `u${key}` },
  ...more,
});
const stored = (id: string, received: number, finishedAt: string | null) => ({
  id,
  received,
  finishedAt,
  scan: { state: 'CLEAN', found: null, isHeld: false } as const,
});

test('what was under way waits for its file after a reload; what arrived is there, and what the portal let go is said to be gone', () => {
  const kept = atRest([
    row('a', { sent: 9 }),
    row('b', { state: 'done' }),
    row('c', { state: 'done' }),
    row('d', { uploadId: undefined }),
    row('e', { state: 'paused' }),
  ]);
  expect(kept.map(({ state }) => state)).toEqual(['waiting', 'done', 'done', 'waiting', 'waiting']);
  const found = reconciled(kept, [stored('ua', 4, null), stored('ub', 10, '2026-01-01'), stored('ue', 10, '2026-01-01')]);
  expect(found.map(({ state, sent }) => [state, sent])).toEqual([
    ['waiting', 4],
    ['done', 10],
    ['gone', 0],
    ['waiting', 0],
    ['done', 10],
  ]);
});

test('a file that is chosen again goes on with its own row, and with no other', () => {
  const rows = [row('a'), row('b', { state: 'waiting' }), row('c', { state: 'gone' })];
  const file = (name: string, size = 10) => ({ name, size }) as File;
  expect([file('a.pdf'), file('b.pdf'), file('b.pdf', 11), file('c.pdf')].map((each) => rowFor(rows, each)?.key)).toEqual([
    undefined,
    'b',
    undefined,
    'c',
  ]);
});

test('one language is the original, and what was it before is authentic still', () => {
  const rows = withStanding(
    [row('a', { standing: 'ORIGINAL' }), row('b', { language: 'fr' }), row('c', { language: 'ar', standing: 'MACHINE' })],
    'b',
    'ORIGINAL',
  );
  expect(rows.map(({ standing }) => standing)).toEqual(['AUTHENTIC', 'ORIGINAL', 'MACHINE']);
  expect(versionFiles(rows)).toMatchObject({
    originalLanguage: 'fr',
    files: [{ status: 'AUTHENTIC' }, { status: 'AUTHENTIC' }, { status: 'MACHINE' }],
  });
  expect(versionFiles([row('a')])).not.toHaveProperty('originalLanguage');
});

test('what has arrived is looked at until the scanner has spoken, and is not taken where something was found in it', () => {
  const rows = [row('a', { state: 'done' }), row('b', { state: 'done' }), row('c')];
  expect(rows.map(isToBeScanned)).toEqual([true, true, false]);
  const scan = (state: 'WAITING' | 'INFECTED' | 'CLEAN') => ({ state, found: null, isHeld: state !== 'CLEAN' });
  const told = scanned(rows, [
    { ...stored('ua', 10, '2026-01-01'), scan: scan('INFECTED') },
    { ...stored('ub', 10, '2026-01-01'), scan: scan('WAITING') },
  ]);
  expect(told.map(isToBeScanned)).toEqual([false, true, false]);
  expect(areSent(told.slice(1, 2))).toBe(true);
  expect(areSent(told.slice(0, 2))).toBe(false);
  expect([withheldIn(told), withheldIn(told.slice(1))]).toEqual(['FILE_INFECTED', undefined]);
  const tooLarge = (isHeld: boolean) => [row('a', { state: 'done', scan: { state: 'TOO_LARGE', found: null, isHeld } })];
  expect([withheldIn(tooLarge(true)), areSent(tooLarge(true))]).toEqual(['FILE_TOO_LARGE_TO_SCAN', false]);
  expect([withheldIn(tooLarge(false)), areSent(tooLarge(false))]).toEqual([undefined, true]);
});
