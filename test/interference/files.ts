import { Scans } from '../../libs/documents/scans.service.js';
import { later, type Teller, to } from './teller.js';

/** What becomes of a delegate's files, and of their label: read up on, made into pages, found to be infected, derestricted on a date. */
export async function tellOfFiles(t: Teller, who: string): Promise<void> {
  await t.step(`${who} is sent a paper whose label is to be read up on`, () =>
    t.paper(`${who}'s paper for understandLabel`, 'author', `To ${who} alone`, {
      handling: { tlp: 'AMBER' },
      bytes: `To ${who} alone`,
      change: { addReleases: [to('READ', 'PERSON', t.ids[who])] },
    }),
  );
  await t.step(`${who} has a paper derestricted on a date`, () =>
    t.paper(`${who}'s dated`, who, `Open one day, of ${who}`, {
      bytes: 'Open one day',
      change: { addReleases: [to('READ', 'PARTY', t.codes[who])], derestriction: later(t, 200) },
    }),
  );
  await t.step(`files of ${who} are made into pages, and one of everybody's`, async () => {
    const files = ['common', `${who}'s paper`, `${who}'s dated`].map((name) => t.ids[`${name} file`]);
    // As the worker writes it down.
    await t.portal.sql(`update rendition set state = 'READY', reason = null, pages = 3, is_markable = true where file_id = any($1)`, [
      files,
    ]);
  });
  await t.step(`${who} has a paper that had a symbol elsewhere`, async () => {
    await t.portal.sql('update document set original_symbol = $2 where item_id = $1', [t.ids[`${who}'s paper`], `A/79/${who}`]);
  });
  await t.step(`something is found in an upload of ${who}`, async () => {
    const uploadId = await t.upload(who, `Infected, of ${who}`, 'infected.pdf');
    await t.portal.app.get(Scans, { strict: false }).conclude(uploadId, { state: 'INFECTED', found: 'Test.File' });
  });
}
