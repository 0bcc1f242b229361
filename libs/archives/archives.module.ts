import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DiscussionsModule } from '#discussions';
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
import { AudienceNames } from './audience-names.service.js';
import { LibraryContents } from './library-contents.service.js';
import { Records } from './record-contents.service.js';
import { RecordKeyResolver } from './record-key.resolver.js';
import { RecordList } from './record-list.service.js';
import { RecordPages } from './record-pages.service.js';
import { RecordSeal } from './record-seal.service.js';
import { Turns } from './turns.service.js';

const MAKING = [ArchiveFiles, ArchiveMaker, ArchivePages, LibraryContents, Turns];
const RECORD = [AudienceNames, RecordList, RecordPages, Records, RecordSeal];
const GIVING = [ArchiveBytes, ArchiveNames, ArchiveStanding, ArchiveStore, Archives];

@Module({
  imports: [AccessModule, DiscussionsModule, DocumentsModule, GroupsModule, JobsModule, PartiesModule, StorageModule],
  controllers: [ArchivesController],
  providers: [ArchiveFields, ArchivesResolver, RecordKeyResolver, ...MAKING, ...RECORD, ...GIVING],
  exports: [Archives],
})
export class ArchivesModule {}
