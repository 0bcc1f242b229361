import { type FiledWorld, TIMES } from './random-world.js';

const state = (code: string) => ({ code, kind: 'MEMBER_STATE' as const });
const paper = (code: string) => ({
  code,
  originator: 'AAA',
  author: 'p0',
  handling: { tlp: 'CLEAR', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' },
  releases: [
    // More of them than a page of two looks at under one key.
    ...['MANAGE', 'EDIT', 'COMMENT', 'READ', 'DISCOVER'].map((level) => ({ to: 'BODY(REG)', level })),
    { to: 'BODY(REG)', level: 'READ', from: TIMES[1], until: TIMES[3] },
    { to: 'PARTY(BBB)', level: 'READ' },
    { to: 'PARTY(BBB)', level: 'DISCOVER' },
    { to: 'PERSON(p2)', level: 'COMMENT' },
  ],
  exclusions: [{ of: 'PARTY(CCC)', from: TIMES[2] }],
  breakGlass: [{ person: 'p2' }, { person: 'p2', from: TIMES[1] }],
});
const person = (code: string, party?: string) => ({ code, accreditations: party ? [{ party, role: 'HEAD' }] : [] });

/** Whoever is led to each paper by several ways at once, under one key: random worlds seldom have enough of them. */
const papers = ['i0', 'i1', 'i2', 'i3'];
export const SEVERAL_WAYS = {
  name: 'several ways to everything',
  parties: [...['AAA', 'BBB', 'CCC', 'DDD'].map(state), { code: 'REG', kind: 'REGIONAL_BODY', members: [{ party: 'CCC' }] }],
  persons: [person('p0'), person('p1', 'REG'), person('p2', 'DDD'), person('p3', 'BBB'), person('p4', 'CCC')],
  groups: [],
  items: papers.map(paper),
  threads: papers.map((on, n) => ({ code: `t${n}`, on })),
  dates: [],
  filings: [],
} as unknown as FiledWorld;
