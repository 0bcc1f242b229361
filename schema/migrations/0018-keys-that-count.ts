import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sets of exclusions that are no keys change nobody’s standing. */
export class KeysThatCount1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0018-keys-that-count.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0018-keys-that-count.down.sql', import.meta.url), 'utf8'));
  }
}
