import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { actorFor, type SignedIn } from '#identity';
import { BreakGlass, Reports } from '#secretariat';
import type { DemoIds } from './demo-discussions.js';

/** Of a post: what moderators find on their desk. */
const REPORT = {
  by: 'reyes',
  thread: 'Trainers: what we could offer each other',
  number: 3,
  reason: 'It says who could teach. We were asked to keep that among ourselves.',
};
/** What waits for the other administrator. */
const ASKING = {
  by: 'menon',
  paper: 'Thoughts on who should confirm an entry',
  reason: 'We are told that this paper names somebody who may be in danger, and its author cannot be reached.',
  hours: 4,
};

/** What waits for the secretariat in the demo world. */
@Injectable()
export class DemoSecretariat {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly breakGlass: BreakGlass,
  ) {}

  async make(ids: DemoIds): Promise<void> {
    await this.database.transaction(() => this.report(ids));
    await this.database.transaction(() => this.ask(ids));
  }

  private async report(ids: DemoIds): Promise<void> {
    const [post] = await this.database.query<{ id: string; isReported: boolean }>(
      `select p.id, exists (select from report r where r.post_id = p.id) as "isReported"
       from post p join thread t on t.item_id = p.thread_id where t.title = $1 and p.seq = $2`,
      [REPORT.thread, REPORT.number],
    );
    if (!post!.isReported) await this.reports.report(actorOf(ids, REPORT.by), { postId: post!.id, reason: REPORT.reason });
  }

  private async ask(ids: DemoIds): Promise<void> {
    if ((await this.database.query('select 1 from break_glass_asking')).length) return;
    const [paper] = await this.database.query<{ reference: string }>(`select reference from document where titles ->> 'en' = $1`, [
      ASKING.paper,
    ]);
    await this.breakGlass.ask(actorOf(ids, ASKING.by), { askedFor: paper!.reference, reason: ASKING.reason, hours: ASKING.hours });
  }
}

const actorOf = ({ persons }: DemoIds, key: string) => actorFor(persons.get(key)!) as SignedIn;
