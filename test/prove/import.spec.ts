import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Settings } from '#settings';
import { archiveOf, runImport } from '../support/moving-in.js';
import { openSeries, portal } from '../support/modifying.js';

const FILES = Number(process.env.PROVE_FILES ?? 10_000);
const KILLS = Number(process.env.PROVE_KILLS ?? 10);

beforeAll(async () => {
  await openSeries();
  await portal.officer('Ada');
});
afterAll(() => portal.stop());

const countOf = async (sql: string): Promise<number> => (await portal.sql(`select count(*)::int as n from ${sql}`))[0].n;

/** Where to kill it next: while it files, every third time; else while files go into the storage, at wherever it got to and somewhat on. */
const moment = (round: number) => ({
  said: round % 3 === 2 ? /Filing the papers/ : /of \d+ files are in the storage/,
  after: Math.random() * (round % 3 === 2 ? 8_000 : 4_000),
});

it(`${FILES} files, killed ${KILLS} times: nothing is visible before all is, and then once`, async () => {
  const { archive, papers, sha256 } = await archiveOf(FILES);
  const { DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY } = portal.app.get(Settings);
  const env = { NODE_ENV: 'test', DATABASE_URL, STORAGE_PATH, STORAGE_MASTER_KEY };
  const rounds = [];
  for (let round = 0; round < KILLS; round += 1) {
    const { said, seconds, status } = await runImport(archive.path, env, moment(round));
    const [documents, arrived] = [await countOf('document'), await countOf('upload where finished_at is not null')];
    rounds.push({ round, during: /Filing/.test(said) ? 'filing' : 'storing', seconds: seconds.toFixed(1), arrived, papers: documents });
    expect([null, 0]).toContain(status);
    // One that was quicker than its killer is done.
    if (status === 0) break;
    expect(documents).toBe(0);
  }
  const last = await runImport(archive.path, env);
  console.table([
    ...rounds,
    { round: 'last', during: '', seconds: last.seconds.toFixed(1), arrived: '', papers: await countOf('document') },
  ]);
  console.log(last.said.split('\n').slice(-3).join('\n'));
  expect(last.status).toBe(0);
  expect(await countOf('document')).toBe(papers);
  expect((await portal.sql('select sha256 from file order by 1')).map((row) => row.sha256)).toEqual(sha256);
  const times = await portal.sql(
    `select (select count(*)::int from feed) as entries, (select count(*)::int from graphile_worker.jobs) as jobs`,
  );
  console.table(times);
  await archive.remove();
});
