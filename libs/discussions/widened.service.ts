import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Followed, type FollowerKeeper, Followers } from '#access';
import { Database } from '#database';
import { type SignedIn, Standings } from '#identity';

/** The discussions of a document that goes to more people. */
@Injectable()
export class Widened implements FollowerKeeper, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly followers: Followers,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  /** Tombstones are not shown, and not counted. */
  async weigh(itemId: string): Promise<Followed> {
    const [row] = await this.database.query<Followed>(
      `select count(distinct i.id)::int as threads, count(p.id)::int as posts,
         case when bool_or(m.attribution = 'CHATHAM_HOUSE') then null else count(distinct p.party_id)::int end as delegations
       from item i left join post p on p.thread_id = i.id and p.withdrawn_at is null and p.held_at is null
       left join terms m on m.item_id = $1 and m.until_at is null where i.follows = $1`,
      [itemId],
    );
    return row!;
  }

  async keep(actor: SignedIn, itemIds: string[]): Promise<void> {
    const { t } = await this.standings.of(actor);
    await this.database.query(
      `update thread set closed_at = $2, closed_by = $3, closed_because = 'WIDENED' where item_id = any($1::uuid[]) and closed_at is null`,
      [itemIds, t, actor.personId],
    );
  }
}
