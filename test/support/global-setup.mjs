import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { fastFolder } from './fast-folder.mjs';
import { buildWhenStale } from './jest/build-when-stale.mjs';

const TEMPLATE = 'pv_template';

/**
 * One server for all specs, with a migrated template that each spec clones: the embedded one, or the one that
 * PV_TEST_SERVER_URL names (a superuser's address; .ci/run names PostgreSQL 15 with it).
 */
export default async function globalSetup() {
  buildWhenStale();
  const { acquireEmbeddedPostgres, migrate } = await import('../../dist/libs/platform/src/index.js');
  const { migrations } = await import('../../dist/libs/installation/src/index.js');
  if (!process.env.PV_TEST_SERVER_URL) {
    const folder = await mkdtemp(join(process.env.PV_TEST_FOLDER ?? fastFolder(), 'pv-test-'));
    const server = await acquireEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false, maxConnections: 200 });
    process.env.PV_TEST_SERVER_URL = server.superuserUrl('postgres');
    globalThis.__pvStop = async () => {
      await server.release();
      await rm(folder, { recursive: true, force: true });
    };
  }
  const admin = new pg.Client({ connectionString: process.env.PV_TEST_SERVER_URL });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const url = new URL(process.env.PV_TEST_SERVER_URL);
  url.pathname = `/${TEMPLATE}`;
  await migrate(url.href, migrations);
  process.env.PV_TEST_TEMPLATE = TEMPLATE;
}
