import { type AttributionRule, dayOf } from '#access';
import type { OfficeKind } from '#groups';

/** Somebody who said something, in a capacity. */
export interface Said {
  authorId: string;
  partyId: string | null;
  groupId: string | null;
  office: OfficeKind | null;
}
/** What of that a reader is told. */
export interface Told {
  writer: boolean;
  capacity: boolean;
  /** Else times are given to the day. */
  minute: boolean;
}

const ALL: Told = { writer: true, capacity: true, minute: true };

/**
 * The one place that says who is told who wrote a post (docs/access-model.md, "What handling allows"). The writer knows. Under the Chatham
 * House rule nobody else does, not even the heads of the writer's own party: for them it would be a list of what their delegates said.
 * Whoever speaks as Chair is named under every rule.
 */
export function told(viewerId: string | null, attribution: AttributionRule, { authorId, office }: Pick<Said, 'authorId' | 'office'>): Told {
  if (attribution === 'NAMED' || authorId === viewerId) return ALL;
  const isChair = office === 'CHAIR' || office === 'CO_CHAIR';
  return attribution === 'PARTY_ONLY' ? { ...ALL, writer: isChair } : { writer: isChair, capacity: isChair, minute: false };
}

export function timeTold(isMinuteTold: boolean, at: Date): Date;
export function timeTold(isMinuteTold: boolean, at: Date | null): Date | null;
export function timeTold(isMinuteTold: boolean, at: Date | null): Date | null {
  return at && !isMinuteTold ? dayOf(at) : at;
}
