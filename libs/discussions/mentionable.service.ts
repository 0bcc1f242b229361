import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds, Onlookers } from '#access';
import { Database } from '#database';
import { People, Rights, type SignedIn } from '#identity';
import type { Mentionable } from './mentionable.types.js';

const MOST = 10;
/** By the directory rule active persons see active accredited persons. */
const PERSONS = `select p.id from person p where p.name ilike '%' || $1 || '%' and exists (select from live_accreditations(now()) l where l.person_id = p.id)
  order by (p.name ilike $1 || '%') desc, p.name, p.id limit ${MOST}`;

/** Whom a writer may mention, and whether those will see it, as far as the writer may know. */
@Injectable()
export class Mentionables {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly onlookers: Onlookers,
    private readonly people: People,
    private readonly rights: Rights,
  ) {}

  async find(actor: SignedIn, threadId: string, text: string): Promise<Mentionable[]> {
    const item = await this.access.require(actor, 'COMMENT', threadId, 'THREAD');
    await this.rights.requireActive(actor);
    const words = text.trim().slice(0, 100);
    if (!words) return [];
    const rows = await this.database.query<{ id: string }>(PERSONS, [words.replace(/[\\%_]/g, '\\$&')]);
    const ids = rows.map(({ id }) => id);
    const canSee = await this.judge(actor, item, ids);
    return Promise.all(ids.map(async (id) => ({ person: await this.people.load(id), canSee: canSee(id) })));
  }

  private async judge(actor: SignedIn, item: AccessibleItem, ids: string[]): Promise<(id: string) => Mentionable['canSee']> {
    const isManager = holds(item.level, 'MANAGE');
    if (!isManager && item.terms.recipients === 'WITHHELD') return () => 'UNKNOWN';
    const seeing = isManager ? await this.onlookers.among(item.id, ids, 'READ') : await this.onlookers.amongNamed(actor, item, ids);
    return (id) => (seeing.has(id) ? 'YES' : 'NO');
  }
}
