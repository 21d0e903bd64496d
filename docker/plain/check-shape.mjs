import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Looks at a running shape as its operator would: does the API serve, and may the service no more than it should? */
export async function checkShape({ addresses, secrets }) {
  const home = await fetch(`${addresses.api}/`);
  expect(home.ok && (await home.text()).includes('Platzverbund'), 'the API says at / what runs here');
  const service = await connect(secrets, 'database_url');
  const owner = await connect(secrets, 'database_migration_url');
  try {
    const rights = 'SELECT bool_or(rolsuper OR rolbypassrls) AS beyond FROM pg_roles WHERE pg_has_role(current_user, oid, $1)';
    expect((await service.query(rights, ['MEMBER'])).rows[0].beyond === false, 'the service has no way past the policies');
    expect((await owner.query(rights, ['MEMBER'])).rows[0].beyond === false, 'the owner is no superuser');
    const { rows } = await service.query("SELECT count(*)::int AS n FROM pg_tables WHERE tableowner IN ('platzverbund', 'platzverbund_service')");
    expect(rows[0].n === 0, 'the service owns nothing');
    await expectRefused(service.query('CREATE TABLE public.intruder (id int)'), 'the service makes no table');
    await expectRefused(service.query('ALTER TABLE platform.journal DISABLE TRIGGER ALL'), 'the service does not switch off the journal');
    await service.query('SET ROLE platzverbund_service');
    const seen = await service.query('SELECT count(*)::int AS n FROM identity.organisation');
    expect(seen.rows[0].n === 0, 'whoever has not said for whom sees nothing');
  } finally {
    await service.end();
    await owner.end();
  }
}

async function connect(secrets, name) {
  const client = new pg.Client({ connectionString: await readFile(join(secrets, name), 'utf8') });
  await client.connect();
  return client;
}

async function expectRefused(work, what) {
  const refused = await work.then(
    () => false,
    (error) => error.code === '42501',
  );
  expect(refused, what);
}

function expect(isSo, what) {
  if (!isSo) throw new Error(`Not so: ${what}.`);
  console.log(`ok: ${what}`);
}
