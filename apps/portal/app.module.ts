import { Module } from '@nestjs/common';
import { PortalGraphqlModule } from '#graphql';
import { SLICES } from '../slices.js';
import { HealthController } from './health.controller.js';

/** The list of slices. */
@Module({
  imports: [...SLICES, PortalGraphqlModule],
  controllers: [HealthController],
})
export class AppModule {}
