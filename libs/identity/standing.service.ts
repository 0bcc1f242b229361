import { Injectable } from '@nestjs/common';
import { castNet, Database, type Present, type Reader } from '#database';
import type { Actor } from './actor.js';
import { type Epoch, KeptStandings } from './kept-standings.js';
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
}

type WithTurn = Omit<Standing, 'personId'> & { turn: number | null };

const standing = (
  and = '',
) => `select m.t::text as t, s.audiences, s.is_active as "isActive", s.keys, s.duties, s.parts, s.offices, s.capacities${and}
  from (select coalesce($2::timestamptz, now()) as t) m cross join lateral standing_of($1::uuid, m.t) s`;
const STANDING = standing();
const WITH_TURN = standing(', (extract(epoch from next_turn_of($1::uuid, m.t)) * 1000000)::float8 as turn');
/** The same of who calls: what is read from here on in the transaction is read as theirs. */
const CALLER = `${WITH_TURN} where ${castNet('$1', 's')}`;

const MOMENT = Symbol('moment');
/** Time and epoch in a transaction that writes: not trusted where it has itself changed what standings are made of, since others may have counted as far. */
const WRITING = `with m as materialized (select case when $2::boolean then clock_timestamp() else coalesce($1::timestamptz, now()) end as t)
  select m.t::text as t, (extract(epoch from m.t) * 1000000)::float8 as micros, coalesce(sum(e.changes), 0)::text as "standingEpoch",
    count(*) filter (where e.xmin = pg_current_xact_id_if_assigned()::xid) = 0 as "isTrusted"
  from m left join standing_epoch e on true group by m.t`;
type Writing = Epoch & { isTrusted: boolean };

/** Who somebody is to the rules. Asked once a transaction; what a reading one asked is kept for the next only where nothing can have changed. */
@Injectable()
export class Standings {
  private readonly kept = new KeptStandings();

  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<Standing> {
    return this.database.memo(`standing ${actor.personId}`, async () => {
      const present = await this.database.present();
      if (present) return this.kept.find(actor.personId, present) ?? this.ask(actor.personId, present);
      const t = this.database.memo<string | null>(MOMENT, () => null);
      const writing = await this.writing(t);
      return this.known(actor, writing) ?? this.at(actor.personId, t);
    });
  }

  /**
   * After a lock was waited for: what the one before did carries times later than the beginning of this transaction,
   * so it is decided, and dated, by a clock read now. Whoever acts is asked about at once.
   */
  async renew(actor?: Actor): Promise<void> {
    this.database.forget();
    const writing = await this.writing(null, true);
    this.database.memo(MOMENT, () => writing.t);
    const known = actor && this.known(actor, writing);
    if (known) void this.database.memo(`standing ${actor.personId}`, () => Promise.resolve(known));
  }

  /** At a time, or by the clock as it is now; t null: as of the transaction's beginning. */
  private async writing(t: string | null, byClock = false): Promise<Writing> {
    const [row] = await this.database.query<Writing>(WRITING, [t, byClock]);
    return row!;
  }

  private known({ personId }: Actor, writing: Writing): Standing | null {
    return writing.isTrusted ? this.kept.find(personId, writing) : null;
  }

  /** The standing of a person (null: nobody signed in) at a time (null: now, by the database's clock). */
  async at(personId: string | null, t: string | null): Promise<Standing> {
    const [row] = await this.database.query<Omit<Standing, 'personId'>>(STANDING, [personId, t]);
    return { personId, ...row! };
  }

  /** Lets the net know who reads, from the beginning of a reading unit on: what is kept of them is sent along; what is not is asked first. */
  reader(caller: () => Actor): Reader {
    return {
      guess: () => this.kept.last(caller().personId),
      settle: async (present, guess, send) => {
        const { personId } = caller();
        if (guess && this.kept.find(personId, present)?.keys === guess.keys) return;
        const [row] = await send<WithTurn>(CALLER, [personId, null]);
        this.keep(personId, row!, present);
      },
    };
  }

  private async ask(personId: string | null, present: Present): Promise<Standing> {
    const [row] = await this.database.query<WithTurn>(WITH_TURN, [personId, null]);
    return this.keep(personId, row!, present);
  }

  private keep(personId: string | null, { turn, ...standing }: WithTurn, present: Present): Standing {
    return this.kept.keep({ personId, ...standing }, present, turn);
  }
}
