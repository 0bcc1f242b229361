import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { JobsModule } from '#jobs';
import { NotificationsModule } from '#notifications';
import { PartiesModule } from '#parties';
import { SettingsModule } from '#settings';
import { StorageModule } from '#storage';
import { Housekeeping } from './housekeeping.service.js';

/** The same slices as the portal's, without HTTP. */
@Module({
  imports: [
    SettingsModule,
    DatabaseModule,
    AuditModule,
    JobsModule,
    StorageModule,
    IdentityModule,
    PartiesModule,
    GroupsModule,
    AccessModule,
    DocumentsModule,
    DiscussionsModule,
    NotificationsModule,
  ],
  providers: [Housekeeping],
})
export class WorkerModule {}
