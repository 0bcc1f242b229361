import { fileURLToPath } from 'node:url';
import { pool as workers } from 'workerpool';
import { type PressJob, UNREADABLE, type Unreadable } from '../press.types.js';
import { UnreadableError } from '../unreadable.js';

/** Seconds that a job may take. Office documents need most. */
const SECONDS: Record<PressJob, number> = { convert: 120, look: 30, picture: 30, text: 30, passages: 120, recognise: 90, stamp: 60 };
const SCRIPT = fileURLToPath(new URL('jobs.js', import.meta.url));

/** Processes for the jobs: one that takes too long or falls is ended, and the next one starts afresh. */
export class Pool {
  private readonly pool = workers(SCRIPT, {
    workerType: 'process',
    maxWorkers: 2,
    forkOpts: { serialization: 'advanced' },
    workerTerminateTimeout: 100,
  });

  /** Throws UnreadableError for whatever these bytes did to the process that read them. */
  async run(job: PressJob, bytes: Uint8Array, options: unknown): Promise<Uint8Array> {
    try {
      return (await this.pool.exec(job, [bytes, options]).timeout(SECONDS[job] * 1000)) as Uint8Array;
    } catch (error) {
      throw new UnreadableError(reasonOf(error as Error));
    }
  }

  async end(): Promise<void> {
    await this.pool.terminate(true);
  }
}

function reasonOf({ message, name }: Error): Unreadable {
  if ((UNREADABLE as readonly string[]).includes(message)) return message as Unreadable;
  if (name === 'TimeoutError' || /timed out/i.test(message)) return 'TOO_SLOW';
  // A process that fell had no more memory; a parser that threw was given what is no such file.
  return /terminated unexpectedly/i.test(message) ? 'TOO_LARGE' : 'DAMAGED';
}
