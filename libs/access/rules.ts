import type { GroundCode } from './decide.js';

/** The rules of a decision in their order, each with the grounds by which it speaks. */
const SPEAKING = {
  STANDING: ['NOT_ACTIVE'],
  CUSTODY: ['CUSTODY_AUTHOR', 'CUSTODY_HEAD'],
  QUARANTINE: ['QUARANTINED'],
  EXCLUSION: ['EXCLUDED'],
  EMBARGO: ['EMBARGOED'],
  EXPIRY: ['EXPIRED'],
  RELEASE: ['RELEASED'],
  BREAK_GLASS: ['BREAK_GLASS'],
} as const satisfies Record<string, GroundCode[]>;
export type DecisionRule = keyof typeof SPEAKING;
export const DECISION_RULES = Object.keys(SPEAKING) as DecisionRule[];

export const RULE_OUTCOMES = ['SPOKE', 'SILENT', 'NOT_ASKED'] as const;
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

/** What each rule leaves to be asked after it has spoken; those not named here leave all the others. */
const THEN_ASKED: Partial<Record<DecisionRule, DecisionRule[]>> = {
  QUARANTINE: ['BREAK_GLASS'],
  EXCLUSION: ['BREAK_GLASS'],
  EMBARGO: ['RELEASE', 'BREAK_GLASS'],
  EXPIRY: ['RELEASE', 'BREAK_GLASS'],
};

/** What each of the eight rules came to, read off the grounds that were said. Custody ends the matter unless there is a quarantine. */
export function rulesOf(codes: GroundCode[]): { rule: DecisionRule; outcome: RuleOutcome }[] {
  const spoke = (rule: DecisionRule) => (SPEAKING[rule] as readonly GroundCode[]).some((code) => codes.includes(code));
  let asked = DECISION_RULES;
  return DECISION_RULES.map((rule) => {
    if (!asked.includes(rule)) return { rule, outcome: 'NOT_ASKED' };
    if (rule === 'QUARANTINE' && !spoke(rule) && spoke('CUSTODY')) asked = [];
    if (!spoke(rule)) return { rule, outcome: 'SILENT' };
    asked = THEN_ASKED[rule] ?? asked;
    return { rule, outcome: 'SPOKE' };
  });
}
