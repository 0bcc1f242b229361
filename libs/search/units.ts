import { asRead } from '#discussions';
import type { Analysis, Text } from './analysis.service.js';
import { MARK } from './marks.js';
import type { DocumentSource, PassageSource, PostSource, Sight } from './sources.service.js';
import { beginningsOf } from './symbols.js';
import { LAST_PLACE, Vector } from './vector.js';

/** A row of the index. */
export interface Unit {
  itemId: string;
  postId: string | null;
  part: number;
  words: string;
  /** Whether they have the symbol that a paper had elsewhere: then it is found only while its handling is as it was. */
  namesOrigin: boolean;
  /** Where the passages begin, and which they are. */
  starts: number[];
  passages: [string, number][];
}

/** Posts and titles of discussions say in which language they are no more than their letters do: the stemmer of each script that is used most. */
const UNKNOWN = 'en';

export const textsOf = ({ titles, summaries, tags, symbol, originalSymbol, reference }: DocumentSource): Text[] =>
  [
    ...[titles, summaries].flatMap((texts) => Object.entries(texts).map(([language, text]) => ({ language, text }))),
    ...[...tags, symbol ?? '', originalSymbol ?? '', reference].map((text) => ({ language: UNKNOWN, text })),
  ].filter(({ text }) => text);
export const passageText = ({ text, language }: PassageSource): Text => ({ text, language });
export const plainText = (text: string): Text => ({ text, language: UNKNOWN });

/** A paper is one unit; each further part of a very long one begins with its card again. */
export function documentUnits(analysis: Analysis, sight: Sight, document: DocumentSource, passages: PassageSource[]): Unit[] {
  const source = asToldOf(sight, document);
  const card = cardOf(analysis, sight, source);
  const namesOrigin = source.originalSymbol !== null;
  const units: Unit[] = [];
  let vector = card.copy();
  let unit = { starts: [] as number[], passages: [] as [string, number][] };
  const close = () => units.push({ itemId: sight.id, postId: null, part: units.length, words: vector.toString(), namesOrigin, ...unit });
  for (const passage of passages) {
    if (vector.place > LAST_PLACE) {
      close();
      vector = card.copy();
      unit = { starts: [], passages: [] };
    }
    unit.starts.push(vector.place);
    unit.passages.push([passage.fileId, passage.place]);
    analysis.add(vector, passageText(passage), 'D');
  }
  close();
  return units;
}

/** Under the Chatham House rule the card names nobody, and nothing is found by whose it is, nor by the symbol that it had there. */
const asToldOf = ({ attribution }: Sight, source: DocumentSource): DocumentSource =>
  attribution === 'CHATHAM_HOUSE' ? { ...source, originator: null, originalSymbol: null } : source;

function cardOf(analysis: Analysis, sight: Sight, source: DocumentSource): Vector {
  const vector = new Vector();
  for (const [language, text] of Object.entries(source.titles)) if (text) analysis.addTitle(vector, { language, text });
  for (const text of textsOf({ ...source, titles: {}, summaries: {}, tags: [] })) analysis.add(vector, text, 'A');
  for (const symbol of [source.symbol, source.originalSymbol, source.reference])
    for (const lexeme of symbol ? beginningsOf(symbol) : []) vector.add(lexeme, 'A');
  for (const lexeme of marksOf(sight)) vector.add(lexeme, 'B');
  vector.add(MARK.kind(source.kind), 'B');
  for (const language of source.languages) vector.add(MARK.language(language), 'B');
  if (source.originator) vector.add(MARK.originator(source.originator), 'B');
  vector.pause();
  for (const text of textsOf({ ...source, titles: {}, symbol: null, originalSymbol: null, reference: '' })) analysis.add(vector, text, 'C');
  return vector;
}

export function threadUnit(analysis: Analysis, sight: Sight, title: string): Unit {
  const vector = new Vector();
  analysis.addTitle(vector, plainText(title));
  for (const lexeme of marksOf(sight)) vector.add(lexeme, 'B');
  return { itemId: sight.id, postId: null, part: 0, words: vector.toString(), namesOrigin: false, starts: [], passages: [] };
}

/** Whoever finds a post reads it: none of it is card. */
export function postUnit(analysis: Analysis, sight: Sight, { id, body, authorId, originator, isChair }: PostSource): Unit {
  const vector = new Vector();
  analysis.add(vector, plainText(asRead(body)), 'D');
  for (const lexeme of marksOf(sight)) vector.add(lexeme, 'C');
  if (sight.attribution === 'NAMED' || isChair) vector.add(MARK.writer(authorId), 'C');
  if (sight.attribution !== 'CHATHAM_HOUSE' || isChair) vector.add(MARK.originator(originator), 'C');
  return { itemId: sight.id, postId: id, part: 0, words: vector.toString(), namesOrigin: false, starts: [], passages: [] };
}

const marksOf = ({ kind, tlp, filedIn }: Sight) => [
  MARK.subject(kind === 'THREAD' ? 'DISCUSSION' : 'DOCUMENT'),
  MARK.label(tlp),
  ...filedIn.map(MARK.group),
];
