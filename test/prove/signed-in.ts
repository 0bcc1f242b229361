import { randomBytes, randomUUID } from 'node:crypto';
import { Signer } from '@fastify/cookie';
import { partyId } from '#parties';
import { Client } from 'pg';
import { fingerprintOf } from '../../libs/identity/session.store.js';
import type { Machine } from './machine.mjs';

/** On a connection of its own: one from before a kill is dead. */
export async function withDatabase<T>({ databaseUrl }: Machine, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A signed-in delegate of a party: their cookie. */
export async function delegateOf({ env }: Machine, client: Client, code: string, id: string = randomUUID()): Promise<string> {
  await client.query('insert into person (id, name, email) values ($1::uuid, $2, $3)', [id, `Delegate of ${code}`, `${id}@example.org`]);
  await client.query(
    `insert into accreditation (id, person_id, party_id, role, from_at, approved_at) values ($1, $2, $3, 'DELEGATE', now(), now())`,
    [randomUUID(), id, partyId(code)],
  );
  const secret = randomBytes(24).toString('base64url');
  const data = { seenAt: Date.now() };
  await client.query(`insert into session (id, person_id, data, expires_at) values ($1, $2, $3, now() + interval '1 day')`, [
    fingerprintOf(secret),
    id,
    data,
  ]);
  return `plenary=${encodeURIComponent(new Signer(env.SESSION_SECRET!, 'sha256').sign(secret))}`;
}
