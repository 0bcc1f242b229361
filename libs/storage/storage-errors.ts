import { DomainError } from '#errors';

/** Nothing is stored under the key. */
export class StorageMissing extends Error {
  constructor() {
    super('The bytes are not there.');
  }
}

/** The bytes are not those that were written: changed, exchanged, or cut off. */
export class StorageDamaged extends Error {
  constructor(what: string) {
    super(`The bytes are damaged: ${what}.`);
  }
}

/** A key that the set master keys do not open. Names the settings, never a key. */
export class MasterKeyWrong extends Error {
  constructor(what = 'Files were encrypted with another master key than the one that is set') {
    super(
      `${what}: set STORAGE_MASTER_KEY (or STORAGE_MASTER_KEY_FILE) to the right one, or STORAGE_PREVIOUS_MASTER_KEY (or _FILE) to the one before.`,
    );
  }
}

/** The storage cannot be used now. Callers are told that much; `reason` is for whoever runs the portal. */
export class StorageAway extends DomainError {
  constructor(
    readonly reason: string,
    readonly isSetting: boolean,
  ) {
    super('UNAVAILABLE', 'The portal cannot reach its files now. Try again in a moment.');
  }
}
