import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { fromLocalTexts } from '#graphql';
import { Rights, type SignedIn } from '#identity';
import { parseSymbol } from '#symbols';
import type { WorkingGroup } from './group.entity.js';
import { GroupRights } from './groups.access.js';
import type { CreateGroupInput, UpdateGroupInput } from './groups.inputs.js';

/** Setting up groups: administrators, who see all of them. */
@Injectable()
export class GroupSetup {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly groupRights: GroupRights,
  ) {}

  async create(
    actor: SignedIn,
    { tag, kind, names, mandate, series, parentId, observersMayFile }: CreateGroupInput,
  ): Promise<WorkingGroup> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    requireOwnSeries(series);
    if (parentId) await this.groupRights.visibleGroup(actor, parentId);
    const id = this.database.newId();
    const made = await this.database.query(
      `insert into working_group (id, tag, kind, names, mandate, series, parent_id, observers_may_file)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [id, tag, kind, fromLocalTexts(names), fromLocalTexts(mandate ?? []), series, parentId ?? null, observersMayFile ?? false],
    );
    if (!made.length) throw await this.taken(tag);
    await this.audit.recordChange({ actorId: actor.personId, action: 'CREATE_GROUP', details: { groupId: id, kind } });
    return this.groupRights.visibleGroup(actor, id);
  }

  async update(actor: SignedIn, { groupId, names, mandate, observersMayFile }: UpdateGroupInput): Promise<WorkingGroup> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const updated = await this.database.query(
      `with updated as (update working_group set names = coalesce($2, names), mandate = coalesce($3, mandate),
         observers_may_file = coalesce($4, observers_may_file) where id = $1 returning id) select id from updated`,
      [groupId, names ? fromLocalTexts(names) : null, mandate ? fromLocalTexts(mandate) : null, observersMayFile ?? null],
    );
    if (!updated.length) throw notFound();
    await this.audit.recordChange({ actorId: actor.personId, action: 'UPDATE_GROUP', details: { groupId, observersMayFile } });
    return this.groupRights.visibleGroup(actor, groupId);
  }

  private async taken(tag: string) {
    const [same] = await this.database.query('select 1 from working_group where tag = $1', [tag]);
    return same ? conflict('TAG_TAKEN', 'Another group has this tag.') : conflict('SERIES_TAKEN', 'Another group has this series.');
  }
}

/** What begins as the symbols of the United Nations do would pass for one of theirs. */
function requireOwnSeries(series: string): void {
  if (parseSymbol(`${series}/2026/WP.1`)?.of !== 'OWN') throw invalid([{ field: 'series', rule: 'ownSeries' }]);
}
