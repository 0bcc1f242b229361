import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { notFound } from '#errors';
import type { Actor } from '#identity';
import { Press, type TextRun } from '#press';
import { Storage } from '#storage';
import { hasThumbnail, pagesOf, shownAs } from './copies.js';
import { FileDoor, type OpenFile } from './file-door.service.js';
import { asRefusal } from './marked-copies.service.js';
import { Marks } from './marks.service.js';
import { Readings } from './readings.service.js';

/** Single pages of what no file may leave of: as pictures that say whose they are, and what is written on them, for those who do not see. */
@Injectable()
export class PagePictures {
  constructor(
    private readonly database: Database,
    private readonly door: FileDoor,
    private readonly audit: Audit,
    private readonly readings: Readings,
    private readonly marks: Marks,
    private readonly press: Press,
    private readonly storage: Storage,
  ) {}

  /** As WebP, so many pixels wide. Pages count from 1. */
  async picture(actor: Actor, id: string, page: number, width: number): Promise<Buffer> {
    const { file, copyNumber } = await this.opened(actor, id, page);
    const mark = await this.marks.of(file, copyNumber);
    return this.press.picture(await this.storage.read(pagesOf(file).key), page - 1, width, mark).catch(asRefusal);
  }

  async text(actor: Actor, id: string, page: number): Promise<TextRun[]> {
    const { file } = await this.opened(actor, id, page);
    return this.press.text(await this.storage.read(pagesOf(file).key), page - 1).catch(asRefusal);
  }

  /** Too small to be read, so the ledger counts no reading; on record all the same. Throws NOT_FOUND where there is none. */
  async thumbnail(actor: Actor, id: string) {
    const file = await this.database.scoped(() => this.door.find(actor, id));
    const thumbnail = file.made.find(({ part }) => part === 'THUMBNAIL');
    if (!thumbnail || !hasThumbnail(file.item, file)) throw notFound();
    const { id: itemId, breakGlass } = file.item;
    const details = { fileId: file.id, ...(breakGlass && { breakGlass }) };
    await this.audit.recordFirst({ actorId: actor.personId, action: 'OPEN_THUMBNAIL', itemId, details });
    return this.storage.read(thumbnail.key);
  }

  /** Found where the net holds, and on record before anything is made. Throws NOT_FOUND for a page that there is not. */
  private async opened(actor: Actor, id: string, page: number): Promise<{ file: OpenFile; copyNumber: string }> {
    const file = await this.database.scoped(() => this.door.find(actor, id));
    if (shownAs(file.item, file) !== 'PICTURES' || page < 1 || page > (file.pages?.count ?? 0)) throw notFound();
    const { id: fileId, versionId, item } = file;
    const opened = { item, versionId, fileId, how: 'DISPLAYED', way: 'PORTAL', isPart: true, details: { page } } as const;
    return { file, ...(await this.readings.opened(actor, opened)) };
  }
}
