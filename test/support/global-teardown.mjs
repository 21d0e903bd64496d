import pg from 'pg';

export default async function globalTeardown() {
  if (globalThis.__pvStop !== undefined) return globalThis.__pvStop();
  // Another one's server stays: what was made there to be cloned (test-world.ts) goes.
  const admin = new pg.Client({ connectionString: process.env.PV_TEST_SERVER_URL });
  await admin.connect();
  const { rows } = await admin.query(`SELECT datname FROM pg_database WHERE datname LIKE 'pv\\_world\\_%'`);
  for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname}`);
  await admin.end();
}
