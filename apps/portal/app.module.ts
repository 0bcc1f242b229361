import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { PortalGraphqlModule } from '#graphql';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { JobsModule } from '#jobs';
import { NotificationsModule } from '#notifications';
import { PartiesModule } from '#parties';
import { SettingsModule } from '#settings';
import { StorageModule } from '#storage';
import { HealthController } from './health.controller.js';

/** The list of slices. */
@Module({
  imports: [
    SettingsModule,
    DatabaseModule,
    PortalGraphqlModule,
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
  controllers: [HealthController],
})
export class AppModule {}
