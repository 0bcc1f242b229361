export { Archive } from './archive.entity.js';
export { Archives } from './archives.service.js';
export { ArchivesModule } from './archives.module.js';
