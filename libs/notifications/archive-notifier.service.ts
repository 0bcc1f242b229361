import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { JobHandler } from '#jobs';

const INSERT = `insert into notice (id, person_id, archive_id, kind, at) select gen_random_uuid(), a.person_id, a.id, 'ARCHIVE_READY', a.ready_at
  from archive a where a.id = $1 and a.state = 'READY' on conflict do nothing`;

/** Tells whoever takes something away that it is ready. */
@Injectable()
export class ArchiveNotifier {
  constructor(private readonly database: Database) {}

  @JobHandler({ task: 'notify-archive' })
  async notify({ archiveId }: { archiveId: string }): Promise<void> {
    await this.database.transaction(() => this.database.query(INSERT, [archiveId]));
  }
}
