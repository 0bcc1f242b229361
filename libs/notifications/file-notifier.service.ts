import { Injectable } from '@nestjs/common';
import { Onlookers, Reaches } from '#access';
import { Database } from '#database';
import { JobHandler } from '#jobs';
import { INSERT } from './notifier.service.js';

interface Infected {
  itemId: string;
  uploadedBy: string;
  /** When it was found, as PostgreSQL writes it. */
  at: string;
}

/** Tells the custodians of a paper, and who uploaded the file, that malware was found in it. */
@Injectable()
export class FileNotifier {
  constructor(
    private readonly database: Database,
    private readonly reaches: Reaches,
    private readonly onlookers: Onlookers,
  ) {}

  @JobHandler({ task: 'notify-infected' })
  async notify({ itemId, uploadedBy, at }: Infected): Promise<void> {
    await this.database.transaction(async () => {
      const sights = await this.reaches.sights(itemId);
      const custodians = sights.flatMap(({ kind, personId }) => (kind === 'AUTHOR_OF' || kind === 'HEAD_OF' ? personId : []));
      const told = new Set([...custodians, ...(await this.onlookers.among(itemId, [uploadedBy], 'EDIT'))]);
      await this.database.query(INSERT, [itemId, [...told], 'FILE_INFECTED', at]);
    });
  }
}
