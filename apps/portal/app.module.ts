import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { DocumentsModule } from '#documents';
import { PortalGraphqlModule } from '#graphql';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { NotificationsModule } from '#notifications';
import { PartiesModule } from '#parties';
import { SettingsModule } from '#settings';
import { HealthController } from './health.controller.js';

/** The list of slices. */
@Module({
  imports: [SettingsModule, DatabaseModule, PortalGraphqlModule, AuditModule, IdentityModule, PartiesModule, GroupsModule, AccessModule, DocumentsModule, NotificationsModule],
  controllers: [HealthController],
})
export class AppModule {}
