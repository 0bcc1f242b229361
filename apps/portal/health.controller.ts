import { Controller, Get, HttpException } from '@nestjs/common';
import { Database } from '#database';

@Controller('healthz')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Whether the portal can answer: it and its database are there. */
  @Get()
  async check(): Promise<{ status: 'ok' }> {
    try {
      await this.database.query('select 1');
      return { status: 'ok' };
    } catch {
      throw new HttpException('The database is away.', 503);
    }
  }
}
