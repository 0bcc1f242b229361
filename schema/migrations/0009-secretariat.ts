import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, holds, break-glass by two administrators. */
export class Secretariat1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0009-secretariat.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0009-secretariat.down.sql', import.meta.url), 'utf8'));
  }
}
