import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { PartiesModule } from '#parties';
import { DocumentRequestFields, RequestFields } from './request.fields.js';
import { RequestsReader } from './requests.reader.js';
import { RequestsResolver } from './requests.resolver.js';
import { RequestRows } from './requests.rows.js';
import { Requests } from './requests.service.js';

@Module({
  imports: [AccessModule, DocumentsModule, GroupsModule, JobsModule, PartiesModule],
  providers: [DocumentRequestFields, RequestFields, RequestRows, Requests, RequestsReader, RequestsResolver],
  exports: [Requests],
})
export class RequestsModule {}
