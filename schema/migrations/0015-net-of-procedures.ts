import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The net under reports, holds and askings for break-glass. */
export class NetOfProcedures1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0015-net-of-procedures.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0015-net-of-procedures.down.sql', import.meta.url), 'utf8'));
  }
}
