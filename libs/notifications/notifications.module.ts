import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { SecretariatModule } from '#secretariat';
import { MeasureNotifier } from './measure-notifier.service.js';
import { Notice } from './notice.entity.js';
import { FileNotifier } from './file-notifier.service.js';
import { ManagerNotifier } from './manager-notifier.service.js';
import { DocumentNoticeFields, NoticesResolver, ViewerNoticeFields } from './notices.resolver.js';
import { Notices } from './notices.service.js';
import { Notifier } from './notifier.service.js';
import { PostNotifier } from './post-notifier.service.js';

@Module({
  imports: [AccessModule, DiscussionsModule, DocumentsModule, SecretariatModule, TypeOrmModule.forFeature([Notice])],
  providers: [
    DocumentNoticeFields,
    FileNotifier,
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
