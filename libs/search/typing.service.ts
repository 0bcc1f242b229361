import { Injectable } from '@nestjs/common';
import { anyOf, Asking, type Group, type Meant } from './asking.service.js';
import { beginningAsked } from './beginnings.js';
import { Stems } from './stems.service.js';
import { looseSymbol, spacedSymbol, symbolBeginning } from './symbols.js';
import { type Word, wordsOf } from './words.js';

/** What a title or a symbol has that is being typed. */
export interface Typed {
  /** Of each group one list leads to it. */
  lists: Group[];
  /** As a tsquery. */
  condition: string;
}

/** Nobody types more of a title before they see it. */
const MOST_WORDS = 8;
const inTitle = (group: Group) => `(${group.map((lexeme) => `'${lexeme}':A`).join(' | ')})`;

/** Reads what is being typed: whole words, and the beginning of one more; or how a symbol begins. */
@Injectable()
export class Typing {
  constructor(
    private readonly asking: Asking,
    private readonly stems: Stems,
  ) {}

  /** Ways in which it may be meant, the likeliest first: the next is for where one leads to nothing. */
  async read(text: string): Promise<Typed[]> {
    const typed = text.trim();
    const symbol = spacedSymbol(typed) ?? symbolBeginning(typed);
    const symbols = symbol ? [[symbol], looseSymbol(typed)] : [];
    return [...symbols.filter((group) => group.length).map(ofSymbol), ...(await this.words(typed))];
  }

  private async words(typed: string): Promise<Typed[]> {
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    await this.stems.learn(words, true);
    const last = words.at(-1);
    if (!last) return [];
    if (last.script === 'UNSPACED') return ofWords(this.asking.groups(words));
    const [whole, end] = [this.asking.groups(words.slice(0, -1)), this.asking.groups([last])[0]!];
    // "of the": a word that says nothing may be one that is there, and nobody indexes it.
    return end.isIdle && whole.length ? ofWords(whole) : ofWords(whole, last, end);
  }
}

const ofSymbol = (group: Group): Typed => ({ lists: [group], condition: anyOf(group) });

/** As it was typed, and should everything be meant that may have been. */
function ofWords(whole: Meant[], last?: Word, end?: Meant): Typed[] {
  const said = whole.filter(({ isIdle }) => !isIdle);
  const strict = typedOf(said.map(({ group }) => group), last, end && !end.isIdle ? end.group : []); // prettier-ignore
  const all = [...said, ...(end ? [end] : [])];
  if (!all.some(({ loose }) => loose.length)) return strict;
  const loosely = ({ group, loose }: Meant) => [...group, ...loose];
  return [...strict, ...typedOf(said.map(loosely), last, end && loosely(end))];
}

/** None where nothing leads anywhere: a first word of one or two letters. */
function typedOf(whole: Group[], last: Word | undefined, end: Group | undefined): Typed[] {
  const { list, condition } = last ? beginningAsked(last) : { list: null, condition: null };
  const lists = [...whole, ...(list ? [[list, ...end!]] : [])];
  const conditions = [
    ...whole.map(inTitle),
    ...(condition ? [`(${[condition, ...end!.map((lexeme) => `'${lexeme}':A`)].join(' | ')})`] : []),
  ];
  return lists.length ? [{ lists, condition: conditions.join(' & ') }] : [];
}
