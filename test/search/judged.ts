import { readFileSync } from 'node:fs';

export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A paper of the judged set. Everything in it is invented; its originator is a state, and says nothing that states do not say. */
export interface JudgedDocument {
  id: string;
  kind: string;
  /** The code of its originator. */
  party: string;
  symbol: string;
  reference?: string;
  titles: Record<string, string>;
  summaries: Record<string, string>;
  passages: { page: number; language: string; text: string }[];
}

/** What somebody types who remembers something of a paper, in what way they remember it, and the papers that answer. */
export interface JudgedQuestion {
  kind: string;
  text: string;
  relevant: string[];
}

export interface JudgedSet {
  documents: JudgedDocument[];
  questions: JudgedQuestion[];
}

const read = (language: Language): JudgedSet =>
  JSON.parse(readFileSync(new URL(`judged/${language}.json`, import.meta.url), 'utf8')) as JudgedSet;

/** The set by the language its papers are written and its questions are asked in. */
export const JUDGED = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, JudgedSet>;
export const DOCUMENTS = LANGUAGES.flatMap((language) => JUDGED[language].documents);
