import type { HandlingTerms, TlpLabel } from '#access';

type Audience = { kind: 'GROUP' | 'GROUP_OBSERVERS' | 'BUREAU' | 'PARTY' | 'BODY' | 'PERSON' | 'COMMUNITY' | 'PUBLIC'; of?: string };
export interface DemoPaper {
  by: string;
  /** A party's code, or a group's tag for an office. */
  as: string;
  kind: 'POSITION_PAPER' | 'WORKING_PAPER' | 'NON_PAPER' | 'LESSONS_LEARNED' | 'INFORMATION_NOTE' | 'STATEMENT' | 'REPORT';
  titles: Record<string, string>;
  summary: Record<string, string>;
  tags: string[];
  tlp: TlpLabel;
  /** What differs from: originator only, named, recipients shown. */
  handling?: Partial<Omit<HandlingTerms, 'tlp'>>;
  /** From the day the world is made. */
  embargoDays?: number;
  group?: string;
  releases: { to: Audience; level: 'DISCOVER' | 'READ' | 'COMMENT' }[];
  except?: Audience[];
  numbered?: boolean;
  text: Record<string, string>;
}
export const toGroup = (tag: string) => [
  { to: { kind: 'GROUP' as const, of: tag }, level: 'COMMENT' as const },
  { to: { kind: 'GROUP_OBSERVERS' as const, of: tag }, level: 'READ' as const },
];
