import type { AudienceKind, Level } from '../generated/graphql';
import type { Audience } from './audience';

export const levels: Level[] = ['DISCOVER', 'READ', 'COMMENT', 'EDIT', 'MANAGE'];

/** Each level holds the ones before it. */
export const holds = (level: Level, needed: Level): boolean => levels.indexOf(level) >= levels.indexOf(needed);

const highest: Partial<Record<AudienceKind, Level>> = {
  PUBLIC: 'READ',
  COMMUNITY: 'COMMENT',
  BODY: 'EDIT',
  GROUP: 'EDIT',
  GROUP_OBSERVERS: 'EDIT',
  SECRETARIAT: 'EDIT',
};

/** The levels a release to an audience may have; MANAGE goes to persons, bureaus and the originator's party alone. */
export function levelsFor({ kind, party }: Audience, originator: string | undefined): Level[] {
  const top = kind === 'PARTY' && party?.id !== originator ? 'EDIT' : (highest[kind] ?? 'MANAGE');
  return levels.slice(0, levels.indexOf(top) + 1);
}

/** A wished level, lowered to what the audience may have. */
export function fittingLevel(audience: Audience, wished: Level, originator: string | undefined): Level {
  const allowed = levelsFor(audience, originator);
  return allowed.includes(wished) ? wished : (allowed.at(-1) ?? 'READ');
}
