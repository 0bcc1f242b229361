import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody has unread news of an item is one look. */
export class NoticesOfAnItem1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0035-notices-of-an-item.sql', import.meta.url), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(new URL('./0035-notices-of-an-item.down.sql', import.meta.url), 'utf8'));
  }
}
