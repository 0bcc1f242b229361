import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { DocumentsModule } from '#documents';
import { Notice } from './notice.entity.js';
import { DocumentNoticeFields, NoticesResolver, ViewerNoticeFields } from './notices.resolver.js';
import { Notices } from './notices.service.js';
import { Notifier } from './notifier.service.js';

@Module({
  imports: [AccessModule, DocumentsModule, TypeOrmModule.forFeature([Notice])],
  providers: [DocumentNoticeFields, Notices, NoticesResolver, Notifier, ViewerNoticeFields],
})
export class NotificationsModule {}
