export { LocalStorage } from './local-storage.js';
export { type ByteRange, Storage, type StoredKey } from './storage.js';
export { StorageModule } from './storage.module.js';
