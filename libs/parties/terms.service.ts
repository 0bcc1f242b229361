import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { invalid } from '#errors';

/** When a dated right begins and ends, checked by the database's clock: no use case back-dates one. */
@Injectable()
export class Terms {
  constructor(private readonly database: Database) {}

  /** Throws INVALID where a term begins in the past or ends before it begins. */
  async check({ from, until }: { from?: Date | null; until?: Date | null }): Promise<void> {
    if (!from && !until) return;
    const now = await this.now();
    if (from && from < now) throw invalid([{ field: 'from', rule: 'notInThePast' }]);
    if (until && until <= (from ?? now)) throw invalid([{ field: 'until', rule: 'afterFrom' }]);
  }

  /** Throws INVALID where an end is in the past, or later than the end already said: that would be a new term. */
  async checkEnd(at: Date | null | undefined, until: Date | null): Promise<void> {
    if (!at) return;
    if (at < (await this.now())) throw invalid([{ field: 'at', rule: 'notInThePast' }]);
    if (until && at > until) throw invalid([{ field: 'at', rule: 'notAfterUntil' }]);
  }

  private async now(): Promise<Date> {
    const [row] = await this.database.query<{ now: Date }>('select now() as now');
    return row!.now;
  }
}
