import {
  AUDIENCE_KINDS,
  type AudienceKind,
  type AudienceValue,
  DUTIES,
  dutySubject,
  type Level,
  LEVELS,
  NOBODY_IN_PARTICULAR,
} from '#access';
import type { Cells } from './cells.js';
import { type Known, partyNamed } from './known.service.js';
import { quoted } from './problem.js';

/** A release or an exclusion as it is written: `PARTY:KEN READ`, `GROUP:WG.1 COMMENT`, `PUBLIC READ`. */
export interface WrittenRelease {
  written: string;
  audience: AudienceValue;
  level: Level;
}
export interface WrittenExclusion {
  written: string;
  audience: AudienceValue;
}

export function releasesOf(cells: Cells, known: Known): WrittenRelease[] {
  return cells.list('releases').flatMap((written) => {
    const [, to = '', level = ''] = /^(.*?)\s+(\S+)$/.exec(written) ?? [];
    if (!(LEVELS as readonly string[]).includes(level.toUpperCase())) {
      const text = `${quoted(written)} does not end with a level. Write, say, PARTY:KEN READ; the levels are ${LEVELS.join(', ')}.`;
      return tell(cells, 'releases', text);
    }
    const audience = audienceOf(cells, 'releases', to, known);
    return audience ? { written, audience, level: level.toUpperCase() as Level } : [];
  });
}

export const exclusionsOf = (cells: Cells, known: Known): WrittenExclusion[] =>
  cells.list('exclusions').flatMap((written) => {
    const audience = audienceOf(cells, 'exclusions', written, known);
    return audience ? { written, audience } : [];
  });

function audienceOf(cells: Cells, column: string, written: string, known: Known): AudienceValue | null {
  const [, word = '', about = ''] = /^([^:]*?)\s*(?::\s*(.*))?$/.exec(written) ?? [];
  const kind = word.toUpperCase() as AudienceKind;
  if (!AUDIENCE_KINDS.includes(kind)) {
    cells.wrong(
      column,
      `${quoted(written)} does not begin with an audience: one of ${AUDIENCE_KINDS.join(', ')}, and whom it is about, as in PARTY:KEN.`,
    );
    return null;
  }
  if (kind === 'PUBLIC' || kind === 'COMMUNITY') return { kind, subject: NOBODY_IN_PARTICULAR };
  const subject = SUBJECTS[kind](about, known);
  if (subject.id) return { kind, subject: subject.id };
  cells.wrong(column, `${quoted(written)}: ${subject.why}`);
  return null;
}

type Subject = { id: string; why?: undefined } | { id?: undefined; why: string };
const party = (code: string, known: Known): Subject => {
  const found = known.parties.get(code.toUpperCase());
  return found ? { id: found.id } : { why: `there is no party with the code ${quoted(code)}.${partyNamed(known, code)}` };
};
const body = (code: string, known: Known): Subject => {
  const found = known.parties.get(code.toUpperCase());
  return found && found.kind !== 'REGIONAL_BODY'
    ? { why: `${found.code} is no regional body. Write PARTY:${found.code}.` }
    : party(code, known);
};
const group = (tag: string, { groups }: Known): Subject => {
  const found = groups.get(tag.toUpperCase());
  return found
    ? { id: found.id }
    : { why: `there is no group ${quoted(tag)}. There are: ${[...groups.keys()].sort().join(', ') || 'none yet'}.` };
};
const person = (email: string, { persons }: Known): Subject => {
  const found = persons.get(email.toLowerCase());
  if (!found) return { why: `nobody here has this e-mail address. Invite them first.` };
  return found.isActive ? { id: found.id } : { why: `they are known, but neither accredited nor with a duty now.` };
};
const duty = (word: string): Subject => {
  const found = DUTIES.find((each) => each === word.toUpperCase().replace(/\s+/g, '_'));
  return found ? { id: dutySubject(found) } : { why: `there is no duty ${quoted(word)}. There are: ${DUTIES.join(', ')}.` };
};
const SUBJECTS: Record<Exclude<AudienceKind, 'PUBLIC' | 'COMMUNITY'>, (about: string, known: Known) => Subject> = {
  PARTY: party,
  BODY: body,
  GROUP: group,
  GROUP_OBSERVERS: group,
  BUREAU: group,
  PERSON: person,
  SECRETARIAT: duty,
};

function tell(cells: Cells, column: string, text: string): never[] {
  cells.wrong(column, text);
  return [];
}
