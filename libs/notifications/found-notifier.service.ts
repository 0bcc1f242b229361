import { Injectable } from '@nestjs/common';
import { Onlookers } from '#access';
import { Database } from '#database';
import { JobHandler } from '#jobs';
import type { FoundTold } from '#search';

/** To the day under the Chatham House rule. */
const INSERT = `
  insert into notice (id, person_id, item_id, post_id, search_id, needs_read, kind, at)
  select gen_random_uuid(), $1, i.id, $3::uuid, s.id, $5, 'FOUND', case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', now(), 'UTC') else now() end
  from item i join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null join saved_search s on s.id = $4 and s.person_id = $1
  where i.id = $2 and not exists (select from post o where o.id = $3::uuid and (o.withdrawn_at is not null or o.held_at is not null))
  on conflict do nothing`;

/** Tells of what came to fit a kept search, where its person may still see it. */
@Injectable()
export class FoundNotifier {
  constructor(
    private readonly database: Database,
    private readonly onlookers: Onlookers,
  ) {}

  @JobHandler({ task: 'notify-found' })
  async notify({ searchId, personId, itemId, postId, needsRead }: FoundTold): Promise<void> {
    await this.database.transaction(async () => {
      const told = await this.onlookers.among(itemId, [personId], needsRead ? 'READ' : 'DISCOVER');
      if (told.size) await this.database.query(INSERT, [personId, itemId, postId, searchId, needsRead]);
    });
  }
}
