import { Injectable } from '@nestjs/common';
import { bind, isVisible, type Level } from '#access';
import { Database } from '#database';
import type { PageArgs, Position } from '#graphql';
import { positionOf } from '#graphql';
import type { Standing } from '#identity';
import type { AccessRequest } from './request.entity.js';

export type RequestRow = AccessRequest & { at: string };

const ROWS = `select r.id, r.item_id as "itemId", r.person_id as "personId", r.party_id as "partyId", r.group_id as "groupId", r.level, r.reason,
    coalesce(r.answer::text, 'OPEN') as state, r.asked_at as "askedAt", r.asked_at::text as at, r.answered_at as answered, r.answered_by as "answererId",
    r.answer_reason as "answerReason", g.level as granted, g.until_at as "grantedUntil"
  from access_request r left join release g on g.id = r.release_id`;

/** A request follows its item: the one condition of access, asked of each request's item. */
const SEEN = `exists (select from feed f where f.item_id = r.item_id and f.scope = 0
  and f.level >= :level::access_level and ${isVisible('f')})`;

/** Whose requests: one's own, or those that wait for somebody's answer. Texts of their own, so that each is planned by its own index. */
const OF = {
  OWN: 'r.person_id = :personId::uuid',
  OWN_OPEN: 'r.answer is null and r.person_id = :personId::uuid',
  WAITING: 'r.answer is null',
  WAITING_ON_ITEM: 'r.answer is null and r.item_id = :item::uuid',
};
const PAGE = `and (:at::timestamptz is null or (r.asked_at, r.id) < (:at::timestamptz, :id::uuid)) order by r.asked_at desc, r.id desc limit :n::int`;

export interface RequestsOf {
  of: keyof typeof OF;
  /** What the person must hold on what the request is about. */
  level: Level;
  item?: string;
}

/** The rows of requests; what may be told of them is the reader's and the use cases' matter. */
@Injectable()
export class RequestRows {
  constructor(private readonly database: Database) {}

  /** Up to first + 1 of them, newest first. */
  page(standing: Standing, { of, level, item }: RequestsOf, { first, after }: PageArgs): Promise<RequestRow[]> {
    const from: Position | null = positionOf(after);
    const values = { ...standing, level, item, at: from?.at ?? null, id: from?.id ?? null, n: first + 1 };
    return this.database.query(...bind(`${ROWS} where ${OF[of]} and ${SEEN} ${PAGE}`, values));
  }

  async byId(id: string): Promise<RequestRow | null> {
    const [row] = await this.database.query<RequestRow>(`${ROWS} where r.id = $1`, [id]);
    return row ?? null;
  }

  /** How many requests somebody made in the day before t: on this item, and on any. */
  async numberWithinADay(personId: string, itemId: string, t: string): Promise<{ onItem: number; inAll: number }> {
    const [row] = await this.database.query<{ onItem: number; inAll: number }>(
      `select count(*) filter (where item_id = $2)::int as "onItem", count(*)::int as "inAll" from access_request
       where person_id = $1 and asked_at > $3::timestamptz - interval '1 day'`,
      [personId, itemId, t],
    );
    return row!;
  }

  /** Each item's newest request of a person. */
  newestOn(personId: string, itemIds: readonly string[]): Promise<RequestRow[]> {
    return this.database.query(
      `${ROWS} where r.id in (select distinct on (n.item_id) n.id from access_request n where n.person_id = $1 and n.item_id = any($2::uuid[])
         order by n.item_id, n.asked_at desc, n.id desc)`,
      [personId, itemIds],
    );
  }
}
