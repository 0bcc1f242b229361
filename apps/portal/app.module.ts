import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { PortalGraphqlModule } from '#graphql';
import { IdentityModule } from '#identity';
import { SettingsModule } from '#settings';
import { HealthController } from './health.controller.js';

/** The list of slices. */
@Module({
  imports: [SettingsModule, DatabaseModule, PortalGraphqlModule, AuditModule, IdentityModule],
  controllers: [HealthController],
})
export class AppModule {}
