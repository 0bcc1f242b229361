import { Injectable } from '@nestjs/common';
import { holds, Reaches } from '#access';
import { Database } from '#database';
import { JobHandler } from '#jobs';
import type { NoticeKind } from './notice.entity.js';

interface NotifyRelease {
  itemId: string;
  kind: NoticeKind;
  /** Who did it knows already. */
  actorId: string | null;
  /** When it happened, as PostgreSQL writes it: the same for every run of the job, so that none tells twice. */
  at: string;
}

/** What PUBLIC may see is told to nobody in particular. To the day under the Chatham House rule: a minute could name a mission. */
export const INSERT = `
  insert into notice (id, person_id, item_id, kind, at)
  select gen_random_uuid(), p.id, i.id, $3, case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', $4::timestamptz, 'UTC') else $4::timestamptz end
  from item i join terms t on t.item_id = i.id and t.until_at is null cross join unnest($2::uuid[]) p(id)
  where i.id = $1 and ($3 <> 'RELEASED' or p.id <> i.author_id and not exists (select from notice n where n.person_id = p.id and n.item_id = i.id and n.kind = 'RELEASED'))
  on conflict do nothing`;

/** Tells those whom it concerns, by what each of them may see at the time of telling. */
@Injectable()
export class Notifier {
  constructor(
    private readonly database: Database,
    private readonly reaches: Reaches,
  ) {}

  @JobHandler({ task: 'notify-release' })
  async notify({ itemId, kind, actorId, at }: NotifyRelease): Promise<void> {
    await this.database.transaction(async () => {
      const told = (await this.concerned(itemId, kind, at)).filter((personId) => personId !== actorId);
      if (told.length) await this.database.query(INSERT, [itemId, told, kind, at]);
    });
  }

  /** A new version is news to those who could read the document when it was issued; who came later got it with the release. */
  private async concerned(itemId: string, kind: NoticeKind, at: string): Promise<string[]> {
    if (kind === 'ACKNOWLEDGEMENT_ASKED') return this.recipients(itemId);
    const seeing = kind === 'VERSION_ISSUED' ? await this.reaches.sights(itemId, at) : await this.reaches.personsOf(itemId);
    return [...new Set(seeing.flatMap(({ personId, level }) => (kind !== 'VERSION_ISSUED' || holds(level, 'READ') ? personId : [])))];
  }

  /** Those to whom it was released: its custodians are asked nothing. */
  private async recipients(itemId: string): Promise<string[]> {
    const sights = await this.reaches.sights(itemId);
    const custodians = new Set(sights.flatMap(({ kind, personId }) => (kind === 'AUTHOR_OF' || kind === 'HEAD_OF' ? personId : [])));
    return [...new Set(sights.flatMap(({ personId, level }) => (holds(level, 'READ') && !custodians.has(personId) ? personId : [])))];
  }
}
