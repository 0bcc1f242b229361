export { Indexing } from './indexing.service.js';
export { SearchModule } from './search.module.js';
export { Search } from './search.service.js';
export { SavedSearch } from './saved-search.entity.js';
export { SavedSearches } from './saved-searches.service.js';
export type { FoundTold } from './telling.service.js';
