import { resolve } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '#settings';
import { Backend } from './backend.js';
import { EncryptedStorage } from './encrypted-storage.js';
import { FileKeys } from './file-keys.service.js';
import { LocalBackend } from './local-backend.js';
import { MasterKeys } from './master-keys.js';
import { Rotation } from './rotation.service.js';
import { S3Backend } from './s3/s3-backend.js';
import { s3ClientFor } from './s3/s3-client.js';
import { Scrub } from './scrub.service.js';
import { Spool } from './spool.js';
import { Storage } from './storage.js';
import { StorageHealth } from './storage-health.service.js';

const root = ({ STORAGE_PATH }: Settings) => resolve(STORAGE_PATH);
const backendFor = (settings: Settings): Backend =>
  settings.STORAGE_BACKEND === 's3' ? new S3Backend(s3ClientFor(settings), settings.S3_BUCKET) : new LocalBackend(root(settings));

@Global()
@Module({
  providers: [
    FileKeys,
    MasterKeys,
    Rotation,
    Scrub,
    StorageHealth,
    { provide: Backend, inject: [Settings], useFactory: backendFor },
    // Beside the files, so that a local one arrives by its name alone.
    { provide: Spool, inject: [Settings], useFactory: (settings: Settings) => new Spool(resolve(root(settings), 'arriving')) },
    { provide: Storage, useClass: EncryptedStorage },
  ],
  exports: [FileKeys, Rotation, Scrub, Storage, StorageHealth],
})
export class StorageModule {}
