import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { loadParties, partyId } from '#parties';
import { CREDENTIALS, S3Server } from '../support/s3.js';
import { Chance } from './chance.js';
import { Courier, type Delivered } from './courier.js';
import { askAs, HANDLING } from './delegate.js';
import { type Machine, startMachine } from './machine.mjs';
import { delegateOf, withDatabase } from './signed-in.js';
import { unsound } from './soundness.js';

const SEED: string = process.env.PROVE_SEED ?? String(Date.now());
/** In milliseconds: somebody sends something by then. */
const PATIENCE = 60_000;
const COURIERS = 4;

/** Cuts lines and kills the server, each at a random moment at which something is being sent. */
async function disturb(machine: Machine, couriers: Courier[], chance: Chance, times: number) {
  const done = { cuts: 0, kills: 0 };
  for (let time = 0; time < times; time += 1) {
    await pause(chance.upTo(400));
    for (const end = Date.now() + PATIENCE; !couriers.some(({ isSending }) => isSending); await pause(5))
      if (Date.now() > end) throw new Error('Nobody sends anything.');
    if (chance.upTo(3) === 0) {
      await machine.kill('server');
      done.kills += 1;
      continue;
    }
    const sending = couriers.filter(({ isSending }) => isSending);
    sending[chance.upTo(sending.length)]!.cut();
    done.cuts += 1;
  }
  return done;
}

/** Files everything that was sent, and says what of it is not there as it was. */
async function fileAndCompare(machine: Machine, cookie: string, delivered: Delivered[]): Promise<string[]> {
  const ask = askAs(machine.url, cookie);
  const amiss: string[] = [];
  for (const { uploadId, sha256, size } of delivered) {
    const titles = [{ language: 'en', text: `File of ${size} bytes` }];
    const filing = { capacity: partyId('FRA'), kind: 'POSITION_PAPER', titles, handling: { ...HANDLING, tlp: 'GREEN' } };
    const document = await ask('fileDocument', 'FileDocumentInput', filing, '{ id }');
    const files = [{ uploadId, language: 'en' }];
    const version = await ask(
      'prepareVersion',
      'PrepareVersionInput',
      { documentId: document.id, note: '', files },
      '{ files { url sha256 } }',
    );
    const { url, sha256: noted } = version.files[0] as { url: string; sha256: string };
    const bytes = Buffer.from(await (await fetch(machine.url + url, { headers: { cookie } })).arrayBuffer());
    const read = createHash('sha256').update(bytes).digest('hex');
    if (noted !== sha256) amiss.push(`${uploadId}: noted as ${noted}`);
    if (read !== sha256) amiss.push(`${uploadId}: ${bytes.length} of ${size} bytes, or others`);
  }
  return amiss;
}

async function prove(times: number, where: string, more: NodeJS.ProcessEnv) {
  const machine = await startMachine(more);
  const begun = Date.now();
  try {
    await machine.startServer();
    const cookie = await withDatabase(machine, async (client) => {
      await loadParties(async (text, params) => (await client.query(text, params as unknown[])).rows);
      return delegateOf(machine, client, 'FRA');
    });
    const chance = new Chance(`${SEED} ${where}`);
    const couriers = Array.from({ length: COURIERS }, (_, n) => new Courier(machine.url, cookie, new Chance(`${SEED} ${where} ${n}`)));
    const working = Promise.all(couriers.map((courier) => courier.work()));
    const done = await Promise.race([disturb(machine, couriers, chance, times), working.then(() => ({ cuts: 0, kills: 0 }))]);
    couriers.forEach((courier) => courier.stop());
    await working;
    const delivered = couriers.flatMap((courier) => courier.delivered);
    const corrupt = await fileAndCompare(machine, cookie, delivered);
    const forgotten = couriers.flatMap((courier) => courier.forgotten);
    const sum = (of: (courier: Courier) => number) => couriers.reduce((all, courier) => all + of(courier), 0);
    console.table([
      {
        ...{
          where,
          seed: SEED,
          ...done,
          files: delivered.length,
          MiB: Math.round(delivered.reduce((all, { size }) => all + size, 0) / 1024 ** 2),
        },
        ...{ resumed: sum(({ resumed }) => resumed), 'MiB sent again': Math.round(sum(({ sentAgain }) => sentAgain) / 1024 ** 2) },
        ...{ lost: forgotten.length, corrupt: corrupt.length, seconds: Math.round((Date.now() - begun) / 1000) },
      },
    ]);
    const amiss = await withDatabase(machine, (client) => unsound(client, machine.env));
    return { ...done, files: delivered.length, resumed: sum(({ resumed }) => resumed), forgotten, corrupt, amiss };
  } finally {
    await machine.stop();
  }
}

it('50 cuts of lines and kills of the server at random moments lose nothing of what was sent and change no byte', async () => {
  const { cuts, kills, files, resumed, ...wrong } = await prove(50, 'a folder', {});
  expect(wrong).toEqual({ forgotten: [], corrupt: [], amiss: [] });
  expect([cuts + kills, Math.min(cuts, kills) > 5, files > 10, resumed > 25]).toEqual([50, true, true, true]);
});

it('nor do they where files go to a bucket', async () => {
  const s3 = await S3Server.start();
  try {
    const { cuts, kills, files, resumed: _, ...wrong } = await prove(15, 'a bucket', { ...s3.settings, ...CREDENTIALS });
    expect(wrong).toEqual({ forgotten: [], corrupt: [], amiss: [] });
    expect([cuts + kills, files > 4]).toEqual([15, true]);
  } finally {
    await s3.stop();
  }
});
