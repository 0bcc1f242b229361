import { Injectable, Logger } from '@nestjs/common';
import { report } from '#errors';
import { JobHandler } from '#jobs';
import { Scanner, ScannerAway } from '#scanner';
import { Settings } from '#settings';
import { Storage, StorageAway } from '#storage';
import { Scans } from './scans.service.js';
import { Unscanned } from './unscanned.service.js';

/** Before the first try again, and at most between two, in seconds. */
const SOON = 2;
const SELDOM = 120;
/** Of what nobody has asked for, asked for at once: the rest comes a minute later. */
const BATCH = 200;

interface Asked {
  key: string;
  /** How often in vain. */
  tries?: number;
}

/** Looks for malware, in the worker: bytes go to the scanner as they are read, in clear, and nowhere else. */
@Injectable()
export class Scanning {
  private readonly log = new Logger('Scanner');
  /** Since when it has given no answer, so that the log says it once and not with each file. */
  private awaySince: number | null = null;

  constructor(
    private readonly scans: Scans,
    private readonly unscanned: Unscanned,
    private readonly scanner: Scanner,
    private readonly storage: Storage,
    private readonly settings: Settings,
  ) {}

  /** Never gives up: a file that nobody looked at waits, and is shown as waiting, until somebody does. */
  @JobHandler({ task: 'scan-file' })
  async scan({ key, tries = 0 }: Asked): Promise<void> {
    const size = await this.scans.sizeOfOpen(key);
    if (size === null) return;
    try {
      await this.scans.conclude(key, await this.look(key, size));
    } catch (error) {
      this.tell(error, key);
      await this.scans.ask(key, tries + 1, Math.min(SOON * 2 ** tries, SELDOM));
    }
  }

  /** Whatever waits has a job, however the job was lost; what came while there was no scanner gets its turn; settings that changed are followed. */
  @JobHandler({ task: 'scan-waiting', cron: '* * * * *' })
  async lookAround(): Promise<void> {
    await this.unscanned.followSettings();
    if (this.settings.SCANNER === 'none') return;
    for (const key of await this.unscanned.forgotten(BATCH)) await this.scans.ask(key);
    if (!this.awaySince) return;
    const waiting = (await this.unscanned.count()).find(({ state }) => state === 'WAITING')?.count ?? 0;
    const minutes = Math.round((performance.now() - this.awaySince) / 60_000);
    this.log.warn(`The scanner has given no answer for ${minutes} minutes: ${waiting} files wait for it.`);
  }

  private async look(key: string, size: number) {
    if (size === 0) return { state: 'CLEAN' } as const;
    const verdict = await this.scanner.scan(await this.storage.read(key), size);
    if (this.awaySince) this.log.log('The scanner answers again.');
    this.awaySince = null;
    return verdict;
  }

  private tell(error: unknown, key: string): void {
    if (!(error instanceof ScannerAway) && !(error instanceof StorageAway)) return report(this.log, error, `scan ${key}`);
    if (this.awaySince && error instanceof ScannerAway) return;
    if (error instanceof ScannerAway) this.awaySince = performance.now();
    this.log.warn(error instanceof StorageAway ? error.reason : error.message);
  }
}
