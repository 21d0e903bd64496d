import { Redis } from 'ioredis';
import type pg from 'pg';

export interface TestBackend {
  readonly name: 'postgres' | 'redis';
  readonly redisUrl: string | undefined;
  /** Empties the queue's whole storage, as a restart of a Redis without persistence does. */
  empty(superuser: pg.Client): Promise<void>;
}

const postgres: TestBackend = {
  name: 'postgres',
  redisUrl: undefined,
  async empty(superuser) {
    const { rows } = await superuser.query<{ tables: string }>(
      `SELECT string_agg(format('queue.%I', tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'queue' AND tablename <> 'migration'`,
    );
    for (;;) {
      try {
        return void (await superuser.query(`TRUNCATE ${rows[0]!.tables}`));
      } catch (error) {
        // Against workers that are at it, which lock the tables in their own order: again.
        if ((error as { code?: string }).code !== '40P01') throw error;
      }
    }
  },
};

/** The queue's backends that can be tried here: PostgreSQL always, Redis when PV_TEST_REDIS_URL names one. */
export function testBackends(redisDatabase: number): TestBackend[] {
  const server = process.env['PV_TEST_REDIS_URL'];
  if (!server) return [postgres];
  const url = new URL(server);
  // Each spec empties a database of its own, so that specs may run beside each other.
  url.pathname = `/${redisDatabase}`;
  const redis: TestBackend = {
    name: 'redis',
    redisUrl: url.href,
    async empty() {
      const client = new Redis(url.href);
      await client.flushdb();
      await client.quit();
    },
  };
  return [postgres, redis];
}
