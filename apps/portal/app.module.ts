import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { PortalGraphqlModule } from '#graphql';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { PartiesModule } from '#parties';
import { SettingsModule } from '#settings';
import { HealthController } from './health.controller.js';

/** The list of slices. */
@Module({
  imports: [SettingsModule, DatabaseModule, PortalGraphqlModule, AuditModule, IdentityModule, PartiesModule, GroupsModule],
  controllers: [HealthController],
})
export class AppModule {}
