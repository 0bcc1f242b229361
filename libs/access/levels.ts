/** Levels, each holding the ones before it. */
export const LEVELS = ['DISCOVER', 'READ', 'COMMENT', 'EDIT', 'MANAGE'] as const;
export type Level = (typeof LEVELS)[number];

export const holds = (held: Level | null, asked: Level): boolean => held !== null && LEVELS.indexOf(held) >= LEVELS.indexOf(asked);
export const highest = (levels: Level[]): Level | null => LEVELS[Math.max(-1, ...levels.map((level) => LEVELS.indexOf(level)))] ?? null;
