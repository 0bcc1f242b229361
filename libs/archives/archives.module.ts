import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { StorageModule } from '#storage';
import { ArchiveBytes } from './archive-bytes.service.js';
import { ArchiveFields } from './archive.fields.js';
import { ArchiveFiles } from './archive-files.service.js';
import { ArchiveMaker } from './archive-maker.service.js';
import { ArchiveNames } from './archive-names.service.js';
import { ArchivePages } from './archive-pages.service.js';
import { ArchiveStanding } from './archive-standing.service.js';
import { ArchiveStore } from './archive.store.js';
import { ArchivesController } from './archives.controller.js';
import { ArchivesResolver } from './archives.resolver.js';
import { Archives } from './archives.service.js';
import { LibraryContents } from './library-contents.service.js';
import { Turns } from './turns.service.js';

const MAKING = [ArchiveFiles, ArchiveMaker, ArchivePages, LibraryContents, Turns];
const GIVING = [ArchiveBytes, ArchiveNames, ArchiveStanding, ArchiveStore, Archives];

@Module({
  imports: [AccessModule, DocumentsModule, GroupsModule, JobsModule, PartiesModule, StorageModule],
  controllers: [ArchivesController],
  providers: [ArchiveFields, ArchivesResolver, ...MAKING, ...GIVING],
  exports: [Archives],
})
export class ArchivesModule {}
