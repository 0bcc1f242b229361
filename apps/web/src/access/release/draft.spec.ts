import { expect, test } from '@jest/globals';
import {
  addAudience,
  closeRelease,
  draftOf,
  excludeAudience,
  inputOf,
  isChanged,
  isOfDerestriction,
  relevel,
  toggle,
  type Distribution,
  type StoredRelease,
} from './draft';
import type { Audience } from '../audience';

const party = (id: string): Audience => ({
  kind: 'PARTY',
  duty: null,
  group: null,
  person: null,
  party: { id, code: id, kind: 'MEMBER_STATE', regionalGroup: 'AFRICAN', name: id },
});
const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' } as const;
const stored = { handling, embargo: null, expiry: '2027-01-01T10:00:00.000Z', releases: [], exclusions: [] } as unknown as Distribution;

test('an untouched distribution changes nothing', () => {
  expect(isChanged(inputOf('d', 'c', draftOf(stored, 'UTC', []), stored, 'UTC'))).toBe(false);
});

test('an excluded audience is no longer added, and the reverse', () => {
  const added = addAudience(draftOf(stored, 'UTC', []), { audience: party('KE'), level: 'READ' });
  const excluded = excludeAudience(added, party('KE'));
  expect(excluded.add).toEqual([]);
  expect(addAudience(excluded, { audience: party('KE'), level: 'READ' }).exclude).toEqual([]);
});

test('another level closes the release and opens the audience anew', () => {
  const release = { id: 'r1', audience: party('KE'), level: 'READ' } as StoredRelease;
  const input = inputOf('d', 'c', relevel(draftOf(stored, 'UTC', []), [release], release, 'COMMENT'), stored, 'UTC');
  expect(input.closeReleases).toEqual(['r1']);
  expect(input.addReleases).toEqual([{ audience: { kind: 'PARTY', partyId: 'KE' }, level: 'COMMENT' }]);
});

test('closing a release closes what was passed on and rests on it, however far, and each of that can be kept', () => {
  const rows = [
    ['r1', null],
    ['r2', 'r1'],
    ['r3', 'r2'],
    ['r4', null],
  ].map(([id, restsOn]) => ({ id, restsOn, audience: party(id!), level: 'READ' })) as StoredRelease[];
  const closed = closeRelease(draftOf(stored, 'UTC', []), rows, 'r1');
  expect(closed.close).toEqual(['r1', 'r2', 'r3']);
  expect(toggle(closed.close, 'r2')).toEqual(['r1', 'r3']);
  expect(relevel(draftOf(stored, 'UTC', []), rows, rows[0]!, 'COMMENT').close).toEqual(['r1']);
  expect(relevel(draftOf(stored, 'UTC', []), rows, rows[0]!, 'DISCOVER').close).toEqual(['r1', 'r2', 'r3']);
});

test('showing its discussions is part of a change, never one by itself', () => {
  const showing = { ...draftOf(stored, 'UTC', []), discussions: 'SHOW' } as const;
  expect(isChanged(inputOf('d', 'c', showing, stored, 'UTC'))).toBe(false);
  const added = addAudience(showing, { audience: party('KE'), level: 'READ' });
  expect(inputOf('d', 'c', added, stored, 'UTC').discussions).toBe('SHOW');
});

test('an emptied expiry is cleared, an embargo is sent as an instant', () => {
  const draft = { ...draftOf(stored, 'UTC', []), expiry: '', embargo: '2026-12-01T09:00' };
  expect(inputOf('d', 'c', draft, stored, 'America/Montevideo')).toMatchObject({ clearExpiry: true, embargo: '2026-12-01T12:00:00.000Z' });
});

test('a date of derestriction is set and cancelled by its own field, and its release stands in no list', () => {
  const draft = { ...draftOf(stored, 'UTC', []), derestriction: '2027-01-01T08:00' };
  expect(inputOf('d', 'c', draft, stored, 'UTC')).toEqual({ documentId: 'd', capacity: 'c', derestriction: '2027-01-01T08:00:00.000Z' });
  const dated = { ...stored, derestriction: '2027-01-01T08:00:00.000Z' };
  expect(inputOf('d', 'c', { ...draftOf(dated, 'UTC', []), derestriction: '' }, dated, 'UTC')).toMatchObject({ clearDerestriction: true });
  const release = (kind: string, from: string) => ({ audience: { ...party('x'), kind }, from }) as unknown as StoredRelease;
  expect(isOfDerestriction(dated, release('PUBLIC', '2027-01-01T08:00:00.000Z'))).toBe(true);
  expect(isOfDerestriction(dated, release('PARTY', '2027-01-01T08:00:00.000Z'))).toBe(false);
});
