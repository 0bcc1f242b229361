/** A piece of text that belongs together, as its file has it; `page` from 1. */
export interface Paragraph {
  text: string;
  page: number | null;
}

/** Marks that turn the direction or forbid a break, and letters that mean something in one font alone: nobody types these. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff\ufff0-\uffff]/g;

/** In one line, as it can be stored and found. */
export const plain = (text: string) => text.toWellFormed().replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
