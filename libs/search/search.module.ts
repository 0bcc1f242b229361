import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DiscussionsModule } from '#discussions';
import { DocumentsModule } from '#documents';
import { GroupsModule } from '#groups';
import { JobsModule } from '#jobs';
import { TextsModule } from '#texts';
import { Analysis } from './analysis.service.js';
import { Asking } from './asking.service.js';
import { Bodies } from './bodies.service.js';
import { Facets } from './facets.service.js';
import { FoundNodes } from './found-nodes.service.js';
import { Indexing } from './indexing.service.js';
import { Passages } from './passages.service.js';
import { SavedSearchesResolver } from './saved-searches.resolver.js';
import { SavedSearches } from './saved-searches.service.js';
import { SearchResolver } from './search.resolver.js';
import { SearchRows } from './search.rows.js';
import { Search } from './search.service.js';
import { Sources } from './sources.service.js';
import { Stems } from './stems.service.js';
import { Suggestions } from './suggestions.service.js';
import { SearchTelling } from './telling.service.js';
import { Typing } from './typing.service.js';

@Module({
  imports: [AccessModule, DiscussionsModule, DocumentsModule, GroupsModule, JobsModule, TextsModule],
  providers: [
    SearchResolver,
    Analysis,
    Asking,
    Bodies,
    Facets,
    FoundNodes,
    Indexing,
    Passages,
    SavedSearches,
    SavedSearchesResolver,
    Search,
    SearchRows,
    SearchTelling,
    Sources,
    Stems,
    Suggestions,
    Typing,
  ],
  exports: [Indexing, SavedSearches, Search],
})
export class SearchModule {}
