import { Module } from '@nestjs/common';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { IdentityModule } from '#identity';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { FiledBefore } from './filed.service.js';
import { Filing } from './filing.service.js';
import { ImportRows } from './import-rows.service.js';
import { ImportSweep } from './import-sweep.service.js';
import { Imports } from './imports.service.js';
import { KnownToImports } from './known.service.js';
import { Planning } from './planning.service.js';
import { Storing } from './storing.service.js';

@Module({
  imports: [DocumentsModule, GroupsModule, IdentityModule, JobsModule, PartiesModule],
  providers: [FiledBefore, Filing, ImportRows, ImportSweep, Imports, KnownToImports, Planning, Storing],
  exports: [Imports],
})
export class ImportsModule {}
