import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { SignedIn } from '#identity';
import { Jobs } from '#jobs';

/** Asks for notices. Who gets one is decided when the job runs, by what each may see then. */
@Injectable()
export class NoticeJobs {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** Now, and again at each moment at which a release, an embargo or an exclusion lets more people in. */
  async released({ personId }: SignedIn, itemId: string): Promise<void> {
    await this.jobs.add('notify-release', { itemId, kind: 'RELEASED', actorId: personId });
    const moments = await this.database.query<{ at: string }>(
      `select distinct from_at::text as at from feed where item_id = $1 and from_at > now() and from_at < 'infinity'`,
      [itemId],
    );
    for (const { at } of moments) {
      await this.jobs.add('notify-release', { itemId, kind: 'RELEASED', actorId: personId }, { key: `released ${itemId} ${at}`, runAt: at });
    }
  }

  async issued({ personId }: SignedIn, itemId: string): Promise<void> {
    await this.jobs.add('notify-release', { itemId, kind: 'VERSION_ISSUED', actorId: personId });
  }

  async withdrawn({ personId }: SignedIn, itemId: string): Promise<void> {
    await this.jobs.add('notify-release', { itemId, kind: 'WITHDRAWN', actorId: personId });
  }
}
