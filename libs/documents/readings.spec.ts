import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { author, HANDLING, issued, openPapers, PDF, portal, reader, release, send, understand } from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

let paper: Awaited<ReturnType<typeof issued>>;
beforeEach(async () => {
  paper = await issued();
  await release(paper.id, 'KEN', 'READ');
  await understand(paper.id);
});
const get = (headers: Record<string, string> = {}, cookie: string | undefined = reader) =>
  send(`/files/${paper.file.id}`, 'GET', cookie, headers);
const openings = () =>
  portal.sql(
    `select o.*, p.name as who from opening o left join person p on p.id = o.person_id where o.document_id = $1 order by o.opened_at, o.last_at`,
    [paper.id],
  );
const trail = () => portal.sql(`select details from audit where item_id = $1 and action = 'OPEN_FILE' order by seq`, [paper.id]);

/** Both rows are tried in turn: whichever cannot be kept, the other is not kept either. */
async function refusing<T>(table: string, work: () => Promise<T>): Promise<T> {
  await portal.sql(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$`);
  await portal.sql(`create trigger refuse before insert on ${table} for each row execute function refuse()`);
  try {
    return await work();
  } finally {
    await portal.sql('drop function refuse() cascade');
  }
}

describe('an opening of a file', () => {
  it('says who, as what, which version, how and by which way, under the number that the audit trail has too', async () => {
    expect((await get()).status).toBe(200);
    const [opening, ...more] = await openings();
    expect(more).toEqual([]);
    const what = { who: 'Rosa Reader', party_id: partyId('KEN'), version_id: paper.version.id, file_id: paper.file.id };
    expect(opening).toMatchObject({ ...what, how: 'DOWNLOADED', way: 'API', break_glass_id: null });
    expect(opening.copy_number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const details = { fileId: paper.file.id, how: 'DOWNLOADED', way: 'API', copyNumber: opening.copy_number, range: null };
    expect(await trail()).toEqual([{ details }]);
  });

  it('by a browser is one in the portal; whether it was asked what the file is, is none', async () => {
    await get({ 'sec-fetch-site': 'same-origin' });
    expect((await send(`/files/${paper.file.id}`, 'HEAD', reader)).status).toBe(200);
    expect((await openings()).map(({ way }) => way)).toEqual(['PORTAL']);
  });

  it('is recorded in both or in neither, and where it cannot be not a byte leaves', async () => {
    for (const table of ['opening', 'audit']) {
      const answer = await refusing(table, () => get());
      expect([table, answer.status, (await answer.text()).includes('%PDF')]).toEqual([table, 500, false]);
    }
    expect([await openings(), await trail()]).toEqual([[], []]);
  });

  it('in parts is one, each part on record first; another session, a whole copy, or ten minutes later is another', async () => {
    const part = (range: string, cookie?: string) => get({ range: `bytes=${range}` }, cookie);
    await Promise.all([part('0-1'), part('2-3'), part('4-5')]);
    const copyNumber = (await openings())[0].copy_number;
    expect(await openings()).toHaveLength(1);
    expect((await trail()).map(({ details }) => details.copyNumber)).toEqual([copyNumber, copyNumber, copyNumber]);
    await part('0-1', author);
    expect(await openings()).toHaveLength(2);
    await get();
    expect(await openings()).toHaveLength(3);
    await portal.sql(`update opening set last_at = last_at - interval '11 minutes'`);
    await part('6-7');
    const all = await openings();
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ copy_number }) => copy_number)).size).toBe(4);
  });

  it('of a public paper by somebody who is not signed in has no name', async () => {
    paper = await issued(PDF, 'papier.pdf', { ...HANDLING, tlp: 'CLEAR' });
    const input = { documentId: paper.id, capacity: partyId('FRA'), addReleases: [{ audience: { kind: 'PUBLIC' }, level: 'READ' }] };
    await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author);
    expect((await get({}, '')).status).toBe(200);
    expect(await openings()).toMatchObject([{ who: null, party_id: null, session_id: null }]);
  });
});
