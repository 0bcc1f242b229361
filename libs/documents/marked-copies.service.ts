import { Injectable } from '@nestjs/common';
import { DomainError } from '#errors';
import { type Mark, Press, UnreadableError } from '#press';
import { Storage } from '#storage';
import type { OpenFile } from './file-door.service.js';
import { Marks } from './marks.service.js';

/** Copies made for one reader: with a mark that says whose it is, or without whatever says who wrote it. */
@Injectable()
export class MarkedCopies {
  constructor(
    private readonly marks: Marks,
    private readonly press: Press,
    private readonly storage: Storage,
  ) {}

  /** Of the PDF under `key`. Without a number it carries no mark. Throws HANDLING_FORBIDS for one that cannot carry it. */
  async of(file: OpenFile, key: string, copyNumber: string | null): Promise<Buffer> {
    return this.made(key, copyNumber === null ? null : await this.marks.of(file, copyNumber));
  }

  /** The same for somebody who is to get it within the hour, with a number that no opening has yet. */
  async ahead(file: OpenFile, key: string, personId: string, copyNumber: string | null): Promise<Buffer> {
    return this.made(key, copyNumber === null ? null : await this.marks.ahead(file, personId, copyNumber));
  }

  private async made(key: string, mark: Mark | null): Promise<Buffer> {
    return this.press.stamp(await this.storage.read(key), mark).catch(asRefusal);
  }
}

/** Rather nothing than a copy without its mark. */
export function asRefusal(error: unknown): never {
  if (error instanceof UnreadableError)
    throw new DomainError('HANDLING_FORBIDS', 'This file cannot be shown or marked.', {
      rule: 'FORMAT_CANNOT_CARRY',
      reason: error.reason,
    });
  throw error;
}
