import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '#installation';
import { openDataSource, Readiness, SERVICE_ROLE, type ReadinessProblem } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const names = migrations.map((Migration) => new Migration().name);

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function problems(parts: { migrations?: readonly string[]; redisUrl?: string }): Promise<ReadinessProblem[]> {
  const readiness = new Readiness({ dataSource: db.dataSource, migrations: names, ...parts });
  try {
    return await readiness.problems();
  } finally {
    await readiness.close();
  }
}

describe('readiness', () => {
  it('is there when the database answers, is migrated, and holds the queue', async () => {
    expect(await problems({})).toEqual([]);
  });

  it('is missing before a release step has brought the newest migration', async () => {
    expect(await problems({ migrations: [...names, 'Tomorrow1999000000001'] })).toEqual(['DATABASE_NOT_MIGRATED']);
  });

  it('is missing on a database that nobody has migrated', async () => {
    await db.superuser.query('ALTER SCHEMA platform RENAME TO elsewhere');
    try {
      expect(await problems({})).toEqual(['DATABASE_NOT_MIGRATED']);
    } finally {
      await db.superuser.query('ALTER SCHEMA elsewhere RENAME TO platform');
    }
  });

  it('is missing when the queue has no storage', async () => {
    await db.superuser.query('ALTER SCHEMA queue RENAME TO elsewhere');
    try {
      expect(await problems({})).toEqual(['QUEUE_AWAY']);
    } finally {
      await db.superuser.query('ALTER SCHEMA elsewhere RENAME TO queue');
    }
  });

  it('is missing when Redis is named and does not answer', async () => {
    expect(await problems({ redisUrl: 'redis://127.0.0.1:1' })).toEqual(['QUEUE_AWAY']);
  });

  it('is missing when the database is away, and says nothing of where it would be', async () => {
    const dataSource = await openDataSource({ url: db.url, poolSize: 2, entities: [], role: SERVICE_ROLE, applicationName: 'pv-away' });
    const readiness = new Readiness({ dataSource, migrations: names });
    await dataSource.destroy();
    expect(await readiness.problems()).toEqual(['DATABASE_AWAY']);
  });
});
