import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { IdentityModule } from '#identity';
import { JobsModule } from '#jobs';
import { AskingsReader } from './break-glass.reader.js';
import { BreakGlassResolver } from './break-glass.resolver.js';
import { AskingRows } from './break-glass.rows.js';
import { BreakGlass } from './break-glass.service.js';
import { MeasureNotices } from './measure-notices.service.js';
import { DocumentQuarantineFields, ModerationResolver, PostHoldFields, ThreadQuarantineFields } from './moderation.resolver.js';
import { Moderation } from './moderation.service.js';
import { Quarantines } from './quarantines.reader.js';
import { ReportParts } from './report-parts.service.js';
import { ReportsReader } from './reports.reader.js';
import { ReportsResolver } from './reports.resolver.js';
import { ReportRows } from './reports.rows.js';
import { Reports } from './reports.service.js';
import { Things } from './things.service.js';

const RESOLVERS = [
  BreakGlassResolver,
  DocumentQuarantineFields,
  ModerationResolver,
  PostHoldFields,
  ReportsResolver,
  ThreadQuarantineFields,
];
const USE_CASES = [BreakGlass, MeasureNotices, Moderation, Reports];
const READING = [AskingRows, AskingsReader, Quarantines, ReportParts, ReportRows, ReportsReader, Things];

@Module({
  imports: [AccessModule, DiscussionsModule, DocumentsModule, IdentityModule, JobsModule],
  providers: [...RESOLVERS, ...USE_CASES, ...READING],
  exports: [AskingsReader, BreakGlass, Reports],
})
export class SecretariatModule {}
