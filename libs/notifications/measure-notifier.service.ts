import { Injectable } from '@nestjs/common';
import { Onlookers, Reaches } from '#access';
import { Database } from '#database';
import { PostsAlone } from '#discussions';
import { JobHandler } from '#jobs';
import type { MeasureTold } from '#secretariat';

/** To the day under the Chatham House rule, as every time of such an item. */
const INSERT = `
  insert into notice (id, person_id, item_id, post_id, asking_id, kind, at)
  select gen_random_uuid(), p.id, i.id, $3, $4, $5, case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', $6::timestamptz, 'UTC') else $6::timestamptz end
  from item i join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null cross join unnest($2::uuid[]) p(id) where i.id = $1
  on conflict do nothing`;

/** Tells those whom a measure of the secretariat concerns: custodians of an item, or whose post it is. */
@Injectable()
export class MeasureNotifier {
  constructor(
    private readonly database: Database,
    private readonly reaches: Reaches,
    private readonly onlookers: Onlookers,
    private readonly posts: PostsAlone,
  ) {}

  @JobHandler({ task: 'notify-measure' })
  async notify(told: MeasureTold): Promise<void> {
    await this.database.transaction(async () => {
      const { itemId, persons } = told.to === 'SPEAKER' ? await this.speaker(told) : await this.custodians(told);
      const others = [...new Set([...persons, ...told.also])].filter((personId) => personId !== told.actorId);
      if (itemId && others.length) await this.database.query(INSERT, [itemId, others, told.postId, told.askingId, told.kind, told.at]);
    });
  }

  private async custodians({ itemId }: MeasureTold): Promise<{ itemId: string | null; persons: string[] }> {
    const sights = itemId ? await this.reaches.sights(itemId) : [];
    return { itemId, persons: sights.flatMap(({ kind, personId }) => (kind === 'AUTHOR_OF' || kind === 'HEAD_OF' ? personId : [])) };
  }

  private async speaker({ postId }: MeasureTold): Promise<{ itemId: string | null; persons: string[] }> {
    const stands = postId ? await this.posts.standsFor(postId) : null;
    if (!stands) return { itemId: null, persons: [] };
    return { itemId: stands.threadId, persons: [...(await this.onlookers.among(stands.threadId, stands.persons, 'READ'))] };
  }
}
