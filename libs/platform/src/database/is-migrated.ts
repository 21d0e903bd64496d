import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { SERVICE_ROLE } from './migrate.js';

/**
 * True where every one of the migrations is applied in the database that url names, the service's own login; false also
 * where that login may not look, as in a database that was never migrated, which migrate() then says better.
 */
export async function isMigrated(url: string, migrations: readonly (new () => MigrationInterface)[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, options: `-c role=${SERVICE_ROLE}` });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.applied_migration_v');
    const applied = new Set(rows.map((row) => row.name));
    return migrations.every((migration) => applied.has(migration.name));
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
