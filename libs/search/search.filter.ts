import type { SearchFilterInput } from './search.inputs.js';
import { MARK } from './marks.js';

const any = <Value extends string>(values: Value[] | null | undefined, mark: (value: Value) => string): string[][] =>
  values ? [values.map(mark)] : [];

/** Of each filter one of its marks has to be there, looked up as words are. `members`: parties of the bodies. */
export const marksFor = (
  { subjects, groups, originators, bodies, kinds, languages, labels }: SearchFilterInput,
  members: string[],
): string[][] => [
  ...any(subjects, MARK.subject),
  ...any(groups, MARK.group),
  ...any(originators, MARK.originator),
  ...any(bodies && [...bodies, ...members], MARK.originator),
  ...any(kinds, MARK.kind),
  ...any(languages, MARK.language),
  ...any(labels, MARK.label),
];
