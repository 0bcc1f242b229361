import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataStore, ERRORS, Upload as TusUpload } from '@tus/server';
import type { SignedIn } from '#identity';
import { Settings } from '#settings';
import { Storage } from '#storage';
import { plainName } from './file-name.js';
import { mediaTypeOf } from './media-type.js';
import { forTus } from './upload-errors.js';
import type { Upload } from './upload.entity.js';
import { Uploads } from './uploads.service.js';

/** Hashes that wait for the next bytes; one that falls out is computed again from the disk. */
const HASHES_KEPT = 500;

/** What the tus protocol stores: bytes to the storage, the rest to rows. How much has arrived is asked of the disk alone. */
@Injectable()
export class UploadStore extends DataStore {
  /** Whose request is being served; the protocol's hooks do not carry it. */
  readonly caller = new AsyncLocalStorage<SignedIn>();
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
  private readonly hashes = new Map<string, { hash: Hash; at: number }>();

  constructor(
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly settings: Settings,
  ) {
    super();
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const caller = this.caller.getStore();
    if (!caller || upload.size === undefined) throw ERRORS.INVALID_LENGTH;
    // The row first: bytes without a row would look like an orphan's.
    await this.uploads.begin(caller.personId, upload.id, plainName(upload.metadata?.filename ?? ''), upload.size);
    await this.storage.create(upload.id);
    if (upload.size === 0) await this.getUpload(upload.id);
    return upload;
  }

  override write(stream: Readable, id: string, offset: number): Promise<number> {
    // What broke on its way is the connection's, and the protocol's to tell.
    return this.receive(stream, id, offset).catch((error: unknown) => {
      throw stream.errored ?? forTus(error);
    });
  }

  private async receive(stream: Readable, id: string, offset: number): Promise<number> {
    const held = this.hashAt(id, offset);
    const onTaken = (piece: Buffer) => {
      held?.hash.update(piece);
      if (held) held.at += piece.length;
    };
    // The stream is left as it is where storing fails: the protocol would tell of the end of the stream, and not of why.
    const pieces = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    await this.storage.append(id, pieces, offset, onTaken);
    const { offset: received } = await this.look(id);
    await this.uploads.noteReceived(id, received);
    return received;
  }

  /** Where the upload stands. One that broke off between its last byte and its end is ended here. */
  override getUpload(id: string): Promise<TusUpload> {
    return this.look(id).catch(rethrown);
  }

  private async look(id: string): Promise<TusUpload> {
    const row = await this.uploads.find(id);
    const onDisk = row && (await this.storage.size(id));
    if (!row || onDisk === null) throw ERRORS.FILE_NOT_FOUND;
    const size = Number(row.size);
    if (onDisk === size && !row.finishedAt) await this.finish(row, size);
    return new TusUpload({ id, size, offset: onDisk, metadata: { filename: row.name }, creation_date: row.createdAt.toISOString() });
  }

  override async remove(id: string): Promise<void> {
    if (!(await this.uploads.remove(id))) throw ERRORS.FILE_NOT_FOUND;
    this.hashes.delete(id);
    await this.storage.remove(id).catch(rethrown);
  }

  /** In milliseconds from the creation. */
  override getExpiration(): number {
    return this.settings.UPLOAD_HOURS * 3_600_000;
  }

  private async finish({ id }: Upload, size: number): Promise<void> {
    await this.storage.seal(id);
    const held = this.hashes.get(id);
    this.hashes.delete(id);
    const sha256 = held?.at === size ? held.hash.digest('hex') : await this.hashOf(id);
    await this.uploads.finish(id, await mediaTypeOf((end) => this.storage.read(id, { start: 0, end }), size), sha256);
  }

  /** The running hash, if it stands exactly where the bytes do: not after a restart, nor after a piece was lost. */
  private hashAt(id: string, offset: number): { hash: Hash; at: number } | undefined {
    const known = offset === 0 ? { hash: createHash('sha256'), at: 0 } : this.hashes.get(id);
    this.hashes.delete(id);
    if (known?.at !== offset) return undefined;
    this.hashes.set(id, known);
    const [oldest] = this.hashes.keys();
    if (this.hashes.size > HASHES_KEPT && oldest) this.hashes.delete(oldest);
    return known;
  }

  private async hashOf(id: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of await this.storage.read(id)) hash.update(piece as Buffer);
    return hash.digest('hex');
  }
}

function rethrown(error: unknown): never {
  throw forTus(error);
}
