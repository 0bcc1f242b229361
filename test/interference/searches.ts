import { partyId } from '#parties';
import { later, type Teller, to } from './teller.js';

/** Searches that somebody keeps: one narrowed by all that there is, and one by which something is found. */
export async function tellOfSearches(t: Teller, who: string): Promise<void> {
  const filter = {
    ...{
      subjects: ['DOCUMENT'],
      groups: [t.ids.wg1],
      originators: [partyId('KEN')],
      bodies: [partyId('AU')],
      kinds: ['REPORT'],
      labels: ['GREEN'],
    },
    ...{ languages: ['fr'], since: later(t, -400), until: later(t, 400), unread: true, mine: true },
  };
  const text = `Sought by ${who}`;
  await t.step(`${who} keeps searches`, async () => {
    await t.act(who, 'saveSearch', { name: 'Narrow', text, filter, notifies: false });
    await t.act(who, 'saveSearch', { name: 'Wide', text, notifies: true });
  });
  await t.step(`what ${who} seeks comes`, () =>
    t.paper(`sought by ${who}`, 'author', text, { bytes: text, change: { addReleases: [to('READ', 'COMMUNITY')] } }),
  );
}
