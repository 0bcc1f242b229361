import { expect, test } from '@jest/globals';
import type { Audience } from '../audience';
import type { Preview } from './Consequence';
import { draftOf, type Distribution } from './draft';
import { insteadOf, refusedOf } from './instead';

const blank = { duty: null, group: null, person: null, party: null };
const party = (id: string) => ({ id, code: id, kind: 'MEMBER_STATE', regionalGroup: null, name: id }) as Audience['party'];
const person = (id: string) => ({ id, name: id, honorific: '' }) as unknown as Audience['person'];
const group = { ...blank, kind: 'GROUP', group: { id: 'g', tag: 'WG.1' } } as Audience;
const toParty = (id: string) => ({ ...blank, kind: 'PARTY', party: party(id) }) as Audience;
const handling = (tlp: string) => ({ tlp, onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' });
const stored = {
  handling: handling('AMBER'),
  embargo: null,
  expiry: null,
  exclusions: [],
  releases: [
    { id: 'r1', audience: group, level: 'COMMENT', restsOn: null },
    { id: 'r2', audience: toParty('KEN'), level: 'EDIT', restsOn: null },
  ],
} as unknown as Distribution;
const row = (code: string, ...audiences: Audience[]) => ({
  party: party(code),
  persons: [{ person: person(`of ${code}`), through: audiences.map((audience) => ({ ground: 'RELEASED', audience })) }],
});
const rows = [row('KEN', group, toParty('KEN')), row('NOR', group), row('BRA', toParty('BRA'))] as unknown as Parameters<
  typeof refusedOf
>[1];
const refusal = { rule: 'AUDIENCE_NOT_ALLOWED', audience: group, releaseId: 'r1', max: null };
const refusals = (more: object = {}) => [{ ...refusal, ...more }] as unknown as Preview['refusals'];
const draftUnder = (tlp: string) => ({ ...draftOf(stored, 'UTC', []), handling: handling(tlp) as Distribution['handling'] });
const refusedUnder = (tlp: string) => refusedOf(refusals(), rows, draftUnder(tlp), stored, 'URY')[0]!;

test('under AMBER+STRICT a group can be named by its delegations, or its bureau alone; what is lost is who has it by nothing else', () => {
  const refused = refusedUnder('AMBER_STRICT');
  expect(refused).toMatchObject({ delegations: 2, persons: 2, losing: 1, level: 'COMMENT' });
  expect(refused.ways.map(({ kind, add }) => [kind, add.length])).toEqual([
    ['PARTIES', 2],
    ['BUREAU', 1],
    ['LEAVE', 0],
  ]);
});

test('under RED it can be named by its persons alone', () => {
  expect(refusedUnder('RED').ways.map(({ kind }) => kind)).toEqual(['PERSONS', 'LEAVE']);
});

test('naming them closes the release and adds those who do not have as much by another that stays', () => {
  const refused = refusedUnder('AMBER_STRICT');
  const then = insteadOf(draftUnder('AMBER_STRICT'), stored, refused, refused.ways[0]!);
  expect(then.close).toEqual(['r1']);
  expect(then.add.map(({ audience, level }) => [audience.party?.id, level])).toEqual([['NOR', 'COMMENT']]);
});

test('a new release that is refused is dropped from the draft', () => {
  const added = { ...draftUnder('AMBER_STRICT'), add: [{ audience: group, level: 'READ' as const }] };
  const [refused] = refusedOf(refusals({ releaseId: 'not stored yet' }), rows, added, { ...stored, releases: [] }, 'URY');
  expect(insteadOf(added, { releases: [] }, refused!, refused!.ways.at(-1)!).add).toEqual([]);
});

test('a level that is too high is lowered to what may be had', () => {
  const [refused] = refusedOf(refusals({ rule: 'LEVEL_TOO_HIGH', max: 'READ' }), rows, draftUnder('AMBER'), stored, 'URY');
  const then = insteadOf(draftUnder('AMBER'), stored, refused!, refused!.ways[0]!);
  expect([then.close, then.add.map(({ level }) => level)]).toEqual([['r1'], ['READ']]);
});
