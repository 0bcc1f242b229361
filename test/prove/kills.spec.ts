import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { JobRunner } from '#jobs';
import { loadParties } from '#parties';
import { loadSettings, Settings } from '#settings';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { Sweep } from '../../libs/documents/sweep.service.js';
import { Delegate } from './delegate.js';
import { type Machine, startMachine } from './machine.mjs';
import { delegateOf, withDatabase } from './signed-in.js';
import { lostTalk, Talker } from './talker.js';
import { keysOnDisk, lost, unsound } from './soundness.js';

const KILLS = Number(process.env.PROVE_KILLS ?? 20);

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine();
  await machine.startServer();
});
afterAll(() => machine.stop());

interface Everybody {
  delegate: Delegate;
  talker: Talker;
  talkerId: string;
  recipient: string;
  author: string;
}

async function killAndLook(round: number, { delegate, talker, talkerId, recipient, author }: Everybody) {
  const what = Math.random() < 0.5 ? 'server' : 'database';
  const after = Math.round(100 + Math.random() * 1500);
  await sleep(after);
  const begun = Date.now();
  await machine.kill(what);
  const back = Date.now() - begun;
  // The older ones were looked at in the rounds before, and all are once more at the end.
  const papers = delegate.papers.slice(0, -1).slice(-10);
  const problems = [
    ...(await lost(papers, machine.url, author, recipient)),
    ...(await withDatabase(machine, (client) => unsound(client, machine.env))),
    ...(await withDatabase(machine, (client) => lostTalk(talker, client, talkerId))),
  ];
  return {
    round,
    what,
    'after ms': after,
    'back ms': back,
    papers: delegate.papers.length,
    issued: delegate.papers.filter(({ isIssued }) => isIssued).length,
    posts: talker.said.length,
    'broken off': delegate.broken + talker.broken,
    problems: problems.join('; '),
  };
}

it(`after ${KILLS} kills at random moments nothing confirmed is lost and nothing is half`, async () => {
  const talkerId = randomUUID();
  const [author, recipient, talking] = await withDatabase(machine, async (client) => {
    await loadParties(async (text, params) => (await client.query(text, params as unknown[])).rows);
    return [
      await delegateOf(machine, client, 'FRA'),
      await delegateOf(machine, client, 'KEN'),
      await delegateOf(machine, client, 'FRA', talkerId),
    ] as const;
  });
  const delegate = new Delegate(machine.url, author);
  const talker = new Talker(machine.url, talking);
  const working = Promise.all([delegate.work(), talker.work()]);
  const everybody = { delegate, talker, talkerId, recipient, author };
  const rounds: Awaited<ReturnType<typeof killAndLook>>[] = [];
  try {
    for (let round = 1; round <= KILLS; round += 1) rounds.push(await killAndLook(round, everybody));
  } finally {
    delegate.stop();
    talker.stop();
    await working;
  }
  console.table(rounds);
  expect(rounds.filter(({ problems }) => problems)).toEqual([]);
  expect(delegate.papers.filter(({ isReleased }) => isReleased).length).toBeGreaterThan(KILLS);
  expect(await lost(delegate.papers, machine.url, author, recipient)).toEqual([]);
  expect(talker.said.length).toBeGreaterThan(KILLS);
  expect(await withDatabase(machine, (client) => lostTalk(talker, client, talkerId))).toEqual([]);
  await machine.stopServer();
  await tidy(delegate);
});

/** Everybody was told of what was released, and no byte is left that belongs to nothing. */
async function tidy(delegate: Delegate): Promise<void> {
  const settings = loadSettings(machine.env);
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(Settings)
    .useValue(settings)
    .compile();
  await module.get(JobRunner).drain();
  await withDatabase(machine, (client) => client.query(`update upload set expires_at = now() - interval '1 second'`));
  await module.get(Sweep).run();
  await module.get(Sweep).removeOrphans(new Date(Date.now() + 1000));
  await module.close();
  const { keys, told } = await withDatabase(machine, async (client) => ({
    keys: (await client.query('select storage_key from file order by 1')).rows.map((row) => row.storage_key as string),
    told: new Set((await client.query('select item_id from notice')).rows.map((row) => row.item_id as string)),
  }));
  expect(keysOnDisk(machine.storage)).toEqual(keys.sort());
  expect(delegate.papers.filter(({ document, isReleased }) => isReleased && !told.has(document))).toEqual([]);
}
