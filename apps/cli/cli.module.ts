import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { SettingsModule } from '#settings';
import { StorageModule } from '#storage';
import { WorldChecker } from './access-check/check-world.js';
import { DemoFiles } from './demo/demo-files.js';
import { DemoWorld } from './demo/demo-world.js';

/** The slices that commands use, without HTTP. */
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
  ],
  providers: [DemoFiles, DemoWorld, WorldChecker],
})
export class CliModule {}
