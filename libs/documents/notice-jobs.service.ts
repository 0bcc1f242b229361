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
    const moments = await this.database.query<{ at: string; isNow: boolean }>(
      `select now()::text as at, true as "isNow" union
       select distinct from_at::text, false from feed where item_id = $1 and from_at > now() and from_at < 'infinity'`,
      [itemId],
    );
    for (const { at, isNow } of moments) {
      const when = isNow ? {} : { key: `released ${itemId} ${at}`, runAt: at };
      await this.jobs.add('notify-release', { itemId, kind: 'RELEASED', actorId: personId, at }, when);
    }
  }

  issued(actor: SignedIn, itemId: string): Promise<void> {
    return this.now(actor, itemId, 'VERSION_ISSUED');
  }

  withdrawn(actor: SignedIn, itemId: string): Promise<void> {
    return this.now(actor, itemId, 'WITHDRAWN');
  }

  passedOn(actor: SignedIn, itemId: string): Promise<void> {
    return this.now(actor, itemId, 'ONWARD', 'notify-managers');
  }

  private async now({ personId }: SignedIn, itemId: string, kind: string, task = 'notify-release'): Promise<void> {
    const [row] = await this.database.query<{ at: string }>('select now()::text as at');
    await this.jobs.add(task, { itemId, kind, actorId: personId, at: row!.at });
  }
}
