import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds } from '#access';
import { Database } from '#database';
import { conflict, forbidden, notFound } from '#errors';
import { isId } from '#graphql';
import type { Actor } from '#identity';
import type { Conversion } from './document.entity.js';
import { LabelGate } from './label-gate.service.js';
import type { PagesState } from './pages.types.js';
import { isOpenTo, type ScanState } from './scan.js';

/** A file that its reader may open, with what was made of it, as it is stored. */
export interface OpenFile {
  id: string;
  documentId: string;
  versionId: string;
  language: string;
  /** As uploaded. */
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  key: string;
  reference: string;
  conversion: Conversion;
  pages: { state: PagesState; count: number | null; isMarkable: boolean } | null;
  /** What was made of it and is stored beside it. */
  made: { part: 'PAGES' | 'THUMBNAIL'; key: string; size: number; sha256: string }[];
  item: AccessibleItem;
}
type Row = Omit<OpenFile, 'item' | 'id'> & {
  /** Null where the net holds it back: the document may be known, and the file not be open. */
  id: string | null;
  isIssued: boolean;
  uploadedBy: string;
  scanState: ScanState;
  clearedAt: Date | null;
};

const FILE = `select f.id, w.document_id as "documentId", f.version_id as "versionId", f.language, f.name, f.media_type as "mediaType",
    f.size::float8 as size, f.sha256, f.storage_key as key, w.is_issued as "isIssued", f.uploaded_by as "uploadedBy", f.scan_state as "scanState",
    f.cleared_at as "clearedAt", coalesce(d.symbol, d.reference) as reference, d.conversion,
    (select jsonb_build_object('state', r.state, 'count', r.pages, 'isMarkable', r.is_markable) from rendition r where r.file_id = f.id) as pages,
    coalesce((select jsonb_agg(jsonb_build_object('part', o.part, 'key', o.storage_key, 'size', o.size, 'sha256', o.sha256))
      from rendition_object o where o.file_id = f.id), '[]') as made
  from document_of_file($1::uuid) w left join file f on f.id = $1
  left join version v on v.id = f.version_id left join document d on d.item_id = v.document_id`;

/** Why a file is held back, where it is for good. */
const HELD: Partial<Record<ScanState, string>> = { INFECTED: 'FILE_INFECTED', TOO_LARGE: 'FILE_TOO_LARGE_TO_SCAN' };

/** The one way to a file's bytes and to what was made of them: whoever serves any of it comes through here. */
@Injectable()
export class FileDoor {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly labelGate: LabelGate,
  ) {}

  /** Throws NOT_FOUND for what may not be discovered, as for what never was, and FORBIDDEN where only the card may be seen, or its label was not read. */
  async find(actor: Actor, id: string): Promise<OpenFile> {
    const [file] = await this.database.query<Row>(FILE, [isId(id.toLowerCase()) ? id : this.database.newId()]);
    // Asked for an unknown file too: the same work, the same answer.
    const item = (await this.access.items(actor, [file?.documentId ?? this.database.newId()])).get(file?.documentId ?? '');
    if (!file || !item || (!file.isIssued && !holds(item.level, 'EDIT'))) throw notFound();
    if (!holds(item.level, 'READ')) throw forbidden('READ');
    if (!file.id) throw notFound();
    if (!isOpenTo(actor.personId, file))
      throw conflict(HELD[file.scanState] ?? 'FILE_HELD', 'This file is held back: see what its scan says.');
    await this.labelGate.require(actor, item);
    return { ...file, id: file.id, item };
  }
}
