import { migrateJobs } from '#jobs';
import { loadParties } from '#parties';
import { loadSettings } from '#settings';
import { dataSourceFor } from '#schema/data-source';
import { requireUsable } from '#schema/requirements';

/** Runs the migrations that this database does not have yet, then brings in the states, bodies and organisations there are. */
export async function migrate(): Promise<void> {
  const { DATABASE_URL } = loadSettings();
  await requireUsable(DATABASE_URL);
  const source = await dataSourceFor(DATABASE_URL).initialize();
  try {
    const done = await source.runMigrations();
    console.log(done.length ? `Migrated: ${done.map(({ name }) => name).join(', ')}` : 'The database is up to date.');
    await source.transaction(async (manager) => loadParties((sql, params) => manager.query(sql, params)));
  } finally {
    await source.destroy();
  }
  await migrateJobs(DATABASE_URL);
}
