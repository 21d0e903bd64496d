import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities, migrations } from '#installation';
import { acquireEmbeddedPostgres, migrate, openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import pg from 'pg';

export interface BenchDatabase {
  /** The owner's address, for a bare side with connections of its own. */
  readonly url: string;
  /** The product's way: the service's role under row-level security. */
  readonly unitOfWork: UnitOfWork;
  /** The owner's connection: data, resets, and the bare side. */
  readonly owner: pg.Client;
  /** Another migrated database on the same server, for data of another size. */
  beside(): Promise<BenchDatabase>;
  close(): Promise<void>;
}

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A migrated database of its own: on the server that PV_TEST_SERVER_URL names (a superuser's address), else on an embedded
 * one in a temporary folder with the settings of production, fsync included. Where a test's server has a migrated template
 * (PV_TEST_TEMPLATE), it is cloned: migrating takes seconds.
 */
export async function openBenchDatabase(say: (line: string) => void, connections = 2): Promise<BenchDatabase> {
  const server = await openServer(say);
  return openOn(server, connections);
}

async function openOn(server: Server, connections: number): Promise<BenchDatabase> {
  const name = `pv_bench_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const template = process.env['PV_TEST_TEMPLATE'];
  await onServer(server.url, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY file_copy` : ''}`);
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  if (!template) await migrate(address.href, migrations);
  const dataSource = await openDataSource({ url: address.href, poolSize: connections, entities, role: SERVICE_ROLE, applicationName: 'pv-bench' });
  const owner = new pg.Client({ connectionString: address.href, application_name: 'pv-bench-bare', options: '-c timezone=UTC' });
  await owner.connect();
  return {
    url: address.href,
    unitOfWork: new UnitOfWork(dataSource),
    owner,
    beside: () => openOn({ url: server.url, close: async () => {} }, connections),
    close: async () => {
      await owner.end();
      await dataSource.destroy();
      await onServer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}

async function openServer(say: (line: string) => void): Promise<Server> {
  const named = process.env['PV_TEST_SERVER_URL'];
  if (named) return { url: named, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'pv-bench-'));
  const server = await acquireEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true, log: say });
  return {
    url: server.superuserUrl('postgres'),
    close: async () => {
      await server.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * Empties tables, append-only ones too, and writes everything to disk, so that no run pays for what another one left.
 * As a replica a session fires no trigger, so not those either that forbid it.
 */
export async function emptyTables(owner: pg.Client, schemas: readonly string[], more: readonly string[] = []): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1) ORDER BY 1`,
    [schemas],
  );
  await owner.query('SET session_replication_role = replica');
  await owner.query(`TRUNCATE ${[...rows.map(({ name }) => name), ...more].join(', ')} CASCADE`);
  await owner.query('RESET session_replication_role');
  await owner.query('CHECKPOINT');
}

/** Number and checksum of rows, whatever their order; `row` is an SQL expression over the tables of `from`. */
export async function checksum(owner: pg.Client, row: string, from: string): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `SELECT count(*) || ' rows, checksum ' || coalesce(sum(hashtextextended((${row})::text, 0)), 0) AS text FROM ${from}`,
  );
  return rows[0]!.text;
}
