import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanSignIn } from '#identity';
import { Program } from '../support/programs.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');

let db: TestDatabase;
let worker: Program | undefined;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.superuser.query(`INSERT INTO auth."user" (id, name, email) VALUES ('p', 'p', 'p@north.example')`);
});
afterAll(async () => {
  await worker?.end();
  await db.close();
});

/** Rows of so many minutes ago in every table of the sign-in that grows by itself, named after their age. */
async function leave(name: string, minutesAgo: number): Promise<void> {
  await db.superuser.query(
    `INSERT INTO auth.session (id, "expiresAt", token, "ipAddress", "userAgent", "userId") VALUES ($1, now() - $2::float8 * interval '1 min', $1, '192.0.2.1', 'a browser', 'p')`,
    [name, minutesAgo],
  );
  await db.superuser.query(`INSERT INTO auth.verification (id, identifier, value, "expiresAt") VALUES ($1, $1, 'p', now() - $2::float8 * interval '1 min')`, [name, minutesAgo]);
  await db.superuser.query(`INSERT INTO auth."rateLimit" (id, key, count, "lastRequest") VALUES ($1, $1, 1, (extract(epoch FROM now()) * 1000 - $2::float8 * 60000)::bigint)`, [name, minutesAgo]);
  await db.superuser.query(
    `INSERT INTO auth.attempt (key, failures, blocked_until, last_at) VALUES (sha256($1::text::bytea), 4, now() - $2::float8 * interval '1 min', now() - $2::float8 * interval '1 min')`,
    [name, minutesAgo],
  );
}

const DAY = 24 * 60;

async function left(): Promise<Record<string, number>> {
  const { rows } = await db.superuser.query<Record<string, number>>(`SELECT (SELECT count(*) FROM auth.session)::int AS session, (SELECT count(*) FROM auth.verification)::int AS verification,
    (SELECT count(*) FROM auth."rateLimit")::int AS "rateLimit", (SELECT count(*) FROM auth.attempt)::int AS attempt`);
  return rows[0]!;
}

describe('what the sign-in leaves behind', () => {
  it('goes when it is over: sessions and links that have expired, counts of network addresses, tries of the day before', async () => {
    await leave('old', 100 * DAY);
    await leave('yesterday', DAY + 1);
    await leave('running', -10);
    await leave('just now', 0.05);
    expect(await left()).toEqual({ session: 4, verification: 4, rateLimit: 4, attempt: 4 });
    worker = Program.start([WORKER], { DATABASE_URL: db.url, PV_WORKER_HEALTH_PORT: '0' });
    await until('the worker has cleaned up', async () => (await left())['session'] === 1);
    await until('all of it', async () => JSON.stringify(await left()) === JSON.stringify({ session: 1, verification: 1, rateLimit: 2, attempt: 2 }));
    const { rows } = await db.superuser.query(`SELECT s.id AS session, v.id AS verification FROM auth.session s, auth.verification v`);
    expect(rows).toEqual([{ session: 'running', verification: 'running' }]);
    await worker.end();
  });

  it('goes in bounded steps: 20,000 of each table in one call', async () => {
    await db.superuser.query(`DELETE FROM auth.session; INSERT INTO auth.session (id, "expiresAt", token, "userId") SELECT n::text, now() - interval '1 day', n::text, 'p' FROM generate_series(1, 20500) n`);
    expect(await cleanSignIn(db.unitOfWork)).toMatchObject({ sessions: 20_000 });
    expect(await cleanSignIn(db.unitOfWork)).toMatchObject({ sessions: 500 });
    expect(await cleanSignIn(db.unitOfWork)).toMatchObject({ sessions: 0 });
  });

  it('is found by an index', async () => {
    await db.superuser.query('SET enable_seqscan = off');
    const { rows } = await db.superuser.query<Record<string, string>>(`EXPLAIN SELECT id FROM auth.session WHERE "expiresAt" < now() LIMIT 1000`);
    expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('session_expires_idx');
  });
});
