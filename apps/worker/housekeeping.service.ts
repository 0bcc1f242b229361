import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { JobHandler } from '#jobs';

/** What time alone makes necessary. Answers never depend on any of it having run. */
@Injectable()
export class Housekeeping {
  private readonly log = new Logger('Housekeeping');

  constructor(private readonly database: Database) {}

  /** Moves entries of the feed whose time has come: lists stay cheap. */
  @JobHandler({ task: 'settle-feed', cron: '* * * * *' })
  async settleFeed(): Promise<void> {
    await this.database.query('select settle_feed()');
  }

  /** Adds up the changes of standings, so that their epoch is read from few rows. */
  @JobHandler({ task: 'fold-standing-epoch', cron: '* * * * *' })
  async foldStandingEpoch(): Promise<void> {
    await this.database.query('select fold_standing_epoch()');
  }

  @JobHandler({ task: 'forget-expired', cron: '7 * * * *' })
  async forgetExpired(): Promise<void> {
    const [gone] = await this.database.query<{ sessions: number; links: number }>(
      `with sessions as (delete from session where expires_at <= now() returning 1),
         links as (delete from one_time_link where expires_at <= now() - interval '30 days' returning 1)
       select (select count(*)::int from sessions) as sessions, (select count(*)::int from links) as links`,
    );
    if (gone && gone.sessions + gone.links > 0) this.log.log(`Forgot ${gone.sessions} expired sessions and ${gone.links} old links.`);
  }
}
