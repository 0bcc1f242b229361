import type { Problem } from './problem.js';

/** Thrown where an import has problems: nothing of it is filed. */
export class ImportRefused extends Error {
  constructor(readonly problems: Problem[]) {
    super('The import has problems.');
  }
}
