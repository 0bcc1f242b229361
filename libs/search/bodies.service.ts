import { Injectable } from '@nestjs/common';
import { Database } from '#database';

const MEMBERS = `select distinct m.member_id as id from body_membership m where m.body_id = any($1::uuid[]) and is_live(m.from_at, m.until_at, now())`;

/** Whose members a filter means; memberships are in the directory, which everybody reads. */
@Injectable()
export class Bodies {
  constructor(private readonly database: Database) {}

  async members(bodies: string[]): Promise<string[]> {
    if (!bodies.length) return [];
    return (await this.database.query<{ id: string }>(MEMBERS, [bodies])).map(({ id }) => id);
  }
}
