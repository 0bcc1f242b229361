import { Controller, Get } from '@nestjs/common';
import { Database } from '#database';

@Controller('healthz')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Whether the portal can answer: it and its database are there. UNAVAILABLE, with status 503, where the database is away. */
  @Get()
  async check(): Promise<{ status: 'ok' }> {
    await this.database.query('select 1');
    return { status: 'ok' };
  }
}
