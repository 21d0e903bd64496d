import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { migrations } from '#installation';
import { migrate } from '#platform';
import pg from 'pg';
import { DataSource } from 'typeorm';

const PEOPLE = migrations.findIndex((Migration) => Migration.name === 'People1764000000012');

/** A database as an installation had it before people and roles came, and its owner's connection. */
async function openOldDatabase(): Promise<{ url: string; client: pg.Client; close: () => Promise<void> }> {
  const server = process.env['PV_TEST_SERVER_URL']!;
  const name = `pv_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query('CREATE SCHEMA platform_migrations');
  const options = { type: 'postgres', url: url.href, schema: 'platform_migrations', migrationsTableName: 'migrations', installExtensions: false } as const;
  const old = await new DataSource({ ...options, migrations: migrations.slice(0, PEOPLE), extra: { options: '-c timezone=UTC' } }).initialize();
  await old.runMigrations({ transaction: 'each' });
  await old.destroy();
  return {
    url: url.href,
    client,
    close: async () => {
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

describe('an installation with people and tokens from before', () => {
  it('keeps the roles that its organisations have, and says in the journal which ones it took away', async () => {
    const database = await openOldDatabase();
    try {
      const { client } = database;
      const organisations = await client.query<{ id: string }>(
        `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
           ('JA', 'AGENCY', 'Jugendamt', '01001000', 'SH'), ('OAK', 'PROVIDER', 'Eiche e. V.', '01001000', 'SH') RETURNING id`,
      );
      const [agency, oak] = organisations.rows.map(({ id }) => id);
      await client.query(
        `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES
           ('anna', $1, 'CASEWORKER'), ('anna', $1, 'GROUP_LEAD'), ('bert', $2, 'GROUP_LEAD'), ('carla', $2, 'CASEWORKER')`,
        [agency, oak],
      );
      await client.query(
        `INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at) VALUES
           ($1, 'BILLING', 'ledger', '\\x01', '2999-01-01'), ($2, 'SOMETHING', 'old', '\\x02', '2999-01-01')`,
        [agency, oak],
      );
      await migrate(database.url, migrations);

      const { rows: members } = await client.query('SELECT user_id, role, organisation_kind, signing_right FROM identity.membership ORDER BY user_id');
      expect(members).toEqual([
        { user_id: 'anna', role: 'CASEWORKER', organisation_kind: 'AGENCY', signing_right: false },
        { user_id: 'bert', role: 'GROUP_LEAD', organisation_kind: 'PROVIDER', signing_right: false },
      ]);
      const { rows: tokens } = await client.query('SELECT label, revoked_at IS NOT NULL AS revoked FROM identity.machine_token ORDER BY label');
      expect(tokens).toEqual([
        { label: 'ledger', revoked: false },
        { label: 'old', revoked: true },
      ]);
      const { rows: journal } = await client.query('SELECT subject_id, organisation_id, before FROM platform.journal ORDER BY subject_id');
      expect(journal).toEqual([
        { subject_id: 'anna', organisation_id: agency, before: [{ role: 'GROUP_LEAD', organisation_id: agency }] },
        { subject_id: 'carla', organisation_id: oak, before: [{ role: 'CASEWORKER', organisation_id: oak }] },
      ]);
    } finally {
      await database.close();
    }
  });
});
