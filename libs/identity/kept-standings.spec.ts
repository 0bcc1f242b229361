import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../../test/support/portal.js';
import { actorFor } from './actor.js';
import { type Standing, Standings } from './standing.service.js';

let portal: TestPortal;
let person: string;
let group: string;
const [accreditation, suspension, seat] = [randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  portal = await startPortal();
  person = await portal.person('Ada Asked');
  group = randomUUID();
  await portal.sql(`insert into working_group (id, tag, kind, names, series) values ($1, 'WG', 'WORKING_GROUP', '{}', 'T/WG')`, [group]);
});
afterAll(() => portal.stop());

/** As a request asks, in a reading unit of its own; and what asking the database says in the same one. */
async function asked(): Promise<{ kept: Standing; true: Standing; statements: number }> {
  const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
  return database.scoped(async () => {
    const query = jest.spyOn(database, 'query');
    const kept = await standings.of(actorFor(person));
    const statements = query.mock.calls.length;
    query.mockRestore();
    return { kept, true: await standings.at(person, null), statements };
  });
}

it('is asked once, and then kept', async () => {
  await asked();
  const again = await asked();
  expect(again.kept).toEqual(again.true);
  expect(again.statements).toBe(0);
});

/** Of 999 uses, one more. */
const SET_OFTEN_USED = `update feed_key set uses = uses + 1 where except_ids = '{999}'`;
const SET = `insert into feed_key (audience_id, except_ids, uses) select id, '{999}', 999 from audience where kind = 'PARTY'`;
const CHANGES: [string, string, unknown[] | (() => unknown[])][] = [
  ['an accreditation', 'insert into accreditation (id, person_id, party_id, role, approved_at) values ($1, $2, $3, $4, now())', () => [accreditation, person, partyId('FRA'), 'HEAD']],
  ['its suspension', 'insert into accreditation_suspension (id, accreditation_id, from_at) values ($1, $2, now())', [suspension, accreditation]],
  ['the end of its suspension', 'update accreditation_suspension set until_at = now()', []],
  ['another role', `update accreditation set role = 'DELEGATE' where id = $1`, [accreditation]],
  ['the suspension of the person', 'insert into person_suspension (id, person_id, from_at) values ($1, $2, now())', () => [randomUUID(), person]],
  ['the end of that', 'delete from person_suspension where person_id = $1', () => [person]],
  ['an audience that was named for the first time', `insert into audience (kind, subject, author) select 'PARTY', id, nobody() from party where code = 'FRA'`, []],
  ['a key of it', `insert into feed_key (audience_id) select id from audience where kind = 'PARTY'`, []],
  ['a key for a set of exclusions that is used often', `insert into feed_key (audience_id, except_ids, uses) select id, '{998}', 1000 from audience where kind = 'PARTY'`, []],
  ['a set used so often that its key counts', SET_OFTEN_USED, []],
  ['a seat of the party', `insert into seat (id, group_id, capacity, party_id) values ($1, $2, 'PARTICIPANT', $3)`, () => [seat, group, partyId('FRA')]],
  ['its end', 'update seat set until_at = now() where id = $1', [seat]],
  ['an office', `insert into office (id, group_id, person_id, office) values ($1, $2, $3, 'CHAIR')`, () => [randomUUID(), group, person]],
  ['a duty', `insert into duty (id, person_id, duty) values ($1, $2, 'MODERATOR')`, () => [randomUUID(), person]],
  ['an accession', `insert into body_membership (id, body_id, member_id) select gen_random_uuid(), b.id, $1 from party b where b.kind = 'REGIONAL_BODY' limit 1`, () => [partyId('FRA')]],
  ['the departure of everybody', 'truncate accreditation cascade', []],
]; // prettier-ignore

it.each(CHANGES)('sees %s at once', async (_, sql, values) => {
  if (sql === SET_OFTEN_USED) await portal.sql(SET);
  const before = await asked();
  await portal.sql(sql, typeof values === 'function' ? values() : values);
  const after = await asked();
  expect(after.kept).toEqual(after.true);
  expect(after.statements).toBe(1);
  expect(before.statements).toBe(0);
});

it('a set of exclusions that its entries carry changes nobody', async () => {
  await portal.sql(
    `insert into audience (kind, subject, author) select 'PARTY', id, nobody() from party where code = 'KEN' on conflict do nothing`,
  );
  await asked();
  await portal.sql(SET.replaceAll('999', '997'));
  const { statements, kept, true: truth } = await asked();
  expect([statements, kept]).toEqual([0, truth]);
});

it('ends with what it is made of, at the very moment, though nothing is changed then', async () => {
  const until = new Date(Date.now() + 400);
  await portal.sql(`insert into duty (id, person_id, duty, until_at) values ($1, $2, 'AUDITOR', $3)`, [randomUUID(), person, until]);
  expect((await asked()).kept.duties).toContain('AUDITOR');
  for (let isOver = false; !isOver; isOver = Date.now() > until.getTime() + 100) {
    const { kept, true: truth } = await asked();
    expect(kept).toEqual(truth);
  }
  expect((await asked()).kept.duties).not.toContain('AUDITOR');
});

it('begins with what it is made of', async () => {
  await portal.sql(`insert into duty (id, person_id, duty, from_at) values ($1, $2, 'CONFERENCE_OFFICER', $3)`, [randomUUID(), person, new Date(Date.now() + 300)]);
  expect((await asked()).kept.duties).not.toContain('CONFERENCE_OFFICER');
  await new Promise((wait) => setTimeout(wait, 350));
  expect((await asked()).kept.duties).toContain('CONFERENCE_OFFICER');
}); // prettier-ignore

it('a request that began before a change reads what was before, and leaves nothing behind', async () => {
  const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
  await database.scoped(async () => {
    await database.query('select 1'); // its snapshot is taken
    await portal.sql(`insert into duty (id, person_id, duty) values ($1, $2, 'ADMINISTRATOR')`, [randomUUID(), person]);
    await asked(); // another request keeps what is true now
    expect((await standings.of(actorFor(person))).duties).not.toContain('ADMINISTRATOR');
  });
  expect((await asked()).kept.duties).toContain('ADMINISTRATOR');
});

it('a change that is rolled back was none', async () => {
  const database = portal.app.get(Database);
  const rollBack = database.transaction(async () => {
    await database.query(`delete from duty where person_id = $1`, [person]);
    throw new Error('undone');
  });
  await expect(rollBack).rejects.toThrow('undone');
  expect((await asked()).statements).toBe(0);
});

describe('in a transaction that writes', () => {
  /** What it is told; whether the database was asked for the whole of it. */
  async function told(): Promise<{ duties: string[]; isAsked: boolean }> {
    const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
    const query = jest.spyOn(database, 'query');
    const { duties } = await standings.of(actorFor(person));
    const isAsked = query.mock.calls.some(([sql]) => sql.includes('standing_of'));
    query.mockRestore();
    return { duties, isAsked };
  }
  const give = `insert into duty (id, person_id, duty) values (gen_random_uuid(), $1, 'MODERATOR')`;
  const taken = () => portal.sql('delete from duty where person_id = $1', [person]);

  it('what is kept counts where nothing was changed, after a lock too', async () => {
    const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
    await asked();
    await database.rehearse(async () => {
      expect(await told()).toMatchObject({ isAsked: false });
      await database.query('select from person where id = $1 for update', [person]);
      await standings.renew();
      expect(await told()).toMatchObject({ isAsked: false });
    });
  });

  it('what it changed itself counts, at once and after a lock', async () => {
    const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
    await taken();
    await asked();
    await database.rehearse(async () => {
      await database.query(give, [person]);
      expect(await told()).toEqual({ duties: ['MODERATOR'], isAsked: true });
      await standings.renew();
      expect(await told()).toEqual({ duties: ['MODERATOR'], isAsked: true });
    });
  });

  it('what another changed since it began counts from its renewal on', async () => {
    const [database, standings] = [portal.app.get(Database), portal.app.get(Standings)];
    await taken();
    await asked();
    await database.rehearse(async () => {
      expect(await told()).toEqual({ duties: [], isAsked: false });
      await portal.sql(give, [person]);
      await standings.renew();
      expect(await told()).toEqual({ duties: ['MODERATOR'], isAsked: true });
    });
    await taken();
  });
});

it('adding the changes up is none', async () => {
  await asked();
  await portal.sql('select fold_standing_epoch()');
  expect(await portal.sql('select count(*)::int as rows from standing_epoch')).toEqual([{ rows: 1 }]);
  const { statements, kept, true: truth } = await asked();
  expect([statements, kept]).toEqual([0, truth]);
});
