import { Logger, runMigrations } from 'graphile-worker';

/** Installs or updates the job queue's own schema. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
}
