import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from './actor.js';
import type { SecretariatDuty } from './person.entity.js';

/** What a person is at a time, as the feed knows it. */
export interface Standing {
  personId: string | null;
  isActive: boolean;
  /** The time that was asked for, as PostgreSQL writes it: a JavaScript Date would lose the microseconds that decide. */
  t: string;
  audiences: number[];
  /** Feed keys that hold something for this person; their exclusions name none of the audiences. */
  keys: number[];
  duties: SecretariatDuty[];
  /** In which groups, as participant, observer or officer. */
  parts: { groupId: string; kind: 'GROUP' | 'GROUP_OBSERVERS' | 'BUREAU' }[];
  /** Offices held, in the order of the list of offices. */
  offices: { groupId: string; office: string }[];
  /** By the id of a party or, for an office, of a group: the audiences that count for it, and whether the person is among its custodians. */
  capacities: Record<string, { audiences: number[]; head: boolean }>;
  /** Counts the changes of parties and groups. */
  directoryEpoch: string;
}

const STANDING = `select m.t::text as t, s.audiences, s.is_active as "isActive", s.keys, s.duties, s.parts, s.offices, s.capacities,
    (select e.value::text from directory_epoch e) as "directoryEpoch"
  from (select coalesce($2::timestamptz, now()) as t) m cross join lateral standing_of($1::uuid, m.t) s`;

const MOMENT = Symbol('moment');
const EPOCH = Symbol('directory epoch');

/** Who somebody is to the rules. Asked once a transaction; nothing is carried over to the next. */
@Injectable()
export class Standings {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<Standing> {
    return this.database.memo(`standing ${actor.personId}`, async () => {
      const moment = this.database.memo<string | null>(MOMENT, () => null);
      const standing = await this.at(actor.personId, moment);
      void this.database.memo(EPOCH, () => Promise.resolve(standing.directoryEpoch));
      return standing;
    });
  }

  /** The epoch of the directory that this unit reads; of itself known where somebody's standing was asked before. */
  async directoryEpoch(): Promise<string> {
    return this.database.memo(EPOCH, async () => {
      const [row] = await this.database.query<{ value: string }>('select value::text from directory_epoch');
      return row!.value;
    });
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
