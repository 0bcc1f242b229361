import { createCipheriv, createHash } from 'node:crypto';

/** Chance that a seed repeats: AES in counter mode over zeros. */
export class Chance {
  private readonly stream;

  constructor(seed: string) {
    this.stream = createCipheriv('aes-128-ctr', createHash('sha256').update(seed).digest().subarray(0, 16), Buffer.alloc(16));
  }

  bytes(length: number): Buffer {
    return this.stream.update(Buffer.alloc(length));
  }

  /** From 0 to below the number, whole. */
  upTo(most: number): number {
    return this.bytes(4).readUInt32BE() % Math.max(1, Math.ceil(most));
  }
}
