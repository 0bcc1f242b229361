import type { Filed, FiledPaper } from './filed.service.js';
import type { Paper } from './paper.js';
import { type Problem, quoted } from './problem.js';

/** What a line names: another line, or a paper of an earlier import. */
export type Other = { paper: Paper; filed?: undefined } | { paper?: undefined; filed: FiledPaper };

/** The papers by what they are called, and what is wrong with how they are called and related. */
export class Relations {
  readonly problems: Problem[] = [];
  private readonly byName = new Map<string, Paper>();

  constructor(
    private readonly papers: Paper[],
    private readonly filed: Filed,
  ) {
    for (const paper of papers) for (const column of ['id', 'symbol', 'original_symbol'] as const) this.name(paper, column);
    for (const paper of papers) this.check(paper);
    this.findCircles('modifies', ({ modifies }) => modifies?.written, 'By way of others this paper would modify itself.');
    this.findCircles('superseded_by', (paper) => paper.supersededBy, 'By way of others this paper would stand in its own place.');
  }

  of(written: string): Other | null {
    const paper = this.byName.get(written);
    if (paper) return { paper };
    const filed = this.filed.papers.get(written);
    return filed ? { filed } : null;
  }

  /** How many papers stand below it, each modifying the next: what is modified is filed before. */
  depthOf({ modifies }: Paper): number {
    const base = modifies && this.of(modifies.written)?.paper;
    return base ? this.depthOf(base) + 1 : 0;
  }

  private name(paper: Paper, column: 'id' | 'symbol' | 'original_symbol'): void {
    const name = column === 'original_symbol' ? paper.originalSymbol : paper[column];
    if (!name) return;
    const other = this.byName.get(name);
    if (other && other !== paper)
      this.wrong(paper, column, `${quoted(name)} is on line ${other.line} already: no two papers have the same.`);
    else this.byName.set(name, paper);
    if (column !== 'id' && this.filed.papers.has(name))
      this.wrong(paper, column, `A paper with the symbol ${quoted(name)} is in the portal already.`);
  }

  private check(paper: Paper): void {
    const { modifies, supersededBy } = paper;
    const base = modifies && this.require(paper, 'modifies', modifies.written);
    if (base && modifies.languages.length) this.requireLanguages(paper, base, modifies.languages);
    if (supersededBy) this.require(paper, 'superseded_by', supersededBy);
  }

  private require(paper: Paper, column: string, written: string): Other | null {
    const other = this.of(written);
    if (!other)
      this.wrong(
        paper,
        column,
        `No paper is called ${quoted(written)}: neither a line of this file by its id or symbol, nor one that was imported before.`,
      );
    else if (other.paper === paper) this.wrong(paper, column, 'This is the paper itself.');
    else if (other.filed && !other.filed.isImported)
      this.wrong(
        paper,
        column,
        `${quoted(written)} was filed in the portal: only those who manage it may say how papers stand to it. Leave this out, and let them.`,
      );
    else if (isChatham(other) !== (paper.handling.attribution === 'CHATHAM_HOUSE'))
      this.wrong(
        paper,
        column,
        `Of this paper and ${quoted(written)} one is under the Chatham House rule: the other would say whose it is. Leave this out.`,
      );
    else if (areApart(originatorOf(paper), other.paper ? originatorOf(other.paper) : other.filed.originator))
      this.wrong(
        paper,
        column,
        `${quoted(written)} is of another originator: only those who manage both may say how they stand to each other. Leave this out, and let them.`,
      );
    else return other;
    return null;
  }

  private requireLanguages(paper: Paper, base: Other, languages: string[]): void {
    const known = base.paper ? base.paper.files.map(({ language }) => language) : base.filed.languages;
    for (const language of languages.filter((each) => !known.includes(each)))
      this.wrong(paper, 'modifies_languages', `What it modifies is not there in ${quoted(language)}.`);
  }

  /** What was imported before names nothing of now: a circle is within the file. */
  private findCircles(column: string, namedBy: (paper: Paper) => string | null | undefined, text: string): void {
    const after = (paper: Paper) => this.of(namedBy(paper) ?? '')?.paper;
    for (const paper of this.papers) {
      const seen = new Set([paper]);
      for (let next = after(paper); next; next = after(next)) {
        if (next === paper && seen.size > 1) this.wrong(paper, column, text);
        if (seen.has(next)) break;
        seen.add(next);
      }
    }
  }

  private wrong({ line }: Paper, column: string, text: string): void {
    this.problems.push({ line, column, text });
  }
}

const originatorOf = ({ originator }: Paper) => originator.partyId ?? originator.groupId;
/** One that is not known has a problem of its own. */
const areApart = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
const isChatham = ({ paper, filed }: Other) => (paper?.handling.attribution ?? filed!.attribution) === 'CHATHAM_HOUSE';
