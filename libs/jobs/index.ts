export { JobHandler, type JobHandlerOptions } from './job-handler.js';
export { JobRunner } from './job-runner.js';
export { JobsModule } from './jobs.module.js';
export { type JobOptions, Jobs } from './jobs.service.js';
export { migrateJobs } from './migrate-jobs.js';
export { Occasion } from './occasion.js';
