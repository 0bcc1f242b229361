import { randomBytes, randomUUID } from 'node:crypto';
import { Signer } from '@fastify/cookie';
import type { Pool } from 'pg';
import { fingerprintOf } from '../../libs/identity/session.store.js';

/** One person, and one paper that they see through their accreditation, their party's seat and a release to its group: while all three hold. */
export interface Subject {
  person: string;
  paper: string;
  cookie: string;
  levers: Lever[];
}
export interface Lever {
  name: string;
  isOn: boolean;
  /** Returns once the change is confirmed. */
  turn: (on: boolean) => Promise<void>;
}

const SETUP = [
  `insert into person (id, name, email) values ($1::uuid, 'Subject', $1::uuid::text || '@example.org')`,
  `insert into party (id, code, kind, names) values ($2::uuid, $2::uuid::text, 'CIVIL_SOCIETY', '{"en": "Of one"}')`,
  `insert into accreditation (id, person_id, party_id, role, approved_at) values ($3::uuid, $1::uuid, $2::uuid, 'DELEGATE', now())`,
  `insert into working_group (id, tag, kind, names, series) values ($4::uuid, $4::uuid::text, 'WORKING_GROUP', '{"en": "Of one"}', $4::uuid::text)`,
  `insert into seat (id, group_id, capacity, party_id) values ($5::uuid, $4::uuid, 'PARTICIPANT', $2::uuid)`,
  `insert into audience (kind, subject, author) values ('GROUP', $4::uuid, nobody()), ('PERSON', $1::uuid, nobody())`,
  `insert into release (id, item_id, audience_id, level) select $6::uuid, $7::uuid, a.id, 'READ' from audience a where a.kind = 'GROUP' and a.subject = $4::uuid`,
  'call project(array[$7::uuid])',
];

/** Makes one, with a session; turns are what the use cases do to rows, each in its own transaction. */
export async function subject(pool: Pool, paper: string, secret: string): Promise<Subject> {
  const [person, party, accreditation, group, seat, release] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string]; // prettier-ignore
  const values = [person, party, accreditation, group, seat, release, paper];
  const run = async (statements: string[]) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const sql of statements) {
        const used = [...new Set([...sql.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)))];
        const text = sql.replace(/\$(\d)/g, (_, digit) => `$${used.indexOf(Number(digit)) + 1}`);
        await client.query(text, used.map((place) => values[place - 1])); // prettier-ignore
      }
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  await run(SETUP);
  const lever = (name: string, on: string[], off: string[]): Lever => {
    const made: Lever = { name, isOn: true, turn: () => Promise.resolve() };
    made.turn = async (wanted) => {
      await run(wanted ? on : off);
      made.isOn = wanted;
    };
    return made;
  };
  const levers = [
    lever('seat', ['update seat set until_at = null where id = $5'], ['update seat set until_at = now() where id = $5']),
    lever('accreditation', ['delete from accreditation_suspension where accreditation_id = $3'], ['insert into accreditation_suspension (id, accreditation_id, from_at) values (gen_random_uuid(), $3, now())']),
    lever('person', ['delete from person_suspension where person_id = $1'], ['insert into person_suspension (id, person_id, from_at) values (gen_random_uuid(), $1, now())']),
    lever('release', ['update release set until_at = null where id = $6', 'call project(array[$7::uuid])'], ['update release set until_at = now() where id = $6', 'call project(array[$7::uuid])']),
    lever('exclusion', [`delete from exclusion where item_id = $7 and audience_id = (select id from audience where kind = 'PERSON' and subject = $1)`, 'call project(array[$7::uuid])'], [`insert into exclusion (id, item_id, audience_id) select gen_random_uuid(), $7::uuid, id from audience where kind = 'PERSON' and subject = $1`, 'call project(array[$7::uuid])']),
    // Nothing is changed when it ends: the clock alone does it, and is waited for.
    lever('clock', ['update accreditation set until_at = null where id = $3'], [`update accreditation set until_at = clock_timestamp() + interval '20 milliseconds' where id = $3`]),
  ]; // prettier-ignore
  const clock = levers.at(-1)!;
  const { turn } = clock;
  clock.turn = async (wanted) => {
    await turn(wanted);
    if (!wanted) await pool.query('select pg_sleep(0.025)');
  };
  return { person, paper, cookie: await session(pool, person, secret), levers };
}

async function session(pool: Pool, person: string, secret: string): Promise<string> {
  const key = randomBytes(24).toString('base64url');
  const values = [fingerprintOf(key), person, { seenAt: Date.now() }];
  await pool.query(`insert into session (id, person_id, data, expires_at) values ($1, $2, $3, now() + interval '1 day')`, values);
  return `__Host-plenary=${encodeURIComponent(new Signer(secret, 'sha256').sign(key))}`;
}
