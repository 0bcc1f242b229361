import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads, posts, drafts and what each person has read; items that follow another. */
export class Discussions1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0004-discussions.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0004-discussions.down.sql', import.meta.url), 'utf8'));
  }
}
