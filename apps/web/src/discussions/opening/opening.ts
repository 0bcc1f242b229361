import { usualHandling } from '../../access/handling';
import type { HandlingInput, OpenThreadInput, ReleaseInput } from '../../generated/graphql';

/** Where a discussion is opened. */
export type Where = { documentId: string } | { groupId: string };

/** Who reads along besides the participants, and under which label: a discussion on a paper has both from the paper. */
export type Choices = { handling: HandlingInput; observers: boolean };
export const usualChoices: Choices = { handling: usualHandling, observers: false };

function releasesTo(groupId: string, observers: boolean): ReleaseInput[] {
  const participants: ReleaseInput = { audience: { kind: 'GROUP', groupId }, level: 'COMMENT' };
  return observers ? [participants, { audience: { kind: 'GROUP_OBSERVERS', groupId }, level: 'READ' }] : [participants];
}

type Written = { title: string; text: string; capacity: string; sendId: string; draftId?: string };

export function openInput(where: Where, written: Written, { handling, observers }: Choices): OpenThreadInput {
  if ('documentId' in where) return { ...where, ...written };
  return { ...where, ...written, handling, releases: releasesTo(where.groupId, observers) };
}
