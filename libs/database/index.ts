export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { Ids } from './ids.js';
export { type Present, requestScope } from './unit-of-work.js';
