import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#errors';
import { Settings } from '#settings';

/** An attempt that was not judged. Of those of one window the first says so, since a flood must not fill the audit trail. */
export class Throttled extends DomainError {
  constructor(
    retryAfter: number,
    readonly isFirst: boolean,
  ) {
    super('TOO_MANY', 'Too many attempts. Wait before you try again.', { retryAfter });
  }
}

const fingerprint = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex');

/** Slows down guessing. Counted in PostgreSQL, on connections of its own: a refused attempt counts though its transaction is undone. */
@Injectable()
export class Throttle implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly perGuess: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(settings: Settings) {
    this.pool = new Pool({
      connectionString: settings.DATABASE_URL,
      max: 2,
      application_name: 'plenary-throttle',
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
    const store = { storeClient: this.pool, storeType: 'pool', tableName: 'throttle', tableCreated: true };
    this.perGuess = new RateLimiterPostgres({ ...store, keyPrefix: 'guess', points: 8, duration: 15 * 60 });
    this.perAddress = new RateLimiterPostgres({ ...store, keyPrefix: 'address', points: 100, duration: 60 * 60 });
  }

  /** Counts an attempt before it is judged, so that attempts at once cannot slip through. Throws Throttled. */
  async attempt(subject: string, address: string): Promise<void> {
    await this.take(this.perAddress, fingerprint(address));
    await this.take(this.perGuess, fingerprint(subject.trim().toLowerCase(), address));
  }

  /** The attempt was right: it does not count. */
  async succeeded(subject: string, address: string): Promise<void> {
    await this.perGuess.delete(fingerprint(subject.trim().toLowerCase(), address));
    await this.perAddress.reward(fingerprint(address), 1);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async take(limiter: RateLimiterPostgres, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Throttled(retryAfter, refusal.consumedPoints === limiter.points + 1);
    }
  }
}
