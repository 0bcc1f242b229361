import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#identity';

/** What a person is at a time, as the feed knows it. */
export interface Standing {
  personId: string | null;
  isActive: boolean;
  /** The time that was asked for, as PostgreSQL writes it: a JavaScript Date would lose the microseconds that decide. */
  t: string;
  audiences: number[];
  /** Feed keys that hold something for this person; their exclusions name none of the audiences. */
  keys: number[];
}

/**
 * The person is expanded, never the items: their audiences at t, and the keys among which no exclusion of theirs is.
 * $1 person or null, $2 time or null for now.
 */
const STANDING = `
  with moment as (select coalesce($2::timestamptz, now()) as t),
  mine as materialized (
    select a.id, a.kind from standing((select t from moment)) s join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author
      where s.person_id = $1::uuid
    union select a.id, a.kind from audience a where a.kind = 'PUBLIC'),
  ids as materialized (select array_agg(id) as ids, bool_or(kind = 'COMMUNITY') as is_active from mine)
  select (select t from moment)::text as t, ids.ids as audiences, coalesce(ids.is_active, false) as "isActive",
    array(select k.id from mine m join feed_key k on k.audience_id = m.id where not (k.except_ids && ids.ids) order by k.id) as keys
  from ids`;

const MOMENT = Symbol('moment');

/** Who somebody is to the rules. Asked once a transaction; nothing is carried over to the next. */
@Injectable()
export class Standings {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<Standing> {
    return this.database.memo(`standing ${actor.personId}`, async () => this.at(actor.personId, this.database.memo<string | null>(MOMENT, () => null)));
  }

  /**
   * After a lock was waited for: what the one before did carries times later than the beginning of this transaction,
   * so it is decided, and dated, by a clock read now.
   */
  async renew(): Promise<void> {
    this.database.forget();
    const [row] = await this.database.query<{ t: string }>('select clock_timestamp()::text as t');
    this.database.memo(MOMENT, () => row!.t);
  }

  /** The standing of a person (null: nobody signed in) at a time (null: now, by the database's clock). */
  async at(personId: string | null, t: string | null): Promise<Standing> {
    const [row] = await this.database.query<Omit<Standing, 'personId'>>(STANDING, [personId, t]);
    return { personId, ...row! };
  }
}
