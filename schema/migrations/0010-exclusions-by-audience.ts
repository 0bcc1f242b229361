import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who enters or leaves an audience is looked up among the exclusions that name it. */
export class ExclusionsByAudience1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0010-exclusions-by-audience.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0010-exclusions-by-audience.down.sql', import.meta.url), 'utf8'));
  }
}
