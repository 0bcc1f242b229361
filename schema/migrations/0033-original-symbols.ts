import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper is searched by the symbol that it had elsewhere, too. */
export class OriginalSymbols1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0033-original-symbols.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0033-original-symbols.down.sql', import.meta.url), 'utf8'));
  }
}
