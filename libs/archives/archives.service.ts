import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden, notFound } from '#errors';
import { Capacities, GroupRights } from '#groups';
import { type Actor, Rights, type SignedIn } from '#identity';
import { Jobs } from '#jobs';
import { Settings } from '#settings';
import { ArchiveNames } from './archive-names.service.js';
import type { Archive, ArchiveKind } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';
import type { DropArchiveInput, TakeLibraryInput, TakeRecordInput } from './archives.inputs.js';
import type { Language } from './words.js';

type Asked = {
  kind: ArchiveKind;
  groupId: string | null;
  partyId: string | null;
  sessionId: string | null;
  language: Language;
  hours: number;
};
const SAME = `select id, state, language from archive where person_id = $1 and group_id is not distinct from $2 and party_id is not distinct from $3
  and session_id is not distinct from $4 and keep_until > now() for update`;
const INSERT = `insert into archive (id, person_id, kind, group_id, party_id, session_id, language, time_zone, keep_until)
  select $1, p.id, $3, $4, $5, $6, $7, p.time_zone, now() + make_interval(hours => $8) from person p where p.id = $2`;

/** What somebody takes away: asked for here, made by a job, theirs alone. */
@Injectable()
export class Archives {
  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
    private readonly names: ArchiveNames,
    private readonly rights: Rights,
    private readonly groups: GroupRights,
    private readonly capacities: Capacities,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly settings: Settings,
  ) {}

  /** A group's library. It goes to the session that asks, and to no other. */
  async takeLibrary(actor: SignedIn, { groupId, language }: TakeLibraryInput): Promise<Archive> {
    await this.rights.requireActive(actor);
    await this.groups.visibleGroup(actor, groupId);
    const { LIBRARY_HOURS: hours } = this.settings;
    return this.ask(actor, { kind: 'LIBRARY', groupId, partyId: null, sessionId: actor.sessionId, language, hours });
  }

  /** The record of a delegation, as far as somebody of it may see it: by itself it widens nothing, so whoever is of it may ask. */
  async takeRecord(actor: SignedIn, { partyId, language }: TakeRecordInput): Promise<Archive> {
    const { kind } = await this.capacities.require(actor, partyId);
    if (kind !== 'PARTY') throw forbidden('CAPACITY');
    return this.ask(actor, { kind: 'RECORD', groupId: null, partyId, sessionId: null, language, hours: this.settings.RECORD_DAYS * 24 });
  }

  list({ personId, sessionId }: SignedIn): Promise<Archive[]> {
    return this.store.of(personId, sessionId);
  }

  async drop(actor: SignedIn, { archiveId }: DropArchiveInput): Promise<true> {
    const { id } = await this.own(actor, archiveId);
    await this.store.drop([id]);
    await this.audit.record({ actorId: actor.personId, action: 'DROP_ARCHIVE', details: { archiveId: id } });
    return true;
  }

  /** Throws NOT_FOUND for somebody else's, for another session's, and for what is gone, as for what never was. */
  async own({ personId, sessionId }: Actor, id: string): Promise<Archive> {
    const archive = await this.store.find(id);
    if (!archive || archive.personId !== personId || (archive.sessionId !== null && archive.sessionId !== sessionId)) throw notFound();
    return archive;
  }

  /** One that can be fetched, looked up apart: a download is not to hold the request's snapshot. Throws CONFLICT where it is not ready, or not any more. */
  async ready(actor: Actor, id: string): Promise<{ archive: Archive; name: string }> {
    return this.database.scoped(async () => {
      const archive = await this.own(actor, id);
      if (archive.state === 'MAKING') throw conflict('ARCHIVE_NOT_READY', 'It is still being made.');
      if (archive.state !== 'READY') throw stale();
      return { archive, name: await this.names.of(archive) };
    });
  }

  /** Who asks again gets what is being made already, or in place of an earlier one a new one. */
  private async ask(actor: SignedIn, { kind, groupId, partyId, sessionId, language, hours }: Asked): Promise<Archive> {
    // One at a time, so that two clicks do not make two.
    await this.database.query('select 1 from person where id = $1 for no key update', [actor.personId]);
    const before = await this.database.query<Archive>(SAME, [actor.personId, groupId, partyId, sessionId]);
    const same = before.find((one) => one.state === 'MAKING' && one.language === language);
    if (same) return this.own(actor, same.id);
    await this.store.drop(before.map(({ id }) => id));
    const id = this.database.newId();
    await this.database.query(INSERT, [id, actor.personId, kind, groupId, partyId, sessionId, language, hours]);
    await this.jobs.add('make-archive', { archiveId: id }, { key: `archive ${id}` });
    await this.audit.record({ actorId: actor.personId, action: 'ASK_ARCHIVE', details: { archiveId: id, kind, groupId, partyId } });
    return this.own(actor, id);
  }
}

export const stale = () => conflict('ARCHIVE_STALE', 'Something in it may no longer be given to you: make it anew.');
