import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, holds, hidesOriginator } from '#access';
import { Database } from '#database';
import { conflict, DomainError, forbidden, notFound } from '#errors';
import { isId } from '#graphql';
import { type Actor, Sessions, Standings } from '#identity';
import { type ByteRange, Storage } from '#storage';
import { type Asked, bytesFor } from './byte-range.js';
import { neutralName } from './file-name.js';
import { LabelGate } from './label-gate.service.js';
import { Readings, type Way } from './readings.service.js';
import { isOpenTo, type ScanState } from './scan.js';

export interface Download {
  key: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** null: the whole; UNSATISFIABLE: nothing of what was asked for is there. */
  range: ByteRange | null | 'UNSATISFIABLE';
}
interface StoredFile {
  /** Null where the net holds it back: the document may be known, and the file not be open. */
  id: string | null;
  documentId: string;
  versionId: string;
  language: string;
  name: string;
  mediaType: string;
  size: string;
  sha256: string;
  key: string;
  isIssued: boolean;
  reference: string;
  uploadedBy: string;
  scanState: ScanState;
  clearedAt: Date | null;
}

interface Found {
  download: Download;
  item: AccessibleItem;
  fileId: string;
  versionId: string;
}

const FILE = `select f.id, w.document_id as "documentId", f.version_id as "versionId", f.language, f.name, f.media_type as "mediaType", f.size, f.sha256, f.storage_key as key,
  w.is_issued as "isIssued", f.uploaded_by as "uploadedBy", f.scan_state as "scanState", f.cleared_at as "clearedAt", coalesce(d.symbol, d.reference) as reference
  from document_of_file($1::uuid) w left join file f on f.id = $1
  left join version v on v.id = f.version_id left join document d on d.item_id = v.document_id`;

/** Why a file is held back, where it is for good. */
const HELD: Partial<Record<ScanState, string>> = { INFECTED: 'FILE_INFECTED', TOO_LARGE: 'FILE_TOO_LARGE_TO_SCAN' };

/** Hands out the bytes of files, once it is on record who opened them. */
@Injectable()
export class Downloads {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly labelGate: LabelGate,
    private readonly readings: Readings,
    private readonly storage: Storage,
    private readonly sessions: Sessions,
    private readonly standings: Standings,
  ) {}

  /** What a download would be, without opening anything. Throws NOT_FOUND and FORBIDDEN as the rights say. */
  async describe(actor: Actor, id: string, asked: Asked): Promise<Download> {
    return this.database.scoped(async () => (await this.find(actor, id, asked)).download);
  }

  /** Commits the record of the opening first: if that fails, nothing is served. It is found before, where the net holds. */
  async open(actor: Actor, id: string, asked: Asked, way: Way): Promise<Download> {
    const { download, ...found } = await this.database.scoped(() => this.find(actor, id, asked));
    const { key, size, range } = download;
    if (range === 'UNSATISFIABLE') return download;
    if ((await this.storage.size(key)) !== size) throw new Error(`The bytes of file ${id} are not there.`);
    await this.readings.opened(actor, { ...found, how: 'DOWNLOADED', way, range });
    return download;
  }

  /** Which of these files the actor, by the session they came with, may still have. */
  async stillAllowed(actor: Actor, ids: string[]): Promise<Set<string>> {
    const look = async () => {
      if (!(await this.sessions.isOpen(actor))) return new Set<string>();
      const found = await Promise.all(ids.map((id) => this.find(actor, id, {}).then(() => [id], refusedAsNone)));
      return new Set(found.flat());
    };
    return this.database.scoped(
      look,
      this.standings.reader(() => actor),
    );
  }

  private async find(actor: Actor, id: string, asked: Asked): Promise<Found> {
    const [file] = await this.database.query<StoredFile>(FILE, [isId(id.toLowerCase()) ? id : this.database.newId()]);
    // Asked for an unknown file too: the same work, the same answer.
    const item = (await this.access.items(actor, [file?.documentId ?? this.database.newId()])).get(file?.documentId ?? '');
    if (!file || !item || (!file.isIssued && !holds(item.level, 'EDIT'))) throw notFound();
    if (!holds(item.level, 'READ')) throw forbidden('READ');
    if (!file.id) throw notFound();
    if (!isOpenTo(actor.personId, file))
      throw conflict(HELD[file.scanState] ?? 'FILE_HELD', 'This file is held back: see what its scan says.');
    // Stored watermarks and view-only rules are not enforced yet: until they are, nobody gets the bytes.
    if (item.terms.download !== 'ALLOWED') throw forbidden('DOWNLOAD');
    await this.labelGate.require(actor, item);
    return { download: this.describeFile(file, item, asked), item, fileId: file.id, versionId: file.versionId };
  }

  private describeFile(
    { key, name, language, mediaType, sha256, reference, ...file }: StoredFile,
    item: AccessibleItem,
    asked: Asked,
  ): Download {
    const size = Number(file.size);
    const shown = hidesOriginator(item) ? neutralName(reference, language, mediaType) : name;
    return { key, name: shown, mediaType, size, sha256, range: bytesFor(asked, size, sha256) };
  }
}

function refusedAsNone(error: unknown): string[] {
  if (error instanceof DomainError) return [];
  throw error;
}
