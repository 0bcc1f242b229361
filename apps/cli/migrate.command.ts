import { migrateJobs } from '#jobs';
import { loadSettings } from '#settings';
import { dataSourceFor } from '#schema/data-source';

/** Runs the migrations that this database does not have yet, and says which. */
export async function migrate(): Promise<void> {
  const { DATABASE_URL } = loadSettings();
  await migrateJobs(DATABASE_URL);
  const source = await dataSourceFor(DATABASE_URL).initialize();
  try {
    const done = await source.runMigrations();
    console.log(done.length ? `Migrated: ${done.map(({ name }) => name).join(', ')}` : 'The database is up to date.');
  } finally {
    await source.destroy();
  }
}
