import { Injectable } from '@nestjs/common';
import { holds, Onlookers, Reaches } from '#access';
import { Database } from '#database';
import { JobHandler } from '#jobs';
import type { NoticeKind } from './notice.entity.js';
import { INSERT } from './notifier.service.js';

interface Told {
  itemId: string;
  kind: NoticeKind;
  /** Who did it knows already. */
  actorId: string;
  /** When it happened, as PostgreSQL writes it. */
  at: string;
}

/** Tells those who manage an item what is asked and done about it, and who asked what was answered: by what each may see at the time of telling. */
@Injectable()
export class ManagerNotifier {
  constructor(
    private readonly database: Database,
    private readonly reaches: Reaches,
    private readonly onlookers: Onlookers,
  ) {}

  @JobHandler({ task: 'notify-managers' })
  async notifyManagers(told: Told): Promise<void> {
    const seeing = await this.reaches.personsOf(told.itemId);
    const managing = seeing.flatMap(({ personId, level }) => (holds(level, 'MANAGE') ? personId : []));
    await this.tell(managing, told);
  }

  @JobHandler({ task: 'notify-asker' })
  async notifyAsker({ personId, ...told }: Told & { personId: string }): Promise<void> {
    await this.tell([...(await this.onlookers.among(told.itemId, [personId], 'DISCOVER'))], told);
  }

  private async tell(persons: string[], { itemId, kind, actorId, at }: Told): Promise<void> {
    const others = persons.filter((personId) => personId !== actorId);
    if (!others.length) return;
    await this.database.transaction(() => this.database.query(INSERT, [itemId, others, kind, at]));
  }
}
