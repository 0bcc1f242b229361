import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { OnModuleDestroy } from '@nestjs/common';
import { Backend } from '../backend.js';
import { isObjectKey, placeOf } from '../object-key.js';
import { StorageAway } from '../storage-errors.js';
import type { ByteRange } from '../storage.js';
import { explained, isNotFound } from './s3-errors.js';
import { putFile } from './s3-upload.js';

/** How often a stream that breaks off is taken up again where it stood, without a byte in between. */
const RESUMED = 4;
const FIRST_PAUSE = 100;

/** Objects in a bucket of S3, or of what speaks like it. */
export class S3Backend extends Backend implements OnModuleDestroy {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {
    super();
  }

  onModuleDestroy(): void {
    this.client.destroy();
  }

  async requireUsable(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
    } catch (error) {
      throw explained(isNotFound(error) ? Object.assign(error as Error, { name: 'NoSuchBucket' }) : error);
    }
  }

  async take(key: string, file: string): Promise<void> {
    const size = await putFile(this.client, this.target(key), file).catch(rethrown);
    if ((await this.size(key)) !== size) throw new StorageAway('S3 did not keep what it was given: check S3_ENDPOINT.', false);
  }

  async *read(key: string, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    let at = start;
    for (let failures = 0; at <= end;) {
      try {
        for await (const piece of (await this.get(key, at, end)) as AsyncIterable<Buffer>) {
          [at, failures] = [at + piece.length, 0];
          yield piece;
        }
        if (at <= end) throw Object.assign(new Error(), { code: 'ECONNRESET' });
      } catch (error) {
        failures += 1;
        // An answer of the service is final: the SDK has asked again where that helps.
        if (failures > RESUMED || (error as { $metadata?: object }).$metadata) throw explained(error);
        await pause(FIRST_PAUSE * 2 ** failures);
      }
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await this.client.send(new HeadObjectCommand(this.target(key)))).ContentLength ?? null;
    } catch (error) {
      if (!isNotFound(error)) throw explained(error);
      // The answer is the same where the bucket is gone: then nobody knows about the object.
      await this.requireUsable();
      return null;
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.target(key))).catch(rethrown);
  }

  async *list(): AsyncIterable<string> {
    try {
      for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket })) {
        for (const { Key = '' } of Contents) {
          const key = Key.split('/').at(-1)!;
          if (isObjectKey(key) && placeOf(key) === Key) yield key;
        }
      }
    } catch (error) {
      throw explained(error);
    }
  }

  private async get(key: string, start: number, end: number): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ ...this.target(key), Range: `bytes=${start}-${end}` }));
    return Body as Readable;
  }

  private target(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: placeOf(key) };
  }
}

function rethrown(error: unknown): never {
  throw explained(error);
}
