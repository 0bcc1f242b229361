import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bodies } from './bodies.js';
import { memberships, parties } from './index.js';
import { states } from './states.js';

const reviewedOn = '2026-11-23';

const currentMembers = (body: string, day = reviewedOn): string[] =>
  memberships
    .filter((membership) => membership.body === body)
    .filter(({ from, until }) => (from ?? '') <= day && (until === undefined || day < until))
    .map(({ member }) => member);

// Members that are parties here; those outside are counted in the bodies.
const counts: Record<string, number> = {
  AES: 3,
  AMU: 5,
  ANCOM: 4,
  ASEAN: 11,
  AU: 54,
  BIMSTEC: 7,
  CARICOM: 14,
  CEMAC: 6,
  CIS: 9,
  COE: 46,
  COMESA: 21,
  CSTO: 6,
  EAC: 8,
  EAEU: 5,
  ECCAS: 11,
  ECO: 10,
  ECOWAS: 12,
  EU: 27,
  GCC: 6,
  IGAD: 8,
  LAS: 22,
  MERCOSUR: 6,
  NATO: 32,
  OAS: 34,
  OIC: 57,
  OSCE: 57,
  OTS: 5,
  PIF: 14,
  SAARC: 8,
  SADC: 16,
  SCO: 10,
  SICA: 8,
  WAEMU: 8,
};

describe('the memberships of regional bodies', () => {
  it('are given for every body and no other', () => {
    expect(Object.keys(counts)).toEqual(bodies.map(({ code }) => code));
    expect(new Set(memberships.map(({ body }) => body))).toEqual(new Set(Object.keys(counts)));
  });

  it.each(Object.entries(counts))('%s has %i members that are parties, each once', (body, count) => {
    const members = currentMembers(body);
    expect(members).toHaveLength(count);
    expect(new Set(members).size).toBe(count);
  });

  it('say how many members are not parties', () => {
    const outside = bodies.filter(({ membersOutside }) => membersOutside);
    expect(outside.map(({ code, membersOutside }) => [code, membersOutside])).toEqual([
      ['AU', 1],
      ['CARICOM', 1],
      ['PIF', 4],
    ]);
    for (const { membersOutside, outsideNote = '' } of outside) expect(outsideNote.split(', ')).toHaveLength(membersOutside ?? 0);
  });

  it('are documented with the counts and sources of the data', () => {
    const page = readFileSync(new URL('../../../docs/parties.md', import.meta.url), 'utf8');
    const documented = page.match(/^\| [A-Z]+ \|.*$/gm) ?? [];
    const expected = bodies.map(({ code, names, membersOutside, outsideNote }) => {
      const outside = membersOutside ? `${membersOutside}: ${outsideNote}` : '0';
      const source = memberships.find(({ body }) => body === code)?.source;
      return `| ${code} | ${names.en} | ${counts[code]} | ${outside} | ${source} |`;
    });
    expect(documented).toEqual(expected);
  });

  it('are of states, from a day before the day they end', () => {
    const codes = new Set(states.map(({ code }) => code));
    for (const { member, from, until, source } of memberships) {
      expect(codes).toContain(member);
      expect(source).not.toBe('');
      for (const day of [from, until].filter((given) => given !== undefined)) {
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(day <= reviewedOn).toBe(true);
      }
      if (from && until) expect(from < until).toBe(true);
    }
  });

  it('hold the whole African group in the African Union', () => {
    const african = states.filter(({ regionalGroup }) => regionalGroup === 'AFRICAN').map(({ code }) => code);
    expect(currentMembers('AU').sort()).toEqual(african.sort());
  });

  it('know the day on which a member came or went', () => {
    expect(currentMembers('ECOWAS', '2025-01-28')).toHaveLength(15);
    expect(currentMembers('ECOWAS', '2025-01-29')).not.toContain('MLI');
    expect(currentMembers('EU', '2020-01-31')).toContain('GBR');
    expect(currentMembers('EU', '2020-02-01')).not.toContain('GBR');
    expect(currentMembers('EU', '2013-06-30')).not.toContain('HRV');
    expect(currentMembers('ASEAN', '2025-10-25')).toHaveLength(10);
    expect(currentMembers('OAS', '2023-11-18')).toContain('NIC');
    expect(currentMembers('COE', '2022-03-15')).toContain('RUS');
  });

  it('count the observers where they are members', () => {
    expect(currentMembers('LAS')).toContain('PSE');
    expect(currentMembers('OIC')).toContain('PSE');
    expect(currentMembers('OSCE')).toContain('VAT');
  });

  it('stand beside the organisations asked for and one secretariat', () => {
    const kindOf = (code: string) => parties.find((party) => party.code === code)?.kind;
    for (const code of ['UNODA', 'UNMAS', 'UNIDIR', 'UNODC', 'UNOCT']) expect(kindOf(code)).toBe('UN_ENTITY');
    for (const code of ['INTERPOL', 'WCO', 'ICRC']) expect(kindOf(code)).toBe('INTERNATIONAL_ORGANIZATION');
    expect(parties.filter(({ kind }) => kind === 'SECRETARIAT').map(({ code }) => code)).toEqual(['SEC']);
  });
});
