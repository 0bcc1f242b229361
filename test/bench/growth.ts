import type { Engine } from './engine.js';
import { idOf } from './questions.js';
import { median, timesOf } from './serving.js';

interface Grown {
  size: number;
  engine: Engine;
  release: () => Promise<void>;
}
const PARTY = idOf('party9');
const CHANGES: Record<string, (world: Grown) => Promise<void>> = {
  'a seat': ({ engine }) =>
    engine.change(`insert into seat (id, group_id, capacity, party_id) values ($1, $2, 'PARTICIPANT', $3)`, [idOf('group5'), PARTY]),
  'an accession': ({ engine }) =>
    engine.change('insert into body_membership (id, body_id, member_id) values ($1, $2, $3)', [idOf('body1'), PARTY]),
  'an accreditation': ({ engine }) =>
    engine.change(`insert into accreditation (id, person_id, party_id, role, approved_at) values ($1, $2, $3, 'DELEGATE', now())`, [idOf('person1'), PARTY]), // prettier-ignore
  'releasing a paper, as SQL': ({ engine }) => engine.release(idOf('doc1000'), PARTY),
  'releasing a paper, through GraphQL': ({ release }) => release(),
};

/** What a change costs where there are more items, one at a time: medians of rounds in turn. */
export async function growth(worlds: Grown[], rounds: number): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, change] of Object.entries(CHANGES)) {
    const times = worlds.map((): number[] => []);
    for (const world of worlds) await timesOf(() => change(world), 0.3, 1);
    for (let round = 0; round < rounds; round += 1)
      for (const [place, world] of worlds.entries()) times[place]!.push(median(await timesOf(() => change(world), 0.5, 1)));
    const figures = times.map((each) => median(each));
    const shown = worlds.map(({ size }, place) => `${figures[place]!.toFixed(1)} ms at ${size}`).join(', ');
    lines.push(`${name}: ${shown}; ${figures.slice(1).map((figure) => (figure / figures[0]!).toFixed(2)).join(', ')} times`); // prettier-ignore
  }
  return lines;
}
