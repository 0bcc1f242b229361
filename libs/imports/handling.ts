import {
  ATTRIBUTION_RULES,
  DOWNLOAD_RULES,
  type HandlingTerms,
  ONWARD_RULES,
  RECIPIENTS_RULES,
  type Refusal,
  refuseBrought,
  TLP_LABELS,
} from '#access';
import type { Cells } from './cells.js';
import type { Paper } from './paper.js';
import { quoted } from './problem.js';

/** What is left out is as strict as can be without being of no use. */
export function handlingOf(cells: Cells, hasAuthor: boolean): HandlingTerms {
  const attribution = cells.word('attribution', ATTRIBUTION_RULES, hasAuthor ? 'NAMED' : 'PARTY_ONLY');
  if (attribution === 'NAMED' && !hasAuthor)
    cells.wrong('attribution', 'NAMED shows who wrote it, and the column author is empty: fill that in, or write PARTY_ONLY.');
  return {
    tlp: labelOf(cells),
    onward: cells.word('onward', ONWARD_RULES, 'ORIGINATOR_ONLY') ?? 'ORIGINATOR_ONLY',
    download: cells.word('download', DOWNLOAD_RULES, 'ALLOWED') ?? 'ALLOWED',
    attribution: attribution ?? 'PARTY_ONLY',
    recipients: cells.word('recipients', RECIPIENTS_RULES, 'SHOWN') ?? 'SHOWN',
  };
}

/** As the portal writes labels, or as FIRST does: AMBER_STRICT, TLP:AMBER+STRICT. */
function labelOf(cells: Cells): HandlingTerms['tlp'] {
  const given = cells.text('label');
  const found = TLP_LABELS.find((label) => label === given.toUpperCase().replace(/^TLP:\s*/, '').replace('+', '_')); // prettier-ignore
  if (!found)
    cells.wrong('label', `${given ? `${quoted(given)} is no label` : 'This may not be empty'}. It is one of ${TLP_LABELS.join(', ')}.`);
  return found ?? 'RED';
}

/** Holds what is written against the label, by the one rule that the portal has for it. */
export function holdAgainstHandling(cells: Cells, { handling, releases, exclusions, originator }: Paper): void {
  if (cells.isWrong('label')) return;
  const brought = { handling, releases, exclusions: exclusions.map(({ audience }) => audience), originatorParty: originator.partyId };
  for (const refusal of refuseBrought(brought)) {
    const written = releases[Number(refusal.releaseId ?? -1)]?.written ?? '';
    cells.wrong(refusal.releaseId ? 'releases' : 'exclusions', inWords(refusal, quoted(written), handling));
  }
}

function inWords({ rule, max, audience }: Refusal, written: string, { tlp }: HandlingTerms): string {
  if (rule === 'AUDIENCE_NOT_ALLOWED')
    return `${written} is not possible under the label ${tlp}. Take it out, or have the originator choose another label.`;
  if (rule === 'LEVEL_TOO_HIGH' || rule === 'MANAGE_AUDIENCE') return `${written} gives too much: at most ${max ?? 'READ'}.`;
  if (rule === 'PUBLIC_WITH_EXCLUSION')
    return `${written} opens it to everybody, so nobody can be excluded: signed out they would read it.`;
  if (rule === 'EXCLUSION_TOO_WIDE') return `${audience?.kind ?? ''} cannot be excluded: leave out the release instead.`;
  return `${written} is not possible (${rule}).`;
}
