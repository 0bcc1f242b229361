import type { Known } from './known.service.js';
import type { Paper } from './paper.js';
import type { Problem } from './problem.js';

/** Authors who may not write in the originator's name now. */
export function authorProblems(papers: Paper[], { persons }: Known): Problem[] {
  const byId = new Map([...persons.values()].map((person) => [person.id, person]));
  return papers.flatMap(({ line, authorId, originator }): Problem[] => {
    const author = authorId && byId.get(authorId);
    const capacity = originator.partyId ?? originator.groupId;
    if (!author || !capacity || author.capacities.includes(capacity)) return [];
    const text = `${author.email} may not write in this originator's name: accredit them first, or leave this empty, and its heads alone are custodians.`;
    return [{ line, column: 'author', text }];
  });
}
