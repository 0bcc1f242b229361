import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Lever, type Subject, subject } from './levers.js';
import { idOf } from './questions.js';
import { ask, database, type Portal, portal } from './serving.js';
import { PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- revocation [--checks 100000] [--subjects 16]`: rights change under load, and every request that begins once a change is confirmed
 * must answer by it, on either of two portals. Seats, suspensions, releases, exclusions and the clock are turned at random, many at once, so that epochs
 * change all the time under those who read. Prints how many answers were stale; fails where one was.
 */
const { values } = parseArgs({ options: { checks: { type: 'string', default: '100000' }, subjects: { type: 'string', default: '16' } } });
const CHECKS = Number(values.checks);
/** After each change, on both portals in turn. */
const BURST = 12;
const PAPERS = 2000;
const QUESTIONS = [
  { query: 'query($id: ID!) { document(id: $id) { viewerLevel } }', sees: (body: string) => body.includes('"viewerLevel":"READ"') },
  { query: '{ documents(first: 50) { edges { node { id viewerLevel } } } }', sees: (body: string, id: string) => body.includes(id) },
  { query: 'query($id: ID!) { document(id: $id) { explanation { level } } }', sees: (body: string) => body.includes('"level":"READ"') },
];

const secret = randomUUID() + randomUUID();
const url = await database('revocation', (query) => seedWorld(query, PAPERS), PERSONS);
const portals = [await portal(url, secret), await portal(url, secret)] as const;
const pool = new pg.Pool({ connectionString: url, max: 10 });
const subjects = await Promise.all(
  Array.from({ length: Number(values.subjects) }, (_, n) => subject(pool, idOf(`doc${PAPERS - n * 3 - 1}`), secret)),
);

const count = { checks: 0, changes: 0, hidden: 0 };
const stale: string[] = [];

async function check({ base }: Portal, { cookie, paper, levers }: Subject, last: Lever): Promise<void> {
  const { query, sees } = QUESTIONS[Math.floor(Math.random() * QUESTIONS.length)]!;
  const expected = levers.every(({ isOn }) => isOn);
  const body = await (await ask(base, { query, variables: query.startsWith('query') ? { id: paper } : {} }, cookie)).text();
  count.checks += 1;
  if (!expected) count.hidden += 1;
  if (sees(body, paper) !== expected) stale.push(`${last.name} ${last.isOn ? 'on' : 'off'}: ${query} answered ${body.slice(0, 200)}`);
}

/** One lever at a time is turned; those that are off are put back first more often than not, so that there is something to lose. */
async function live(one: Subject): Promise<void> {
  while (count.checks < CHECKS) {
    const off = one.levers.filter(({ isOn }) => !isOn);
    const lever = off.length && Math.random() < 0.8 ? off[0]! : one.levers[Math.floor(Math.random() * one.levers.length)]!;
    await lever.turn(!lever.isOn);
    count.changes += 1;
    await Promise.all(Array.from({ length: BURST }, (_, n) => check(portals[n % 2]!, one, lever)));
  }
}
const told = setInterval(() => console.error(`  ${count.checks} checks, ${stale.length} stale`), 10_000);
const folding = setInterval(() => void pool.query('select fold_standing_epoch()'), 1_000);
await Promise.all(subjects.map(live));
clearInterval(told);
clearInterval(folding);
console.log(
  `${count.checks} checks on two portals after ${count.changes} changes of rights, ${count.hidden} of them where nothing may be seen: ${stale.length} stale`,
);
for (const line of stale.slice(0, 10)) console.log(`  ${line}`);
process.exit(stale.length ? 1 : 0);
