import { Injectable, Logger } from '@nestjs/common';
import { Backend } from './backend.js';
import { FileKeys } from './file-keys.service.js';
import { StorageAway } from './storage-errors.js';

/** Whether files can be kept and read as it is set. */
@Injectable()
export class StorageHealth {
  private readonly log = new Logger('Storage');

  constructor(
    private readonly backend: Backend,
    private readonly fileKeys: FileKeys,
  ) {}

  /** Throws, naming the setting, on what waiting does not mend. A storage that does not answer now may answer later: that is a warning. */
  async requireUsable(): Promise<void> {
    await this.fileKeys.requireKnown();
    try {
      await this.backend.requireUsable();
    } catch (error) {
      if (!(error instanceof StorageAway)) throw error;
      if (error.isSetting) throw new Error(error.reason);
      this.log.warn(error.reason);
    }
  }
}
