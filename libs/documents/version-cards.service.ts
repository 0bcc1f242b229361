import { Injectable } from '@nestjs/common';
import { type AccessibleItem, holds, hidesOriginator } from '#access';
import type { Actor } from '#identity';
import { PDF } from '#press';
import { copyOf, hasThumbnail as mayHaveThumbnail, shownAs } from './copies.js';
import type { Document } from './document.entity.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';
import { neutralName } from './file-name.js';
import { isOpenTo, scanOf } from './scan.js';
import type { File, Rendition, Version } from './version.entity.js';

/** What versions and files show to somebody, less what attribution hides from them. */
@Injectable()
export class VersionCards {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly loaders: DocumentLoaders,
  ) {}

  async of({ id, level }: AccessibleItem): Promise<Version[]> {
    const versions = await this.loaders.versionsOf(id);
    return holds(level, 'EDIT') ? versions : versions.filter(({ issued }) => issued !== null);
  }

  itemOf(actor: Actor, { documentId }: Version): Promise<AccessibleItem> {
    return this.reader.itemOf(actor, { id: documentId });
  }

  /** Each with the name this reader may see, and where they get it. */
  async files(actor: Actor, version: Version): Promise<File[]> {
    const item = await this.itemOf(actor, version);
    const files = version.stored ?? (await this.loaders.filesOf(version.id));
    const document = hidesOriginator(item) ? await this.reader.row(item.id) : null;
    return files.map((file) => ({ ...file, ...scanFor(actor, item, file), ...given(actor, item, document, file) }));
  }
}

/** What scanning says of a file, as far as somebody who may see its version may know. */
function scanFor({ personId }: Actor, { level }: AccessibleItem, file: File): Pick<File, 'scan'> {
  return { scan: scanOf(file, personId === file.uploadedBy || holds(level, 'EDIT')) };
}

const NOT_MADE: Rendition = { state: 'WAITING', reason: null, count: null, isMarkable: false, hasThumbnail: false };

/** What of a file its reader gets, where, and under which name. */
function given(
  { personId }: Actor,
  item: AccessibleItem,
  document: Document | null,
  file: File,
): Pick<File, 'name' | 'copy' | 'url' | 'pages'> {
  const { state, reason, count, hasThumbnail } = file.rendition ?? NOT_MADE;
  const kept = { mediaType: file.mediaType, conversion: file.conversion ?? 'REFUSED', pages: file.rendition ?? null };
  const isOpen = isOpenTo(personId, file);
  const [copy, shown] = isOpen ? [copyOf(item, kept), shownAs(item, kept)] : (['NONE', 'NOT_AT_ALL'] as const);
  const name = document
    ? neutralName(document.symbol ?? document.reference, file.language, copy === 'STRIPPED' ? PDF : file.mediaType)
    : file.uploadedName;
  const url = copy === 'NONE' ? null : `/files/${file.id}`;
  return {
    name,
    copy,
    url,
    pages: { state, reason, count, shownAs: shown, hasThumbnail: hasThumbnail && isOpen && mayHaveThumbnail(item, kept) },
  };
}
