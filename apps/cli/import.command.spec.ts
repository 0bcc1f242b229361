import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { isWhole } from '../../test/support/extent.js';
import { archiveOf, runImport, sha256Of } from '../../test/support/moving-in.js';
import { group, openSeries, portal, see, who } from '../../test/support/modifying.js';

/** Thousands, killed in between, are test/prove/import.spec.ts's. */
const FILES = isWhole ? 1000 : 300;
const KILLS = isWhole ? 5 : 2;
let head: string;
let admin: string;
beforeAll(async () => {
  await openSeries();
  admin = await portal.as(await portal.officer('Ada'));
  head = await portal.as(await portal.delegate('Hugo Head', 'FRA', 'HEAD'));
});
afterAll(() => portal.stop());

const settings = () => {
  const { DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY } = portal.app.get(Settings);
  return { NODE_ENV: 'test', DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY };
};
const countOf = async (sql: string): Promise<number> => (await portal.sql(`select count(*)::int as n from ${sql}`))[0].n;
interface Library {
  edges: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
const titles = async (cookie: string): Promise<number> => {
  const query =
    'query($g: ID!, $a: String) { group(id: $g) { library(first: 50, after: $a) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }';
  for (let seen = 0, after: string | null = null; ;) {
    const { data } = await portal.gql(query, { g: group, a: after }, cookie);
    const library: Library = data.group.library;
    seen += library.edges.length;
    if (!library.pageInfo.hasNextPage) return seen;
    after = library.pageInfo.endCursor;
  }
};

it(`${FILES} files are imported, killed with -9 at ${KILLS} random moments: nothing is seen before the end, nothing is there twice, every byte is what it was`, async () => {
  const { archive, papers, sha256 } = await archiveOf(FILES);
  for (let round = 0; round < KILLS; round += 1) {
    // While it stores the files, further each time, and while it files the papers.
    const said = round === KILLS - 1 ? /Filing the papers/ : new RegExp(`\\b${round * 2 + 1}00 of`);
    const { status } = await runImport(archive.path, settings(), { said, after: Math.random() * 250 });
    expect(status).toBeNull();
    expect(await countOf('document')).toBe(0);
    expect(await titles(who.reader)).toBe(0);
  }
  const arrived = await countOf('upload where finished_at is not null');
  expect(arrived).toBeGreaterThan(0);
  const { said, status } = await runImport(archive.path, settings());
  expect([status, said]).toEqual([0, expect.stringContaining(`Filed ${papers} papers with ${FILES} files.`)]);
  expect((await portal.sql('select sha256 from file order by 1')).map((row) => row.sha256)).toEqual(sha256);
  expect([await countOf('document'), await countOf('imported'), await countOf('upload'), await countOf('import_file')]).toEqual([
    papers,
    papers,
    0,
    0,
  ]);
  const storage = portal.app.get(Storage);
  for (const { key, sha256: noted } of await portal.sql('select storage_key as key, sha256 from file'))
    expect(await sha256Of(await storage.read(key))).toBe(noted);
  // Of three papers one is the participants', one the observers' and Kenya's, one its custodians' alone.
  const third = papers / 3;
  expect(await Promise.all([who.reader, who.observer, head, admin, who.stranger].map(titles))).toEqual([2 * third, third, papers, 0, 0]);
  const [{ id }] = await portal.sql(`select item_id as id from document where original_symbol = 'ARCHIVE/2'`);
  for (const nobody of [who.reader, who.observer, who.stranger, admin]) expect(await see(nobody, id, 'id')).toBe('NOT_FOUND');
  expect(await runImport(archive.path, settings())).toMatchObject({ status: 0, said: expect.stringContaining('there is nothing to do') });
  expect(await countOf('document')).toBe(papers);
  await archive.remove();
}, 180_000);
