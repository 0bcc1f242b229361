import type { ByteRange } from './storage.js';

/** Where sealed objects are kept, as they are: to a backend they are bytes. Throws StorageAway where it cannot be used now. */
export abstract class Backend {
  /** Throws, naming the setting, where it refuses us or is not there as set. */
  abstract requireUsable(): Promise<void>;

  /** Takes over a finished file of this machine, or copies it. Returns once the object survives a power failure. May be repeated. */
  abstract take(key: string, file: string): Promise<void>;

  /** The part must be there. Reads no faster than its bytes are asked for. Throws StorageMissing. */
  abstract read(key: string, part: ByteRange): AsyncIterable<Buffer>;

  /** In bytes as stored; null where there is nothing, and that is certain. */
  abstract size(key: string): Promise<number | null>;

  abstract remove(key: string): Promise<void>;

  /** Every object there is, known or not. */
  abstract list(): AsyncIterable<string>;
}
