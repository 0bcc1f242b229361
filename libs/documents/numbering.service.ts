import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden } from '#errors';
import { GroupRights } from '#groups';
import type { SignedIn } from '#identity';
import { derivedSymbol, type Modification as ModificationWord, type Nature, stemOf } from '#symbols';
import type { Document, DocumentKind } from './document.entity.js';
import type { AssignNumberInput } from './documents.inputs.js';
import { DocumentsReader } from './documents.reader.js';
import type { Modification } from './modification.types.js';
import { OPEN_TO_GROUP } from './open-to-group.js';
import { RelatedPapers } from './related.service.js';

/** The nature that a symbol names: CIED/WG.1/2026/WP.4. Drafts for adoption share the L series, as at the United Nations. */
const NATURES: Record<DocumentKind, Nature> = {
  POSITION_PAPER: 'WP',
  WORKING_PAPER: 'WP',
  CONFERENCE_ROOM_PAPER: 'CRP',
  NON_PAPER: 'NP',
  NOTE_VERBALE: 'NV',
  LETTER: 'LTR',
  REPORT: 'REP',
  DRAFT_DECISION: 'L',
  DRAFT_RESOLUTION: 'L',
  STATEMENT: 'STM',
  INFORMATION_NOTE: 'INF',
  LESSONS_LEARNED: 'LL',
};

/** A count of numbers, and the last one that is given. */
export type Count = ({ groupId: string; nature: string; year: number } | { stem: string; kind: ModificationWord }) & { last: number };

/** Numbers in a group's series, assigned by its officers. */
@Injectable()
export class Numbering {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly groups: GroupRights,
    private readonly audit: Audit,
    private readonly reader: DocumentsReader,
    private readonly related: RelatedPapers,
  ) {}

  /** Throws CONFLICT where it has a number, is not issued, or is not open to the whole group; not why, which only MANAGE may know. */
  async assign(actor: SignedIn, { documentId, groupId }: AssignNumberInput): Promise<Document> {
    await this.access.lockAndRequire(actor, 'READ', documentId);
    if (!(await this.groups.isOfficer(actor, groupId))) throw forbidden('OFFICER');
    const document = await this.reader.row(documentId);
    await this.requireNumberable(document, groupId);
    const { modifies } = await this.related.of(actor, document);
    const symbol = modifies ? await this.derived(groupId, modifies) : await this.next(groupId, NATURES[document.kind]);
    await this.database.query('update document set symbol = $2, numbered_in = $3 where item_id = $1', [documentId, symbol, groupId]);
    await this.audit.record({
      actorId: actor.personId,
      actingAs: groupId,
      action: 'ASSIGN_NUMBER',
      itemId: documentId,
      details: { symbol },
    });
    return this.reader.row(documentId);
  }

  /** Holds the counts of numbers for this transaction, so that nobody gives out one of them meanwhile. */
  async hold(counts: Count[]): Promise<void> {
    for (const count of inOneOrder(counts)) await this.reach({ ...count, last: 0 });
  }

  /** Numbers up to this one are given: by who brings papers that have theirs (docs/decisions/0026). */
  async reach(count: Count): Promise<void> {
    const { last } = count;
    if ('stem' in count)
      await this.database.query(
        `insert into derived_number as n (stem, kind, last) values ($1, $2, $3) on conflict (stem, kind) do update set last = greatest(n.last, excluded.last)`,
        [count.stem, count.kind, last],
      );
    else
      await this.database.query(
        `insert into series_number as n (group_id, nature, year, last) values ($1, $2, $3, $4)
         on conflict (group_id, nature, year) do update set last = greatest(n.last, excluded.last)`,
        [count.groupId, count.nature, count.year, last],
      );
  }

  private async requireNumberable({ id, symbol, withdrawnAt, issuedAt }: Document, groupId: string): Promise<void> {
    if (withdrawnAt) throw conflict('WITHDRAWN', 'This document was withdrawn.');
    if (symbol) throw conflict('ALREADY_NUMBERED', 'It has a number.');
    if (!issuedAt) throw conflict('NOT_ISSUED', 'No version of it is issued yet.');
    const filed = await this.database.query('select 1 from filing where item_id = $1 and group_id = $2 and until_at is null', [
      id,
      groupId,
    ]);
    if (!filed.length) throw conflict('NOT_FILED', 'It is not in the library of this group.');
    const open = await this.database.query(
      `select 1 from filing g where g.item_id = $1 and g.group_id = $2 and g.until_at is null and ${OPEN_TO_GROUP}`,
      [id, groupId],
    );
    if (!open.length)
      throw conflict('NOT_OPEN_TO_GROUP', 'A number is for papers that all participants and observers of the group can see.');
  }

  /**
   * Of a modification, made of the symbol of what it modifies. Counted as it is given out, so that one that is filed and hidden leaves no gap. To an officer
   * who may not discover what it modifies it is a paper as any other: everything else would tell that there is something.
   */
  private async derived(groupId: string, { kind, document: { symbol, numberedIn } }: Modification): Promise<string> {
    if (!symbol) throw conflict('BASE_NOT_NUMBERED', 'What it modifies has no number yet.');
    if (numberedIn !== groupId) throw conflict('OTHER_SERIES', 'What it modifies is numbered in the series of another group.');
    const stem = stemOf(symbol, kind);
    const [counter] = await this.database.query<{ last: number }>(
      `insert into derived_number as n (stem, kind, last) values ($1, $2, 1)
       on conflict (stem, kind) do update set last = n.last + 1 returning last`,
      [stem, kind],
    );
    return derivedSymbol(stem, kind, counter!.last);
  }

  /** The row lock of the counter makes numbers follow each other without a gap; a rolled back one is given again. */
  private async next(groupId: string, nature: string): Promise<string> {
    const [counter] = await this.database.query<{ last: number; series: string; year: number }>(
      `insert into series_number as n (group_id, nature, year, last) values ($1, $2, extract(year from now() at time zone 'UTC'), 1)
       on conflict (group_id, nature, year) do update set last = n.last + 1
       returning last, year, (select series from working_group where id = $1) as series`,
      [groupId, nature],
    );
    return `${counter!.series}/${counter!.year}/${nature}.${counter!.last}`;
  }
}

/** Whoever holds several holds them in the same order, and nobody waits in a circle. */
const inOneOrder = (counts: Count[]) => [...counts].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
