import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the feed carry their exclusions: an audience has one key, and few have more. */
export class ExclusionsCarried1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0017-exclusions-carried.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0017-exclusions-carried.down.sql', import.meta.url), 'utf8'));
  }
}
