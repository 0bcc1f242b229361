import { partyId } from '#parties';
import { later, type Teller, to } from './teller.js';

/** What stands in a file, as the worker writes it down: everybody's words, and some that are its own. */
export async function tellOfWords(t: Teller, paper: string, text: string): Promise<void> {
  const file = t.ids[`${paper} file`];
  await t.portal.sql(
    `insert into file_text (file_id, state) values ($1, 'READY') on conflict (file_id) do update set state = 'READY', reason = null`,
    [file],
  );
  await t.portal.sql(`insert into passage (file_id, place, page, language, text) values ($1, 0, 1, 'en', $2) on conflict do nothing`, [
    file,
    text,
  ]);
  await t.portal.sql('insert into search_change (item_id) values ($1)', [t.ids[paper]]);
}

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
  await t.step(`what stands in the common paper is read out of it, and said again to ${who}`, async () => {
    await tellOfWords(t, 'common', 'What delegations have in common is written here');
    await t.post(`common word to ${who}`, 'author', 'talk', `We have this in common with ${who}`);
  });
  await t.step(`${who} keeps searches`, async () => {
    await t.act(who, 'saveSearch', { name: 'Narrow', text, filter, notifies: false });
    await t.act(who, 'saveSearch', { name: 'Wide', text, notifies: true });
  });
  await t.step(`what ${who} seeks comes`, () =>
    t.paper(`sought by ${who}`, 'author', text, { bytes: text, change: { addReleases: [to('READ', 'COMMUNITY')] } }),
  );
}
