import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { isId, type Page, pageOf } from '#graphql';
import type { Actor } from './actor.js';
import { Rights } from './rights.service.js';
import type { PersonsArgs, UpdateProfileInput } from './identity.inputs.js';
import type { Person } from './person.entity.js';

const COLUMNS = `p.id, p.name, p.honorific, p.email::text, p.language, p.time_zone as "timeZone", p.password_hash is null as "isInvited"`;

export interface NewPerson {
  name: string;
  honorific?: string | null;
  email: string;
  language?: string | null;
}

/** Persons by id, batched; who may be shown whom is decided by what leads to them. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
  ) {}

  /** A person that a stored row names, so that there is one. */
  async load(id: string): Promise<Person> {
    const person = await this.find(id);
    if (!person) throw notFound();
    return person;
  }

  find(id: string): Promise<Person | null> {
    return this.database.loader('people', (ids: readonly string[]) => this.byIds(ids), 'LAST').load(id);
  }

  async add({ name, honorific, email, language }: NewPerson): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `insert into person (id, name, honorific, email, language) values ($1, $2, $3, $4, $5) on conflict (email) do nothing returning id`,
      [this.database.newId(), name.trim(), honorific?.trim() ?? null, email.trim(), language ?? 'en'],
    );
    if (!row) throw conflict('EMAIL_TAKEN', 'Somebody with this e-mail address is known already.');
    return row.id;
  }

  async updateProfile(personId: string, { language, timeZone }: UpdateProfileInput): Promise<void> {
    await this.database.query('update person set language = coalesce($2, language), time_zone = coalesce($3, time_zone) where id = $1', [
      personId,
      language ?? null,
      timeZone ?? null,
    ]);
  }

  /** Everybody known, by name; for administrators. */
  async list(actor: Actor, { text, first, after }: PersonsArgs): Promise<Page<Person>> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const from = keyOf(after);
    const rows = await this.database.query<Person>(
      `select ${COLUMNS} from person p
       where ($1::text is null or p.name ilike $1 or p.email::text ilike $1)
         and ($2::uuid is null or (p.name, p.id) > ((select a.name from person a where a.id = $2), $2::uuid))
       order by p.name, p.id limit $3`,
      [text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null, from, first + 1],
    );
    // The order is by name; a cursor's moment has no meaning here and is the first of all.
    return pageOf(
      rows,
      first,
      ({ id }) => ({ at: ORIGIN, id }),
      (person) => person,
    );
  }

  private async byIds(ids: readonly string[]): Promise<(Person | null)[]> {
    const rows = await this.database.query<Person>(`select ${COLUMNS} from person p where p.id = any($1::uuid[])`, [ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}

const ORIGIN = '1970-01-01T00:00:00.000Z';

function keyOf(after: string | null | undefined): string | null {
  if (!after) return null;
  const id = Buffer.from(after, 'base64url').toString('utf8').split('|')[1];
  if (!isId(id)) throw invalid([{ field: 'after', rule: 'cursor' }]);
  return id;
}
