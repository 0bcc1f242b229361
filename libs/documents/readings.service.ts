import { Injectable } from '@nestjs/common';
import { type AccessibleItem, holds } from '#access';
import { Audit } from '#audit';
import { Database, Ids } from '#database';
import type { Actor } from '#identity';
import type { ByteRange } from '#storage';

/** In the pages of the portal; asked for by a program; as a small picture beside something else; in an export of several papers. All of them count. */
export type Way = 'PORTAL' | 'API' | 'PREVIEW' | 'EXPORT';

export interface Opened {
  item: AccessibleItem;
  versionId: string;
  fileId: string;
  /** DISPLAYED: shown page by page. DOWNLOADED: the bytes leave. */
  how: 'DISPLAYED' | 'DOWNLOADED';
  way: Way;
  /** The part of the file, where it is not the whole: what one session asks for within minutes is parts of one opening. */
  range?: ByteRange | null;
  /** Likewise of what is asked for page by page. */
  isPart?: boolean;
  /** The number with which the copy was marked ahead (`newCopyNumber`): however often it is fetched, it is one copy, and one opening. */
  copyNumber?: string | null;
  /** What else the audit trail is to say of it. */
  details?: Record<string, unknown>;
}

/** Without what is taken for something else when it is read off a print: 0 O, 1 I L, U V. Guessing one of 10^17 tells nothing to who may not resolve it. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const LETTERS = 12;

/** One at a time, so that parts asked for at once do not each begin an opening. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'opening', $1::text, $2::text, $3::text), 0))`;
const CONTINUE = `update opening set last_at = now() where id = (select o.id from opening o
    where o.file_id = $1 and o.person_id is not distinct from $2 and o.session_id is not distinct from $3 and o.how = $4 and o.way = $5
      and o.break_glass_id is not distinct from $6 and o.last_at > now() - interval '10 minutes'
    order by o.last_at desc, o.id limit 1) returning copy_number as "copyNumber"`;
const AGAIN = `update opening set last_at = now() where copy_number = $1 returning copy_number as "copyNumber"`;
const BEGIN = `insert into opening (id, copy_number, document_id, version_id, file_id, person_id, party_id, session_id, how, way, through, break_glass_id)
  values ($1, $2, $3, $4, $5, $6, (select l.party_id from live_accreditations(now()) l where l.person_id = $6 order by l.role, l.party_id limit 1),
    $7, $8, $9, $10, $11)`;

/** The one place where it is put on record that a file is opened: in the audit trail and the ledger, before anything of it is served. */
@Injectable()
export class Readings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly ids: Ids,
  ) {}

  /**
   * To be awaited before a byte or a page leaves. Both rows are committed by then, in one transaction of their own; where they cannot be, this
   * throws. The number of the copy leads back to them.
   */
  async opened(actor: Actor, opened: Opened): Promise<{ copyNumber: string }> {
    return this.database.apart(async () => {
      const copyNumber = (await this.before(actor, opened)) ?? (await this.begun(actor, opened));
      const { item, fileId, how, way, range, details } = opened;
      const what = {
        fileId,
        how,
        way,
        copyNumber,
        range: range ?? null,
        ...(item.breakGlass && { breakGlass: item.breakGlass }),
        ...details,
      };
      await this.audit.record({ actorId: actor.personId, action: 'OPEN_FILE', itemId: item.id, details: what });
      return { copyNumber };
    });
  }

  /** For a copy that is marked before it is opened. */
  newCopyNumber(): string {
    return this.ids.word(ALPHABET, LETTERS).replace(/(?<=^(.{4})+)(?!$)/g, '-');
  }

  private async before(actor: Actor, opened: Opened): Promise<string | null> {
    if (opened.copyNumber) return this.again(opened.copyNumber);
    return opened.range || opened.isPart ? this.continued(actor, opened) : null;
  }

  private async again(copyNumber: string): Promise<string | null> {
    await this.database.query(LOCK, [copyNumber, null, null]);
    const [row] = await this.database.query<{ copyNumber: string }>(AGAIN, [copyNumber]);
    return row?.copyNumber ?? null;
  }

  /** The number of the opening that this is another part of. Null where it is the first. */
  private async continued({ personId, sessionId }: Actor, { item, fileId, how, way }: Opened): Promise<string | null> {
    await this.database.query(LOCK, [fileId, personId, sessionId]);
    const values = [fileId, personId, sessionId, how, way, item.breakGlass];
    const [row] = await this.database.query<{ copyNumber: string }>(CONTINUE, values);
    return row?.copyNumber ?? null;
  }

  private async begun({ personId, sessionId }: Actor, { item, versionId, fileId, how, way, ...opened }: Opened): Promise<string> {
    const copyNumber = opened.copyNumber ?? this.newCopyNumber();
    const through = item.entries.flatMap(([audience, level]) => (holds(level, 'READ') ? audience : []));
    const values = [this.database.newId(), copyNumber, item.id, versionId, fileId, personId, sessionId, how, way, [...new Set(through)]];
    await this.database.query(BEGIN, [...values, item.breakGlass]);
    return copyNumber;
  }
}
