import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound } from '#errors';
import { type Actor, Rights } from '#identity';
import { DirectoryCache } from './directory-cache.js';
import type { Membership, Party, PartyKind } from './party.entity.js';

const PARTY = `p.id, p.code, p.kind, p.names, p.regional_group as "regionalGroup", p.members_outside as "membersOutside"`;
const MEMBERSHIP = `m.id, m.body_id as "bodyId", m.member_id as "memberId", m.from_at as "from", m.until_at as "until"`;

/** Parties and the memberships of bodies, which everyone may see. */
@Injectable()
export class Parties {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly cache: DirectoryCache,
  ) {}

  async load(id: string): Promise<Party> {
    const party = await this.find(id);
    if (!party) throw notFound();
    return party;
  }

  async find(id: string): Promise<Party | null> {
    const kept = await this.cache.rows('party', () => this.list());
    if (kept) return kept.get(id) ?? null;
    return this.byId('parties', (ids) =>
      this.database.query<Party>(`select ${PARTY} from party p where p.id = any($1::uuid[])`, [ids]),
    ).load(id);
  }

  /** In the English alphabetical order of short names. */
  list(kinds: PartyKind[] | null = null): Promise<Party[]> {
    return this.database.query<Party>(
      `select ${PARTY} from party p where $1::text[] is null or p.kind::text = any($1) order by p.names ->> 'en', p.code`,
      [kinds],
    );
  }

  findMembership(id: string): Promise<Membership | null> {
    const ask = (ids: readonly string[]) =>
      this.database.query<Membership>(`select ${MEMBERSHIP} from body_membership m where m.id = any($1::uuid[])`, [ids]);
    return this.byId('memberships', ask).load(id);
  }

  /** Who belongs to a body now. */
  membersOf(bodyId: string): Promise<Membership[]> {
    return this.listed('members', 'body_id', 'bodyId', 'member_id').load(bodyId);
  }

  /** Whose membership of a body is to begin. */
  acceding(bodyId: string): Promise<Membership[]> {
    return this.listed(
      'coming members',
      'body_id',
      'bodyId',
      'member_id',
      'm.from_at > now() and (m.until_at is null or m.until_at > m.from_at)',
    ).load(bodyId);
  }

  /** The bodies a party belongs to now. */
  membershipsOf(memberId: string): Promise<Membership[]> {
    return this.listed('memberships of members', 'member_id', 'memberId', 'body_id').load(memberId);
  }

  /** For administrators: parties without an active head, those with other people first. */
  async withoutHead(actor: Actor): Promise<Party[]> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    return this.database.query<Party>(
      `with live as materialized (select a.party_id, a.role from live_accreditations(now()) a)
       select ${PARTY} from party p where not exists (select 1 from live l where l.party_id = p.id and l.role = 'HEAD')
       order by not exists (select 1 from live l where l.party_id = p.id), p.names ->> 'en', p.code`,
    );
  }

  private byId<Row extends { id: string }>(key: string, ask: (ids: readonly string[]) => Promise<Row[]>) {
    return this.database.loader<string, Row | null>(key, async (ids) => {
      const found = new Map((await ask(ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  private listed(
    key: string,
    side: 'body_id' | 'member_id',
    property: 'bodyId' | 'memberId',
    other: 'body_id' | 'member_id',
    when = 'is_live(m.from_at, m.until_at, now())',
  ) {
    return this.database.loader<string, Membership[]>(key, async (ids) => {
      const rows = await this.database.query<Membership>(
        `select ${MEMBERSHIP} from body_membership m join party p on p.id = m.${other}
         where m.${side} = any($1::uuid[]) and ${when} order by p.names ->> 'en', m.id`,
        [ids],
      );
      return ids.map((id) => rows.filter((row) => row[property] === id));
    });
  }
}
