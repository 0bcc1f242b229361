import { Injectable } from '@nestjs/common';
import { looseAsked } from './loose.js';
import { soundsOf } from './sounds.js';
import { Stems } from './stems.service.js';
import { looseSymbol, spacedSymbol, symbolsIn } from './symbols.js';
import { type Word, wordsOf } from './words.js';

/** Ways of writing one thing that is asked for. */
export type Group = string[];
export interface Asked {
  /** Each of them has to be there. */
  required: Group[];
  /** Of each of these what else may have been meant, where nothing is found otherwise. */
  loose: Group[];
  /** Words that say nothing in one language or another: they only count for the order. */
  idle: Group[];
  /** Phrases, as conditions of a tsquery; their words are required too. */
  phrases: string[];
  /** The same, of what was written without spaces because its script has none. */
  runs: string[];
  /** The same, of what must not be there. */
  excluded: string[];
}

const TERM = /(?<=^|\s)([-−–]?)(?:["“”„«»「『]([^"“”„«»」』]*)["“”„«»」』]?|(\S+))/gu;
/** Nobody remembers more; what is asked beyond it is not looked at. */
const MOST_WORDS = 16;

interface Term {
  words: Word[];
  text: string;
  isExcluded: boolean;
  isPhrase: boolean;
}

export interface Meant {
  group: Group;
  loose: Group;
  isIdle: boolean;
}

/** Reads what somebody typed: words, "phrases", -exclusions. */
@Injectable()
export class Asking {
  constructor(private readonly stems: Stems) {}

  async read(typed: string): Promise<Asked> {
    const terms = termsOf(typed);
    const spaced = spacedSymbol(typed.trim());
    await this.stems.learn(
      terms.flatMap(({ words }) => words),
      true,
    );
    const asked: Asked = { required: [], loose: [], idle: [], phrases: [], runs: [], excluded: [] };
    if (spaced) {
      require(asked, [spaced], looseSymbol(typed));
      return asked;
    }
    for (const term of terms) {
      if (term.isExcluded) asked.excluded.push(...this.sequence(term));
      else this.add(asked, term);
    }
    if (!asked.required.length) for (const group of asked.idle.splice(0)) require(asked, group);
    return asked;
  }

  private add(asked: Asked, term: Term): void {
    const [symbol] = term.isPhrase ? [] : symbolsIn(term.text);
    if (symbol) return require(asked, [symbol.lexeme], looseSymbol(term.text));
    for (const { group, loose, isIdle } of this.groups(term.words)) {
      if (isIdle) asked.idle.push(group);
      else require(asked, group, loose);
    }
    if (term.isPhrase) asked.phrases.push(...this.sequence(term));
    else for (const words of runsOf(term.words)) if (words.length > 2) asked.runs.push(...this.sequence({ words }));
  }

  /** Word by word what may be meant; to be called once their stems are known. */
  groups(words: Word[]): Meant[] {
    return words.map((_, at) => this.group(words, at)).filter(({ group }) => group.length);
  }

  private group(words: Word[], at: number): Meant {
    const word = words[at]!;
    if (word.script === 'UNSPACED') return { group: pairAt(words, at), loose: [], isIdle: false };
    const { stems, isIdle } = this.stems.asked(word);
    if (isIdle) return { group: stems, loose: [], isIdle };
    return { group: [...stems, ...soundsOf(word).map((sound) => `~${sound}`)], loose: looseAsked(word, stems), isIdle };
  }

  /** One after the other, as a condition of a tsquery; idle words keep their places open. None where nothing is left of them. */
  private sequence({ words }: Pick<Term, 'words'>): string[] {
    let sequence = '';
    let gap = 0;
    words.forEach((_, at) => {
      const { group, isIdle } = this.group(words, at);
      gap += 1;
      if (isIdle || !group.length) return;
      sequence += `${sequence ? ` <${gap}> ` : ''}${anyOf(group)}`;
      gap = 0;
    });
    return sequence ? [`(${sequence})`] : [];
  }
}

/** The same, should everything be meant that may have been. */
export const loosely = (asked: Asked): Asked => ({
  ...asked,
  required: asked.required.map((group, nth) => [...group, ...asked.loose[nth]!]),
});

function require(asked: Asked, group: Group, loose: Group = []): void {
  asked.required.push(group);
  asked.loose.push(loose);
}

export const anyOf = (group: Group) => `(${group.map((lexeme) => `'${lexeme}'`).join(' | ')})`;

function termsOf(typed: string): Term[] {
  let left = MOST_WORDS;
  return [...typed.normalize('NFC').matchAll(TERM)].flatMap(([, minus, phrase, single]) => {
    const text = phrase ?? single!;
    const words = wordsOf(text).slice(0, left);
    left -= words.length;
    return words.length ? [{ words, text, isExcluded: minus !== '', isPhrase: phrase !== undefined }] : [];
  });
}

/** The pair that a letter begins; by itself where it stands alone, and nothing where a pair before holds it. */
function pairAt(words: Word[], at: number): Group {
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (next?.script === 'UNSPACED' && next.from === word.to) return [word.text + next.text];
  return before?.script === 'UNSPACED' && before.to === word.from ? [] : [word.text];
}

/** Letters of scripts without spaces that stand side by side. */
function runsOf(words: Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (word.script === 'UNSPACED' && last?.script === 'UNSPACED' && last.to === word.from) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.filter(([word]) => word!.script === 'UNSPACED');
}
