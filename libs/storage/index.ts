export { allOrFirstFailure } from './all-or-first-failure.js';
export { FileKeys } from './file-keys.service.js';
export { Rotation } from './rotation.service.js';
export { type Expected, type Finding, Scrub } from './scrub.service.js';
export { type ByteRange, Storage, type StoredKey } from './storage.js';
export { MasterKeyWrong, StorageAway, StorageDamaged, StorageMissing } from './storage-errors.js';
export { StorageHealth } from './storage-health.service.js';
export { StorageModule } from './storage.module.js';
