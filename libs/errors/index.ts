export * from './domain-error.js';
export { HttpErrorFilter } from './http-error.filter.js';
export { report } from './report.js';
export { toAnswer } from './to-answer.js';
