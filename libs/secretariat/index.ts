export { BreakGlass } from './break-glass.service.js';
export { BreakGlassTold } from './break-glass.entity.js';
export { AskingsReader } from './break-glass.reader.js';
export type { MeasureTold } from './measure-notices.service.js';
export { Reports } from './reports.service.js';
export { SecretariatModule } from './secretariat.module.js';
