import type { FileTold, PaperTold } from '#documents';
import { inLanguage } from '#graphql';
import type { WorkingGroup } from '#groups';
import type { Party } from '#parties';
import type { ArchiveEntry } from './archive.entity.js';
import type { Making } from './contents.js';
import { hrefOf, html, type Markup } from './markup.js';
import type { Words } from './words.js';

/** What pages need to know to say what became of a file. */
export type Told = Pick<Making, 'words' | 'entries' | 'failed'>;

const LABELS: Record<string, string> = {
  RED: 'TLP:RED',
  AMBER_STRICT: 'TLP:AMBER+STRICT',
  AMBER: 'TLP:AMBER',
  GREEN: 'TLP:GREEN',
  CLEAR: 'TLP:CLEAR',
};

export const nameOf = (of: Party | WorkingGroup, { language }: Words) => inLanguage(of.names, language);
export const titleOf = ({ document }: PaperTold, { language }: Words) => inLanguage(document.titleTexts, language);
export const symbolOf = ({ document }: PaperTold) => document.symbol ?? document.reference;

/** What became of a file: its entry, or why there is none. */
export function fateOf({ entries, failed }: Omit<Told, 'words'>, { file, given }: FileTold): { entry: ArchiveEntry } | { why: string } {
  const entry = entries.get(file.id);
  if ('why' in given) return { why: given.why };
  return entry ? { entry } : { why: failed.get(file.id) ?? 'OTHER' };
}

/** The lines under a paper's title: what its card says. */
export function cardLines(paper: PaperTold, words: Words): Markup {
  const { document, item, originator, issuedAt } = paper;
  const facts = [
    words.say(`words:kind.${document.kind}`),
    originator && words.say('words:paper.from', { name: nameOf(originator, words) }),
    issuedAt && words.say('words:paper.issued', { day: words.day(issuedAt) }),
  ].filter((fact) => fact !== null);
  return html`<p class="card">
      <bdi class="symbol" dir="ltr">${symbolOf(paper)}</bdi>
      <bdi class="label ${item.terms.tlp}" dir="ltr">${LABELS[item.terms.tlp]!}</bdi> ${facts.map((fact) => html`<span>${fact}</span> `)}
    </p>
    ${withdrawn(paper, words)}`;
}

function withdrawn({ document, withdrawnAt, content }: PaperTold, words: Words): Markup | null {
  if (!withdrawnAt) return null;
  const put = { day: words.day(withdrawnAt), reason: document.withdrawalReason ?? '' };
  const said = content && put.reason ? words.say('words:paper.withdrawnBecause', put) : words.say('words:paper.withdrawn', put);
  return html`<p class="note">${said}</p>`;
}

/** A file: a link to it, from the folder of the page; or what it is, and why it is not given. */
export function fileLine(told: Told, { file, given }: FileTold, folder: string): Markup {
  const { words } = told;
  const language = html`<span>${words.languageName(file.language)}</span> <span>${words.say(`words:textStatus.${file.status}`)}</span>`;
  const fate = fateOf(told, { file, given });
  if ('why' in fate)
    return html`<li>
      <bdi>${file.name}</bdi> ${language}
      <p class="note">${words.say('words:paper.notGiven', { why: words.sayOr(`words:why.${fate.why}`, 'words:why.OTHER') })}</p>
    </li>`;
  const { path, size, copy, copyNumber } = fate.entry;
  const marked = copy === 'MARKED' && words.say('words:paper.marked', { number: copyNumber ?? '' });
  const stripped = copy === 'STRIPPED' && words.say('words:paper.stripped');
  const name = path.split('/').at(-1)!;
  return html`<li>
    <a href="${hrefOf(path.slice(folder.length))}"><bdi>${name}</bdi></a> ${language} <span>${words.size(size)}</span>${
      (marked || stripped) && html`<p class="mark">${marked || stripped}</p>`
    }
  </li>`;
}
