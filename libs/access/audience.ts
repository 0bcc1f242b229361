/** Audiences name people by what they are, so that they follow them when they change post. */
export const AUDIENCE_KINDS = [
  'PUBLIC',
  'COMMUNITY',
  'PARTY',
  'BODY',
  'GROUP',
  'GROUP_OBSERVERS',
  'BUREAU',
  'SECRETARIAT',
  'PERSON',
] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export const DUTIES = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'] as const;
export type Duty = (typeof DUTIES)[number];

/** An audience as the rules speak of it: its kind and whom it is about (a party, group or person; a duty; nobody in particular). */
export interface Audience {
  kind: AudienceKind;
  subject: string;
}

export const NOBODY_IN_PARTICULAR = '00000000-0000-0000-0000-000000000000';
/** The same as duty_subject() in the catalogue. */
export const dutySubject = (duty: Duty) => `00000000-0000-0000-0000-00000000000${DUTIES.indexOf(duty) + 1}`;
export const dutyOf = (subject: string): Duty | undefined => DUTIES.find((duty) => dutySubject(duty) === subject);

export const isAboutGroup = (kind: AudienceKind) => kind === 'GROUP' || kind === 'GROUP_OBSERVERS' || kind === 'BUREAU';
