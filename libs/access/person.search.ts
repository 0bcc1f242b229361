import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Person, People, Rights, type SignedIn } from '#identity';

const FOUND = `select p.id from person p where p.name ilike '%' || $1 || '%'
  and ($3 or exists (select from active_persons(now()) a where a.person_id = p.id)) order by p.name, p.id limit $2`;

/** Type-ahead over the persons that the actor may ask about. */
@Injectable()
export class PersonSearch {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly people: People,
  ) {}

  async search(actor: SignedIn, text: string, first: number): Promise<Person[]> {
    await this.rights.requireActive(actor);
    const sought = text.trim().replace(/[\\%_]/g, '\\$&');
    if (!sought) return [];
    const isAuditor = await this.rights.hasDuty(actor, 'AUDITOR');
    const rows = await this.database.query<{ id: string }>(FOUND, [sought, first, isAuditor]);
    return Promise.all(rows.map(({ id }) => this.people.load(id)));
  }
}
