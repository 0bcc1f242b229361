import { bodies } from './bodies.js';
import { organisations } from './organisations.js';
import { states } from './states.js';
import type { PartyData } from './types.js';

export { memberships } from './memberships.js';
export * from './types.js';

export const parties: PartyData[] = [...states, ...bodies, ...organisations];
