import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { SettingsModule } from '#settings';
import { WorldChecker } from './check-world.js';

@Module({ imports: [SettingsModule, DatabaseModule, AuditModule, AccessModule], providers: [WorldChecker] })
export class AccessCheckModule {}
