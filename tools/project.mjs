import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = dirname(dirname(fileURLToPath(import.meta.url)));
export const inProject = (...parts) => join(project, ...parts);

/** A failure the person at the keyboard can act on: shown as its message alone, without a stack. */
export class Refusal extends Error {}

export function refuseOnError(main) {
  main().catch((error) => {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  });
}
