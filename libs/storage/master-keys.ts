import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import { seal, unseal } from './sealing.js';
import { MasterKeyWrong } from './storage-errors.js';

export interface Wrapped {
  wrapped: Buffer;
  /** Which master key it is wrapped by: says nothing of the key itself. */
  master: string;
}
const idOf = (key: Buffer) => createHmac('sha256', key).update('Plenary master key').digest('hex').slice(0, 16);

/** The master key that wraps files' keys, and the one before while a rotation is under way. */
@Injectable()
export class MasterKeys {
  /** New keys are wrapped by this one. */
  readonly current: string;
  private readonly keys: Map<string, Buffer>;

  constructor({ STORAGE_MASTER_KEY, STORAGE_PREVIOUS_MASTER_KEY }: Settings) {
    const keys = [STORAGE_MASTER_KEY, STORAGE_PREVIOUS_MASTER_KEY].filter(Boolean).map((text) => Buffer.from(text, 'base64'));
    this.keys = new Map(keys.map((key) => [idOf(key), key]));
    this.current = idOf(keys[0]!);
  }

  get known(): string[] {
    return [...this.keys.keys()];
  }

  /** Wraps the file key for this object alone: moved to another it does not open. */
  wrap(fileKey: Buffer, objectKey: string): Wrapped {
    return { wrapped: Buffer.concat(seal(this.keys.get(this.current)!, fileKey, Buffer.from(objectKey))), master: this.current };
  }

  /** Throws MasterKeyWrong. */
  unwrap({ wrapped, master }: Wrapped, objectKey: string): Buffer {
    const key = this.keys.get(master);
    if (!key) throw new MasterKeyWrong();
    const fileKey = unseal(key, wrapped, Buffer.from(objectKey));
    if (!fileKey) throw new MasterKeyWrong('The key of a file is damaged, or was not made by the master key that it names');
    return fileKey;
  }
}
