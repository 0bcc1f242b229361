import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { ArchivesModule } from '#archives';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { SearchModule } from '#search';
import { SecretariatModule } from '#secretariat';
import { MeasureNotifier } from './measure-notifier.service.js';
import { Notice } from './notice.entity.js';
import { ArchiveNotifier } from './archive-notifier.service.js';
import { FoundNotifier } from './found-notifier.service.js';
import { FileNotifier } from './file-notifier.service.js';
import { ManagerNotifier } from './manager-notifier.service.js';
import { DocumentNoticeFields, NoticesResolver, ViewerNoticeFields } from './notices.resolver.js';
import { Notices } from './notices.service.js';
import { Notifier } from './notifier.service.js';
import { PostNotifier } from './post-notifier.service.js';

@Module({
  imports: [
    AccessModule,
    ArchivesModule,
    DiscussionsModule,
    DocumentsModule,
    SearchModule,
    SecretariatModule,
    TypeOrmModule.forFeature([Notice]),
  ],
  providers: [
    ArchiveNotifier,
    DocumentNoticeFields,
    FileNotifier,
    FoundNotifier,
    ManagerNotifier,
    MeasureNotifier,
    Notices,
    NoticesResolver,
    Notifier,
    PostNotifier,
    ViewerNoticeFields,
  ],
})
export class NotificationsModule {}
