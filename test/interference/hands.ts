import { partyId } from '#parties';
import type { Call } from './asking.js';
import { Harvest } from './harvest.js';
import { SECRETS } from './hidden.js';
import { idsOnlyIn } from './hidden-ids.js';
import { namesInLists, namesInThings } from './questions.js';
import type { Hands } from './values.js';
import type { Asker, Worlds } from './worlds.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** What the story calls somebody's own, by what it is, or by the operation that it is for: "outsider's paper for deleteDraft". */
const OWN = /^(\w+)'s (?:.*? )??(\w+)(?: \d+)?(?: for (\w+))?$/;
const KINDS: Record<string, string> = {
  paper: 'Document', group: 'WorkingGroup', reference: 'reference', request: 'AccessRequest', asking: 'BreakGlassAsking',
}; // prettier-ignore

/** What somebody meets without having anything in hand. */
async function metBy(who: Asker, worlds: Worlds): Promise<Harvest> {
  const harvest = new Harvest(worlds.types);
  const read = async (call: Call) => harvest.read((JSON.parse(await worlds.answer(worlds.plain, who, call)) as { data: unknown }).data);
  for (const call of namesInLists(worlds.schema)) await read(call);
  for (const call of namesInThings(worlds.schema, harvest)) await read(call);
  return harvest;
}

/** What somebody has to ask with, now. */
export async function handsOf(who: Asker, worlds: Worlds): Promise<Hands> {
  const { plain, knowing } = worlds;
  const seen = await metBy(who, worlds);
  const code = plain.codes[who];
  const now = plain.now.getTime();
  const { own, meant } = ownOf(who, worlds);
  return {
    seen: own.take(code ? seen.first([partyId(code)]) : seen),
    // A word by which everybody finds something.
    meant: { ...meant, search: ['common'] },
    hidden: await idsOnlyIn(knowing.portal, plain.portal, worlds.types),
    sendings: [knowing.ids['hidden post sending']!],
    tokens: [plain.ids['link token']!, 'NeverGivenOut'],
    copies: [
      plain.ids[`copy of ${who}'s paper`] ?? plain.ids["copy of chair's paper"]!,
      knowing.ids['copy of hidden paper']!,
      'ZZZZ-ZZZZ-ZZZZ',
    ],
    moments: [-400 * DAY, -20 * MINUTE, 0, 400 * DAY].map((by) => new Date(now + by).toISOString()),
    words: ['or', '', 'common', ...SECRETS.slice(0, 2), 'Zefyrine'],
  };
}

function ownOf(who: string, { plain, types }: Worlds): { own: Harvest; meant: Record<string, string[]> } {
  const own = new Harvest(types);
  const meant: Record<string, string[]> = {};
  for (const [name, id] of Object.entries(plain.ids)) {
    const [, owner, what, mutation] = OWN.exec(name) ?? [];
    if (owner !== who || !what) continue;
    own.add(KINDS[what] ?? what.replace(/^./, (letter) => letter.toUpperCase()), id);
    if (mutation) (meant[mutation] ??= []).push(id);
  }
  return { own, meant };
}
