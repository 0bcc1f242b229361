import { partyId } from '#parties';
import { DELEGATES } from './story.js';
import type { Teller } from './teller.js';

/** What each delegate takes away: of what is hidden from them it holds nothing, in no number and no size. */
export async function tellOfArchives(t: Teller, who: keyof typeof DELEGATES): Promise<void> {
  await t.step(`${who} takes a record away`, () => t.act(who, 'takeRecord', { partyId: partyId(DELEGATES[who]), language: 'en' }));
  await t.step(`${who} takes a library away`, () => t.act(who, 'takeLibrary', { groupId: t.ids.wg1, language: 'en' }));
}
