export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { Ids } from './ids.js';
export { Reserve } from './reserve.js';
export { type IsHeld, Turns } from './turns.js';
export { castNet, type Reader } from './net.js';
export { type Present, type RequestScope, requestScope } from './unit-of-work.js';
