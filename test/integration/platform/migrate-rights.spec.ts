import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from '#installation';
import { migrate, SERVICE_ROLE } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const mayRewrite = async (): Promise<string[]> =>
  (
    await database.superuser.query<{ name: string }>(
      `SELECT name FROM unnest(ARRAY['platform.journal', 'identity.access_log', 'offers.capacity_confirmation', 'offers.calendar_feed', 'offers.session']) AS name
       WHERE has_table_privilege($1, name, 'UPDATE') ORDER BY name`,
      [SERVICE_ROLE],
    )
  ).rows.map(({ name }) => name);

it('while a newer version migrates, the running service never gets a right that is taken from it', async () => {
  const { superuser } = database;
  // Holds the migration where it takes rights back: at that moment it has given all of them.
  await superuser.query(`
    CREATE FUNCTION public.wait_at_revoke() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(17); END $$;
    CREATE EVENT TRIGGER wait_at_revoke ON ddl_command_start WHEN TAG IN ('REVOKE') EXECUTE FUNCTION public.wait_at_revoke();
    SELECT pg_advisory_lock(17)`);
  const migrated = migrate(database.url, migrations);
  await until('the migration takes rights back', async () => {
    const { rows } = await superuser.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 17 AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    return rows.length > 0;
  });
  const meanwhile = await mayRewrite();
  await superuser.query('SELECT pg_advisory_unlock(17)');
  await migrated;
  expect([meanwhile, await mayRewrite()]).toEqual([[], []]);
  // Negative control: a right that was given for a moment would have been seen.
  await superuser.query(`DROP EVENT TRIGGER wait_at_revoke; GRANT UPDATE ON platform.journal TO ${SERVICE_ROLE}`);
  expect(await mayRewrite()).toEqual(['platform.journal']);
});
