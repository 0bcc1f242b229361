import { Injectable } from '@nestjs/common';
import { Onlookers } from '#access';
import { Database } from '#database';
import type { PostTold } from '#discussions';
import { JobHandler } from '#jobs';

/** One notice a post: who is answered and mentioned in it is told that they are answered. To the day under the Chatham House rule. */
const INSERT = `
  insert into notice (id, person_id, item_id, post_id, kind, at)
  select gen_random_uuid(), p.id, i.id, o.id, case when p.id = $4::uuid then 'REPLIED' else 'MENTIONED' end,
    case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', $5::timestamptz, 'UTC') else $5::timestamptz end
  from item i join post o on o.thread_id = i.id join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null cross join unnest($3::uuid[]) p(id)
  where i.id = $1 and o.id = $2 and o.withdrawn_at is null and o.held_at is null
  on conflict do nothing`;

/** Tells whom a post answers or mentions, of those who can read it at the time of telling. */
@Injectable()
export class PostNotifier {
  constructor(
    private readonly database: Database,
    private readonly onlookers: Onlookers,
  ) {}

  @JobHandler({ task: 'notify-post' })
  async notify({ threadId, postId, actorId, at, answered, mentioned }: PostTold): Promise<void> {
    const concerned = [...new Set([...(answered ? [answered] : []), ...mentioned])].filter((personId) => personId !== actorId);
    await this.database.transaction(async () => {
      const told = await this.onlookers.among(threadId, concerned, 'READ');
      if (told.size) await this.database.query(INSERT, [threadId, postId, [...told], answered, at]);
    });
  }
}
