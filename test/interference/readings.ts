import { partyId } from '#parties';
import { later, type Teller } from './teller.js';

/** Somebody takes the file of a paper, and says first that they have read what its label means where that is asked. */
async function read(t: Teller, name: string, who: string, tlp?: string): Promise<void> {
  if (tlp) await t.act(who, 'understandLabel', { documentId: t.ids[name], tlp });
  const answer = await fetch(`${t.portal.url}/files/${t.ids[`${name} file`]}`, { headers: { cookie: await t.cookieOf(who) } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${who} reads ${name}: ${text}`);
  const newest = 'select copy_number from opening where document_id = $1 order by opened_at desc limit 1';
  t.ids[`copy of ${name}`] = (await t.portal.sql(newest, [t.ids[name]]))[0].copy_number;
}

const ask = (t: Teller, name: string, who: string) =>
  t.act(who, 'askAcknowledgement', { documentId: t.ids[name], capacity: partyId(t.codes[who]!), due: later(t, 40) });

async function acknowledge(t: Teller, name: string, who: string): Promise<void> {
  const newest = 'select id from version where document_id = $1 and issued_at is not null order by number desc limit 1';
  const [{ id: versionId }] = await t.portal.sql(newest, [t.ids[name]]);
  await t.act(who, 'acknowledge', { documentId: t.ids[name], versionId, capacity: partyId(t.codes[who]!) });
}

/** What everybody is asked to acknowledge. */
export async function tellOfAskings(t: Teller): Promise<void> {
  await t.step('acknowledgements are asked for', async () => {
    for (const name of ['common', 'chatham']) await ask(t, name, 'author');
  });
}

/** Who opened and acknowledged what is a delegate's own, and what they acknowledge themselves. */
export async function tellOfReadings(t: Teller, who: string): Promise<void> {
  const own = `${who}'s paper`;
  await t.step(`${own} is opened and acknowledged`, async () => {
    await read(t, own, 'author');
    await ask(t, own, who);
    await acknowledge(t, own, 'author');
    await acknowledge(t, 'common', who);
  });
}

/** What others did with what somebody may not discover, and with what they may. */
export async function tellOfHiddenReadings(t: Teller): Promise<void> {
  await read(t, 'hidden paper', 'recipient', 'AMBER');
  await ask(t, 'hidden paper', 'author');
  await acknowledge(t, 'hidden paper', 'deputy');
  await read(t, 'common', 'recipient');
  await acknowledge(t, 'common', 'recipient');
}
