import type { DocumentKind } from '../generated/graphql';

export const kinds: DocumentKind[] = [
  'POSITION_PAPER',
  'WORKING_PAPER',
  'CONFERENCE_ROOM_PAPER',
  'NON_PAPER',
  'NOTE_VERBALE',
  'LETTER',
  'REPORT',
  'DRAFT_DECISION',
  'DRAFT_RESOLUTION',
  'STATEMENT',
  'INFORMATION_NOTE',
  'LESSONS_LEARNED',
];
