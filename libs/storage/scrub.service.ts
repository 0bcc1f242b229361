import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Backend } from './backend.js';
import { Spool } from './spool.js';
import { MasterKeyWrong, StorageDamaged, StorageMissing } from './storage-errors.js';
import { Storage } from './storage.js';

/** An object that somebody refers to, and what was noted of it. */
export interface Expected {
  key: string;
  size: number;
  sha256: string;
}
export interface Finding {
  key: string;
  kind: 'DAMAGED' | 'MISSING' | 'UNREADABLE' | 'ORPHANED';
  what: string;
}
const BATCH = 500;

/** Reads everything and says what is amiss. Changes nothing; what it cannot find out it does not guess: where the storage is away it throws. */
@Injectable()
export class Scrub {
  constructor(
    private readonly storage: Storage,
    private readonly backend: Backend,
    private readonly spool: Spool,
  ) {}

  /** Null where the bytes are those that were noted. */
  async look({ key, size, sha256 }: Expected): Promise<Finding | null> {
    const hash = createHash('sha256');
    let found = 0;
    try {
      for await (const piece of await this.storage.read(key)) {
        hash.update(piece as Buffer);
        found += (piece as Buffer).length;
      }
    } catch (error) {
      if (error instanceof StorageMissing) return { key, kind: 'MISSING', what: error.message };
      if (error instanceof StorageDamaged) return { key, kind: 'DAMAGED', what: error.message };
      if (error instanceof MasterKeyWrong) return { key, kind: 'UNREADABLE', what: error.message };
      throw error;
    }
    if (found !== size) return { key, kind: 'DAMAGED', what: `There are ${found} bytes, and should be ${size}.` };
    return hash.digest('hex') === sha256 ? null : { key, kind: 'DAMAGED', what: 'They are not the bytes that were sent.' };
  }

  /** Objects, growing ones and keys that nobody refers to, by the word of who knows the rows. */
  async *orphans(ownerless: (keys: string[]) => Promise<string[]>): AsyncIterable<Finding> {
    const places: [AsyncIterable<string>, string][] = [
      [this.backend.list(), 'An object that nothing refers to.'],
      [this.spool.list(), 'An upload that nothing refers to.'],
      [this.madeKeys(), 'A key whose object nothing refers to.'],
    ];
    const told = new Set<string>();
    for (const [place, what] of places) {
      for await (const keys of inBatches(place)) {
        const news = (await ownerless(keys)).filter((key) => !told.has(key));
        for (const key of news) yield { key, kind: 'ORPHANED', what };
        news.forEach((key) => told.add(key));
      }
    }
  }

  private async *madeKeys(): AsyncIterable<string> {
    for await (const { key } of this.storage.keys()) yield key;
  }
}

async function* inBatches(keys: AsyncIterable<string>): AsyncIterable<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
