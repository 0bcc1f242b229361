import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ids } from '#database';
import { Storage } from '#storage';
import { plainName } from './file-name.js';
import { mediaTypeOf } from './media-type.js';
import { Uploads } from './uploads.service.js';

export interface Batch {
  personId: string;
  /** Uploads that belong together. */
  batch: string;
}
export interface Awaited {
  name: string;
  size: number;
  sha256: string;
}

/** Bytes that a command brings: uploads of a batch, encrypted, scanned and swept as all are. */
@Injectable()
export class Intake {
  constructor(
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly ids: Ids,
  ) {}

  /** Gives them another day, in the hands of who works on them now. */
  async keep({ personId, batch }: Batch): Promise<void> {
    await this.uploads.keep(personId, batch);
  }

  /** An upload that waits for its bytes. */
  async begin({ personId, batch }: Batch, { name, size }: Awaited): Promise<string> {
    const id = this.ids.word('0123456789abcdef', 32);
    await this.uploads.begin(personId, id, plainName(name), size, batch);
    return id;
  }

  /** Gives it its bytes, and asks the scanner for them. False where they are not those that are awaited: then it is to be removed. */
  async fill(id: string, { size, sha256 }: Awaited, bytes: AsyncIterable<Buffer>): Promise<boolean> {
    const hash = createHash('sha256');
    await this.storage.create(id);
    const arrived = await this.storage.append(id, bytes, 0, (piece) => void hash.update(piece));
    if (arrived !== size || hash.digest('hex') !== sha256) return false;
    await this.storage.seal(id);
    await this.uploads.finish(id, await mediaTypeOf((end) => this.storage.read(id, { start: 0, end }), size), sha256);
    return true;
  }

  async remove(id: string): Promise<void> {
    if (await this.uploads.remove(id)) await this.storage.remove(id);
  }
}
