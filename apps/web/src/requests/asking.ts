import type { Level, RequestFieldsFragment, RequestToAnswerFragment } from '../generated/graphql';

/** What can be asked for and granted in answer; MANAGE is given by a release of its own accord. */
export const askable: Level[] = ['READ', 'COMMENT', 'EDIT'];

/** What a mark of a request changes; where there was none before, its type is in no answer yet. */
export const changes = ['AccessRequest', 'AccessRequestConnection', 'Document', 'Notice'];

/** In whose name somebody asks; nothing where it is a group that the viewer may not see. */
export const nameOf = ({ party, group }: RequestToAnswerFragment['capacity']): string => party?.name ?? group?.tag ?? '';

export type OwnRequest = RequestFieldsFragment;
