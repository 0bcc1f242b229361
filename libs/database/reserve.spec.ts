import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '#database';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let database: Database;
beforeAll(async () => {
  portal = await startPortal();
  database = portal.app.get(Database);
});
afterAll(() => portal.stop());

/** As many requests at once as the pool has connections: each goes on only when all of them hold theirs. */
async function whileAllAreHeld<T>(work: () => Promise<T>): Promise<T[]> {
  let waiting = portal.settings.DATABASE_POOL;
  let open!: () => void;
  const held = new Promise<void>((resolve) => (open = resolve));
  const request = async () => {
    await database.query('select 1');
    waiting -= 1;
    if (waiting === 0) open();
    await held;
    const answer = await work();
    await database.query('select 1');
    return answer;
  };
  return Promise.all(Array.from({ length: waiting }, () => database.scoped(request)));
}

it.each(['apart', 'rehearse'] as const)(
  'where every connection is held by who needs a second to %s, all of them get it',
  async (how) => {
    const answers = await whileAllAreHeld(() => database[how](() => database.query<{ one: number }>('select 1 as one')));
    expect(answers).toEqual(Array.from({ length: portal.settings.DATABASE_POOL }, () => [{ one: 1 }]));
  },
  9_000,
);
