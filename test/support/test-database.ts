import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { entities } from '#installation';
import { openDataSource, operatorContext, SERVICE_ROLE, UnitOfWork, type RequestContext } from '#platform';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { worldTemplate } from './test-world.js';

export interface TestDatabase {
  /** Address of the database for a process of its own (pv, api, worker): superuser, lowered by the product itself. */
  readonly url: string;
  readonly dataSource: DataSource;
  /** Works with the service's role under row-level security. */
  readonly unitOfWork: UnitOfWork;
  /** A superuser's connection, for arranging, for looking behind the policies, and for tampering. */
  readonly superuser: pg.Client;
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** What platform.now() answers in the unit of work of this test. */
  readonly now?: string;
  readonly poolSize?: number;
  /** What is there before the test begins. */
  readonly world?: TestWorld;
}

/** What several tests of a spec begin with: made once, kept as a template of its own (test-world.ts). */
export interface TestWorld {
  /** Sets it apart from the others of its worker. */
  readonly name: string;
  fill(database: TestDatabase): Promise<unknown>;
}

/** A database of its own for one test, cloned from the migrated template in some 50 ms: copied file by file, past the write-ahead log. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { server, template } = serverOfTests();
  const name = `pv_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const { world } = options;
  const from = world === undefined ? template : await worldTemplate(`${world.name} ${options.now ?? ''}`, (template) => fillTemplate(server, template, world, options));
  await cloneDatabase(server, name, from);
  const database = await openTestDatabase(server, name, options);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Fills a template under the clock of its tests, and leaves it: what somebody is connected to cannot be cloned. */
async function fillTemplate(server: string, name: string, world: TestWorld, { now }: TestDatabaseOptions): Promise<void> {
  await cloneDatabase(server, name, serverOfTests().template);
  const database = await openTestDatabase(server, name, now === undefined ? {} : { now });
  try {
    await world.fill(database);
  } finally {
    await database.close();
  }
}

function serverOfTests(): { readonly server: string; readonly template: string } {
  const { PV_TEST_SERVER_URL: server, PV_TEST_TEMPLATE: template } = process.env;
  if (!server || !template) throw new Error('PV_TEST_SERVER_URL and PV_TEST_TEMPLATE are not set: run through jest, whose global setup starts a server');
  return { server, template };
}

const cloneDatabase = (server: string, name: string, from: string): Promise<void> => onServer(server, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`);

/** Connected to a database that is there; closing it leaves it there. */
async function openTestDatabase(server: string, name: string, options: TestDatabaseOptions): Promise<TestDatabase> {
  const address = new URL(server);
  address.pathname = `/${name}`;
  const dataSource = await openDataSource({
    url: address.href,
    poolSize: options.poolSize ?? 5,
    entities,
    role: SERVICE_ROLE,
    applicationName: 'pv-test',
  });
  const superuser = new pg.Client({ connectionString: address.href });
  await superuser.connect();
  return {
    url: address.href,
    dataSource,
    unitOfWork: new UnitOfWork(dataSource, options.now === undefined ? {} : { now: options.now }),
    superuser,
    close: async () => {
      await superuser.end();
      await dataSource.destroy();
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

export const asOperator: RequestContext = operatorContext('TEST', 'test');

export const asOrganisation = (organisationId: string, roles: readonly string[] = []): RequestContext => ({
  actor: 'test-person',
  organisationId,
  scope: 'ORGANISATION',
  roles,
  purpose: 'TEST',
  correlationId: 'test',
});
