/** What stands on every page of a copy: a label in its colour, above and below, and a line that says whose copy it is. */
export interface Mark {
  label: { text: string; colour: string };
  /** Parts of one line, each kept together and in its own direction: name, party, time, copy number. */
  parts: string[];
}
/** Why bytes cannot be shown as pages. */
export const UNREADABLE = ['UNSUPPORTED', 'ENCRYPTED', 'DAMAGED', 'TOO_LARGE', 'TOO_LONG', 'TOO_SLOW', 'NO_OFFICE'] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** A run of text on a page; place and size in parts of the page's width and height, from its upper left. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A page's size in points, as it is shown. */
export interface PageSize {
  width: number;
  height: number;
}
/** Some of what is written in a file, in the file's order: a paragraph or a few, or a part of a long one. */
export interface Passage {
  text: string;
  /** From 1; null where there is no knowing. */
  page: number | null;
  /** ISO 639, as it was found to be. */
  language: string;
}

/** All that is written in a file. */
export interface WrittenText {
  passages: Passage[];
  /** Pages, from 1, on which nothing is written that could be read. */
  pagesWithout: number[];
  /** Whether there is more than this. */
  isCut: boolean;
}

/** What is read from the picture of a page. */
export interface Recognised {
  passages: Passage[];
  /** What is not there that would be needed: the program, or its tables for every language that was named. */
  missing: string | null;
}

/** What each job is asked with, beside the bytes. */
export interface PressJobs {
  convert: { mediaType: string };
  look: { pageLimit: number };
  picture: { page: number; width: number; mark: Mark | null };
  text: { page: number };
  /** `language` is what the file is said to be in; from `pagesFrom` on the bytes are those of a PDF of the same, where pages are looked up. */
  passages: { mediaType: string; language: string; pageLimit: number; pagesFrom: number | null };
  /** `languages` as Tesseract calls them; `language` as in `passages`. */
  recognise: { page: number; languages: string[]; language: string };
  stamp: { mark: Mark | null };
}
export type PressJob = keyof PressJobs;

export const PDF = 'application/pdf';
/** What is made into pages here; the others need an office suite. */
export const DRAWN = ['image/jpeg', 'image/png', 'text/plain'];
/** What LibreOffice makes pages of, and the ending by which it knows what it is given. */
export const OFFICE: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/rtf': 'rtf',
};
