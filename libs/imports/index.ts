export { Imports, type ImportOptions, type Outcome } from './imports.service.js';
export { ImportsModule } from './imports.module.js';
export type { Problem } from './problem.js';
export { ImportRefused } from './refused.js';
