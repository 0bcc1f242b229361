import { Injectable } from '@nestjs/common';
import { JobHandler } from '#jobs';
import { Settings } from '#settings';
import { ImportRows } from './import-rows.service.js';

/** Forgets imports that nobody went on with. Their uploads, and the bytes of these, are swept as every upload that nobody files. */
@Injectable()
export class ImportSweep {
  constructor(
    private readonly rows: ImportRows,
    private readonly settings: Settings,
  ) {}

  @JobHandler({ task: 'sweep-imports', cron: '25 * * * *' })
  async run(): Promise<void> {
    await this.rows.removeAbandoned(this.settings.UPLOAD_HOURS);
  }
}
