import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are encrypted, each with a key of its own. */
export class FileKeys1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0019-file-keys.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0019-file-keys.down.sql', import.meta.url), 'utf8'));
  }
}
