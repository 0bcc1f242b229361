export { PressModule } from './press.module.js';
export { Press } from './press.service.js';
export {
  DRAWN,
  type Mark,
  OFFICE,
  type PageSize,
  type Passage,
  PDF,
  type PressJob,
  type PressJobs,
  type Recognised,
  type TextRun,
  UNREADABLE,
  type Unreadable,
  type WrittenText,
} from './press.types.js';
export { UnreadableError } from './unreadable.js';
