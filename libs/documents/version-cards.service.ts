import { Injectable } from '@nestjs/common';
import { type AccessibleItem, holds, hidesOriginator } from '#access';
import type { Actor } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';
import { neutralName } from './file-name.js';
import { isOpenTo } from './scan.js';
import type { File, Version } from './version.entity.js';

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
    const hides = hidesOriginator(item);
    const document: Document | null = hides ? await this.reader.row(item.id) : null;
    return files.map((file) => ({
      ...file,
      ...scanFor(actor, item, file),
      name: document ? neutralName(document.symbol ?? document.reference, file.language, file.mediaType) : file.uploadedName,
    }));
  }
}

/** What scanning says of a file, as far as somebody who may see its version may know, and where they get it if they do. */
function scanFor({ personId }: Actor, { level }: AccessibleItem, file: File): Pick<File, 'scan' | 'url'> {
  const { id, scanState: state, scanFound, clearedAt, uploadedBy } = file;
  const mayKnow = personId === uploadedBy || holds(level, 'EDIT');
  return {
    scan: { state, found: mayKnow ? scanFound : null, isHeld: clearedAt === null },
    url: isOpenTo(personId, file) ? `/files/${id}` : null,
  };
}
