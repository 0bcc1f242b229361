import { Injectable } from '@nestjs/common';
import { beginningsIn } from './beginnings.js';
import { looseIn } from './loose.js';
import { soundsOf } from './sounds.js';
import { Stems } from './stems.service.js';
import { symbolsIn } from './symbols.js';
import type { Vector, Weight } from './vector.js';
import { type Word, wordsOf } from './words.js';

/** A text in a language, as far as that is known. */
export interface Text {
  text: string;
  language: string;
}

/** One place where something that can be found stands in a text. */
export interface Found {
  lexeme: string;
  /** Which of the text's words it is. */
  at: number;
  from: number;
  to: number;
}

/** What texts are found by: the same for what is indexed, for what is asked, and for what is shown as found. */
@Injectable()
export class Analysis {
  constructor(private readonly stems: Stems) {}

  /** All stems of these texts are asked for at once. */
  async learn(texts: Text[]): Promise<void> {
    await this.stems.learn(texts.flatMap(({ text }) => wordsOf(text)));
  }

  /** To be called after `learn`. */
  found({ text, language }: Text): Found[] {
    const words = wordsOf(text);
    const found = words.flatMap((word, at) => lexemesAt(words, at, this.stems.inText(word, language)).map((each) => ({ ...each, at })));
    const symbols = symbolsIn(text).map((symbol) => ({ ...symbol, at: words.findIndex(({ from }) => from >= symbol.from) }));
    return [...found, ...symbols];
  }

  /** Adds a text where the vector ends. */
  add(vector: Vector, text: Text, weight: Weight): void {
    const start = vector.place;
    for (const { lexeme, at } of this.found(text)) {
      vector.add(lexeme, weight, start + at);
      vector.place = Math.max(vector.place, start + at + 1);
    }
    vector.pause();
  }

  /** And how its words begin, but for those that say nothing. */
  addTitle(vector: Vector, title: Text): void {
    this.add(vector, title, 'A');
    for (const word of wordsOf(title.text))
      if (this.stems.inText(word, title.language).length) for (const lexeme of beginningsIn(word)) vector.add(lexeme, 'A');
  }
}

/** A letter of a script without spaces is found by itself, and by the pair that it begins. */
function lexemesAt(words: Word[], at: number, stems: string[]): Omit<Found, 'at'>[] {
  const word = words[at]!;
  const next = words[at + 1];
  const { from, to } = word;
  if (word.script === 'UNSPACED') {
    const isPair = next?.script === 'UNSPACED' && next.from === to;
    return [{ lexeme: word.text, from, to }, ...(isPair ? [{ lexeme: word.text + next.text, from, to: next.to }] : [])];
  }
  const sounds = word.isCapitalised ? soundsOf(word).map((sound) => `~${sound}`) : [];
  return [...stems, ...sounds, ...looseIn(word, stems)].map((lexeme) => ({ lexeme, from, to }));
}
