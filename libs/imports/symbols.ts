import type { Count } from '#documents';
import type { WorkingGroup } from '#groups';
import { derivedSymbol, type Modification, parseSymbol, stemOf } from '#symbols';
import type { Filed } from './filed.service.js';
import { grouped } from './grouped.js';
import type { Paper } from './paper.js';
import { type Problem, quoted } from './problem.js';
import type { Relations } from './relations.js';

/** A number of a series, or of the modifications of a paper, that a line claims. */
interface Claim {
  paper: Paper;
  symbol: string;
  /** What is counted: `series/year/nature`, or `stem kind`. */
  counter: string;
  number: number;
  groupId: string;
}
/** Symbols of the portal's own series among the papers, held against the rule for numbers (docs/decisions/0018, 0026). */
export class Symbols {
  readonly problems: Problem[] = [];
  private readonly claims = new Map<Paper, Claim>();

  constructor(
    papers: Paper[],
    groups: WorkingGroup[],
    private readonly relations: Relations,
    private readonly filed: Filed,
  ) {
    for (const paper of papers) {
      const foreign = paper.originalSymbol && groups.find(({ series }) => paper.originalSymbol!.startsWith(`${series}/`));
      if (foreign)
        this.wrong(
          paper,
          `This is a symbol of the series ${foreign.series} of this portal: put it into the column symbol, or leave it out.`,
          'original_symbol',
        );
      if (paper.symbol) this.claim(paper, paper.symbol);
    }
    this.findGaps();
  }

  groupOf(paper: Paper): string | null {
    return this.claims.get(paper)?.groupId ?? null;
  }

  /** How far each count gets by them. */
  get counts(): Count[] {
    return [...this.byCounter().values()].map((claims) => {
      const { groupId, counter } = claims[0]!;
      const last = Math.max(...claims.map(({ number }) => number));
      const [stem, kind] = counter.split(' ') as [string, Modification | undefined];
      if (kind) return { stem, kind, last };
      const [nature, year] = counter.split('/').reverse();
      return { groupId, nature: nature!, year: Number(year), last };
    });
  }

  private claim(paper: Paper, symbol: string): void {
    const group = paper.groups.find(
      ({ series }) => new RegExp(`^/20\\d\\d/[A-Z]+\\.[1-9]\\d*(/|\\*|$)`).test(symbol.replace(series, '')) && symbol.startsWith(series),
    );
    if (!group || parseSymbol(symbol)?.of !== 'OWN') {
      const text = `${quoted(symbol)} is no symbol in the series of a group that this paper is filed in. Name the group in the column groups, or put symbols from elsewhere into original_symbol.`;
      this.wrong(paper, text);
      return;
    }
    this.requireOpen(paper, group);
    const counted = paper.modifies ? this.derived(paper, symbol, group.id) : basic(symbol);
    if (typeof counted === 'string') this.wrong(paper, counted);
    else this.claims.set(paper, { paper, symbol, groupId: group.id, ...counted });
  }

  /** Having a number declares that a paper exists, to everybody of the group. */
  private requireOpen(paper: Paper, { id, tag }: WorkingGroup): void {
    const isReleased = (kind: string) => paper.releases.some(({ audience }) => audience.kind === kind && audience.subject === id);
    if (isReleased('GROUP') && isReleased('GROUP_OBSERVERS') && !paper.exclusions.length) return;
    this.wrong(
      paper,
      `A symbol tells everybody in ${tag} that the paper exists. So it needs releases to GROUP:${tag} and GROUP_OBSERVERS:${tag} and no exclusions; else leave the symbol out.`,
    );
  }

  private derived({ modifies }: Paper, symbol: string, groupId: string): Pick<Claim, 'counter' | 'number'> | string {
    const other = this.relations.of(modifies!.written);
    const base = other?.paper?.symbol ?? other?.filed?.symbol;
    if (!other || !base || !parseSymbol(base))
      return 'What this paper modifies has no symbol of the series: then this one has none either.';
    if (other.filed && other.filed.numberedIn !== groupId) return 'What this paper modifies has its symbol in the series of another group.';
    const stem = stemOf(base, modifies!.kind);
    const number = Number(/(\d+)$/.exec(symbol)?.[1] ?? symbol.length - stem.length);
    if (symbol === derivedSymbol(stem, modifies!.kind, number)) return { counter: `${stem} ${modifies!.kind}`, number };
    return `${quoted(symbol)} is not made of the symbol of what it modifies: as ${modifies!.kind} it is ${derivedSymbol(stem, modifies!.kind, 1)}, or with another number.`;
  }

  /** Numbers follow each other: one that is missing would tell of a paper that is hidden, or look as if it did. */
  private findGaps(): void {
    for (const [counter, claims] of this.byCounter()) {
      const last = this.filed.last.get(counter) ?? 0;
      let next = last + 1;
      for (const { paper, number, symbol } of claims.sort((one, other) => one.number - other.number)) {
        if (number > next)
          this.wrong(
            paper,
            `Before ${symbol} number ${next} of the series is missing: the gap would tell of a paper that is not there. Import that one too, or leave out the symbols from here on.`,
          );
        else if (number <= last) this.wrong(paper, `The number of ${symbol} was given before, in this portal.`);
        next = Math.max(next, number + 1);
      }
    }
  }

  private readonly byCounter = () => grouped(this.claims.values(), ({ counter }) => counter);

  private wrong({ line }: Paper, text: string, column = 'symbol'): void {
    this.problems.push({ line, column, text });
  }
}

function basic(symbol: string): Pick<Claim, 'counter' | 'number'> | string {
  const { modifiers, stars } = parseSymbol(symbol)!;
  if (modifiers.length || stars)
    return `${quoted(symbol)} is the symbol of a paper that modifies another one: name that in the column modifies.`;
  const [, counter, number] = /^(.*)\.(\d+)$/.exec(symbol)!;
  return { counter: counter!, number: Number(number) };
}
