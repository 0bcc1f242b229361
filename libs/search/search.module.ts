import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { JobsModule } from '#jobs';
import { TextsModule } from '#texts';
import { Analysis } from './analysis.service.js';
import { Asking } from './asking.service.js';
import { Bodies } from './bodies.service.js';
import { Indexing } from './indexing.service.js';
import { Passages } from './passages.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchRows } from './search.rows.js';
import { Search } from './search.service.js';
import { Sources } from './sources.service.js';
import { Stems } from './stems.service.js';

@Module({
  imports: [AccessModule, DiscussionsModule, DocumentsModule, JobsModule, TextsModule],
  providers: [SearchResolver, Analysis, Asking, Bodies, Indexing, Passages, Search, SearchRows, Sources, Stems],
  exports: [Search, Indexing],
})
export class SearchModule {}
