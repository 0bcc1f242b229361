import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { Harvest } from './harvest.js';
import { HANDLING, PASSWORD } from './teller.js';

/** What somebody has to ask with. */
export interface Hands {
  /** Of what they see; their own first. */
  seen: Harvest;
  /** Of what they see, by the operation that the story means it for. */
  meant: Record<string, string[]>;
  /** Of what one world hides from them. */
  hidden: Harvest;
  /** Made before sending: one under which something hidden was sent. */
  sendings: string[];
  /** Of one-time links. */
  tokens: string[];
  /** Numbers on copies: of something seen, of something hidden, of nothing. */
  copies: string[];
  /** Moments: long ago, amid the story, now, and to come. */
  moments: string[];
  /** What can be looked for: parts of hidden and of open words. */
  words: string[];
}

export const NEVER_ISSUED = 'e0e0e0e0-e0e0-4e0e-8e0e-e0e0e0e0e0e0';
const NO_REFERENCE = 'CIED/2026/R-ZZZZZ';
const NO_UPLOAD = 'e0'.repeat(16);

const NEVER_SESSION = 'e0'.repeat(32);

export const NEVER = [NEVER_ISSUED, NO_REFERENCE, NEVER_SESSION, NO_UPLOAD];
/** A name of the same form that was never given out. */
export function neverIssuedFor(name: string): string {
  if (name.includes('/')) return NO_REFERENCE;
  if (name.length === 64) return NEVER_SESSION;
  return name.length === 32 ? NO_UPLOAD : NEVER_ISSUED;
}

/** The types whose ids an argument or a field of an input holds, where its name does not say so. */
const SUBJECTS: Record<string, string[]> = {
  capacity: ['Capacity'], group: ['WorkingGroup'], groups: ['WorkingGroup'], bodies: ['Party'], parent: ['Post'], originators: ['Party'], closeReleases: ['Release'], closeExclusions: ['Exclusion'],
  item: ['Document', 'Thread'], asking: ['BreakGlassAsking'], request: ['AccessRequest'], member: ['Party'], by: ['Document'], search: ['SavedSearch'],
}; // prettier-ignore
/** What a text may name, as people type it. */
const NAMES = ({ seen, hidden }: Hands) =>
  [seen, hidden].flatMap((of) => [...of.of('reference', 1), ...of.of('Document', 1), ...of.of('Thread', 1)]);
const TEXTS: Record<string, (hands: Hands) => string[]> = {
  language: () => ['en', 'fr'],
  languages: () => ['en'],
  originalLanguage: () => ['en'],
  after: ({ seen, hidden }) => [...seen.of('cursor', 2), ...hidden.of('cursor', 2)],
  before: ({ seen, hidden }) => [...seen.of('cursor', 2), ...hidden.of('cursor', 2)],
  from: ({ seen, hidden }) => ['FIRST_UNREAD', ...seen.of('Post', 1), ...hidden.of('Post', 1)],
  reference: ({ seen, hidden }) => [...seen.of('reference', 2), ...hidden.of('reference', 2), NO_REFERENCE],
  item: (hands) => [...NAMES(hands), NEVER_ISSUED],
  askedFor: (hands) => [...NAMES(hands), NEVER_ISSUED],
  duty: () => ['MODERATOR'],
  duties: () => ['MODERATOR'],
  email: () => ['zephyrine@example.org', 'rosa.recipient@example.org', 'nobody@example.org'],
  password: () => [PASSWORD],
  token: ({ tokens }) => tokens,
  uploadId: ({ seen, hidden }) => [...seen.of('Upload', 1), ...hidden.of('Upload', 2), NO_UPLOAD],
  sendId: ({ sendings }) => sendings,
  number: ({ copies }) => copies,
  timeZone: () => ['Europe/Vienna'],
  tag: () => ['T.9', 'WG.1'],
  series: () => ['CIED/T.9'],
  kind: () => ['DOCUMENT'],
};

function subjectsOf(name: string, fallback: string): string[] {
  const stem = name.replace(/Ids?$/, '');
  return SUBJECTS[stem] ?? SUBJECTS[name] ?? [/^(ids?)?$/.test(stem) ? fallback : stem[0]!.toUpperCase() + stem.slice(1)];
}

/** Every value that one tries for an argument, the most telling first; `about` is the type that the answer is about. */
export function valuesFor(input: GraphQLArgument | GraphQLInputField, hands: Hands, about: string): unknown[] {
  return valuesOf(input.name, input.type, hands, about);
}

function valuesOf(name: string, type: GraphQLInputType, hands: Hands, about: string): unknown[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return valuesOf(name, inner.ofType, hands, about).map((value) => [value]);
  const named = getNamedType(inner);
  if (isEnumType(named)) return named.getValues().map(({ value }) => value as unknown);
  if (isInputObjectType(named)) return RECIPES[named.name]?.(hands) ?? inputsOf(Object.values(named.getFields()), hands, about);
  if (named.name === 'Boolean') return [true, false];
  if (named.name === 'Int') return [1, 2, 50];
  if (named.name === 'DateTime') return hands.moments;
  if (name in TEXTS) return TEXTS[name]!(hands);
  if (named.name === 'ID') return idsOf(name, hands, about);
  return hands.words;
}

function idsOf(name: string, { seen, hidden }: Hands, about: string): string[] {
  const subjects = subjectsOf(name, about);
  // What a query is about: each of them.
  const most = name === 'id' ? 8 : 2;
  const known = [seen, hidden].flatMap((of) => subjects.flatMap((subject) => of.of(subject, most)));
  // An id of nothing that has a name of its own in the schema: then of everything there is.
  const any = known.length || subjects.some((subject) => seen.knows(subject)) ? [] : [...seen.one(), ...hidden.one()];
  return [...known, ...any, NEVER_ISSUED];
}

/** One of them for a day to come. */
const termOf = ({ moments }: Hands, place: number) =>
  place === 1 ? { from: moments.at(-1), until: moments.at(-1)!.replace(/^\d+/, (year) => String(Number(year) + 1)) } : {};
/** Inputs that make sense only as a whole. */
const RECIPES: Record<string, (hands: Hands) => object[]> = {
  AudienceInput: ({ seen, hidden }) => [
    { kind: 'PARTY', partyId: seen.of('Party', 1)[0] },
    ...[...seen.of('WorkingGroup', 1), ...hidden.of('WorkingGroup', 1), NEVER_ISSUED].map((groupId) => ({ kind: 'GROUP', groupId })),
    ...[...hidden.of('Person', 1), NEVER_ISSUED].map((personId) => ({ kind: 'PERSON', personId })),
    { kind: 'SECRETARIAT', duty: 'MODERATOR' },
    { kind: 'COMMUNITY' },
    { kind: 'PUBLIC' },
  ],
  ReleaseInput: (hands) => [
    ...RECIPES.AudienceInput!(hands).map((audience, place) => ({ audience, level: 'READ', ...termOf(hands, place) })),
    // More than an audience may have.
    { audience: { kind: 'COMMUNITY' }, level: 'MANAGE' },
  ],
  ExclusionInput: (hands) => RECIPES.AudienceInput!(hands).map((audience, place) => ({ audience, ...termOf(hands, place) })),
  SignInInput: () => ['otto.outsider@example.org', 'Zephyrine.Marzipan@example.org'].map((email) => ({ email, password: PASSWORD })),
  ChangePasswordInput: () => [{ current: PASSWORD, password: 'one that is as long' }],
  EndSessionInput: ({ seen, hidden }) => [...seen.of('Session', 1), ...hidden.of('Session', 1), NEVER_SESSION].map((id) => ({ id })),
  HandlingInput: () => ['AMBER', 'RED'].map((tlp) => ({ ...HANDLING, tlp })),
  LocalTextInput: () => ['A title', 'Zephyrine quorum'].map((text) => ({ language: 'en', text })),
};

/** One with what is required, and then more of it, one thing after the other; none where something required is not at hand. */
function inputsOf(fields: GraphQLInputField[], hands: Hands, about: string): object[] {
  const values = new Map(fields.map((field) => [field.name, valuesFor(field, hands, about)]));
  if (fields.some((field) => isRequiredInputField(field) && values.get(field.name)!.length === 0)) return [];
  const plain = Object.fromEntries(fields.filter(isRequiredInputField).map(({ name }) => [name, values.get(name)![0]]));
  const others = fields.flatMap((field) =>
    values
      .get(field.name)!
      .slice(isRequiredInputField(field) ? 1 : 0)
      .map((value) => ({ ...plain, [field.name]: value })),
  );
  return [plain, ...others];
}
