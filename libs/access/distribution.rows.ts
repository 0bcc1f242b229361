import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Terms } from './terms.js';

/** What a change of a distribution starts from. */
export interface Before {
  terms: Terms;
  isWithdrawn: boolean;
  /** Whether there are discussions on it. */
  isFollowed: boolean;
  /** Whether anybody but the custodians could ever read it, or is to. */
  couldBeRead: boolean;
}

/** Stored facts of one distribution that no decision needs, but changes of it do. It asks nobody's leave; its callers hold MANAGE. */
@Injectable()
export class DistributionRowsReader {
  constructor(private readonly database: Database) {}

  async before(itemId: string): Promise<Before> {
    const [row] = await this.database.query<Before>(
      `select jsonb_build_object('tlp', tlp, 'onward', onward, 'download', download, 'attribution', attribution, 'recipients', recipients,
           'embargoAt', embargo_at::text, 'expiryAt', expiry_at::text, 'derestrictAt', until_at::text) as terms,
         exists (select from item i where i.id = t.item_id and i.withdrawn_at is not null) as "isWithdrawn",
         exists (select from item f where f.follows = t.item_id) as "isFollowed",
         exists (select from release r where r.item_id = t.item_id and r.level >= 'READ') as "couldBeRead"
       from terms t where item_id = $1 and is_live(from_at, until_at, statement_timestamp()) order by from_at desc nulls last limit 1`,
      [itemId],
    );
    return row!;
  }

  /** Whether anybody but the custodians could ever discover it, or is to. */
  async leftCustody(itemId: string): Promise<boolean> {
    return (await this.database.query('select 1 from release where item_id = $1 limit 1', [itemId])).length > 0;
  }
}
