import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { invalid } from '#errors';
import { Passwords } from './passwords.service.js';
import { People } from './people.service.js';

export interface NewAdministrator {
  name: string;
  email: string;
  password: string;
}

/** How the first person of an installation comes in: from a shell on its machine. */
@Injectable()
export class Administrators {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly passwords: Passwords,
  ) {}

  /** Makes a person with the duty of an administrator. Throws CONFLICT where the e-mail is known. */
  async create({ name, email, password }: NewAdministrator): Promise<string> {
    if (!name.trim()) throw invalid([{ field: 'name', rule: 'isNotEmpty' }]);
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) throw invalid([{ field: 'email', rule: 'isEmail' }]);
    if (password.length < 12 || password.length > 256) throw invalid([{ field: 'password', rule: 'isLength' }]);
    return this.database.transaction(async () => {
      const personId = await this.people.add({ name, email });
      await this.passwords.set(personId, password);
      await this.database.query(`insert into duty (id, person_id, duty, from_at) values ($1, $2, 'ADMINISTRATOR', now())`, [
        this.database.newId(),
        personId,
      ]);
      await this.audit.recordChange({ actorId: null, action: 'CREATE_ADMINISTRATOR', details: { personId } });
      return personId;
    });
  }
}
