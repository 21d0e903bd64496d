import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RecordAttendanceEntriesUseCase } from '#care';
import { CancelSessionsUseCase } from '#offers';
import { orTryAgain } from '#platform';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let network: SeatNetwork;
let places: Places;
/** In the order in which everybody locks. */
let low: string;
let high: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-30T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 10, 4);
  [low, high] = [...places.sessionIds].sort() as [string, string];
  // Rows that are written anew lie behind the others: a statement that goes through the table finds `high` first.
  await database.superuser.query('UPDATE offers.session SET entry = NOT entry WHERE id <> $1', [high]);
  await database.superuser.query('UPDATE offers.session SET entry = NOT entry WHERE id = $1', [low]);
});
afterAll(() => database.close());

const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 7355611))';

/** Somebody records at `low` and then at `high`, as everybody does, while both are cancelled in between; how often the cancelling had to begin anew. */
async function meet(): Promise<number> {
  const recorder = new pg.Client({ connectionString: database.url });
  await recorder.connect();
  try {
    await recorder.query('BEGIN');
    await recorder.query(LOCK, [low]);
    let attempts = 0;
    const cancelling = database.unitOfWork
      .run(asGroupLead(network), async (tx) => {
        attempts++;
        await tx.execute('SET LOCAL enable_indexscan = off');
        await tx.execute('SET LOCAL enable_bitmapscan = off');
        await tx.execute(`UPDATE offers.session SET state = 'CANCELLED', cancel_reason = 'NO_ROOM' WHERE id = ANY ($1::uuid[])`, [[low, high]]);
        throw new Error('rolled back');
      })
      .catch((error: Error) => error.message);
    await until('somebody waits for a register', async () => {
      const { rows } = await database.superuser.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
      return rows.length > 0;
    });
    await recorder.query(LOCK, [high]);
    await recorder.query('COMMIT');
    expect(await cancelling).toBe('rolled back');
    return attempts;
  } finally {
    await recorder.end();
  }
}

describe('sessions that are cancelled together while phones send entries', () => {
  it('are locked in the order in which entries lock them: nobody waits for each other', async () => {
    expect(await meet()).toBe(1);
  });

  it('negative control: locked row by row, as they lie in the table, the two wait for each other until one begins anew', async () => {
    const { rows } = await database.superuser.query<{ definition: string }>(`SELECT pg_get_functiondef('care.keep_attended_session'::regproc) AS definition`);
    await database.superuser.query(`CREATE FUNCTION care.lock_row_by_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 7355611)); RETURN NULL; END $$;
      ALTER TABLE offers.session DISABLE TRIGGER session_attended;
      CREATE TRIGGER session_row_by_row AFTER UPDATE ON offers.session FOR EACH ROW WHEN (NEW.state = 'CANCELLED') EXECUTE FUNCTION care.lock_row_by_row()`);
    // A deadlock is looked for by whoever has waited so long: let it be the one who cancels.
    await database.superuser.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET deadlock_timeout = '1s'`);
    expect(await meet().catch((error: { code?: string }) => error.code)).not.toBe(1);
    await database.superuser.query('DROP FUNCTION care.lock_row_by_row() CASCADE; ALTER TABLE offers.session ENABLE TRIGGER session_attended');
    expect(rows[0]!.definition).toContain('ORDER BY id');
    expect(await meet()).toBe(1);
  });

  it('are cancelled or attended, never both, and nobody is told of an error', async () => {
    const record = new RecordAttendanceEntriesUseCase(database.unitOfWork);
    const cancel = new CancelSessionsUseCase(database.unitOfWork);
    const now = new Date('2026-06-30T08:00:00Z');
    const phone = (device: number) =>
      record.run(asGroupLead(network), {
        sentAt: now,
        entries: places.sessionIds.map((_, n) => {
          const sessionId = places.sessionIds[device % 2 === 0 ? n : places.sessionIds.length - 1 - n]!;
          return { key: `${device}-${n}`, sessionId, referralId: places.referralIds[device]!, status: 'ATTENDED' as const, madeAt: now };
        }),
      });
    const outcomes = await Promise.all([...[0, 1, 2, 3].map(phone), cancel.run(asGroupLead(network), { sessionIds: [...places.sessionIds].reverse(), reason: 'NO_ROOM' }), cancel.run(asGroupLead(network), { sessionIds: places.sessionIds, reason: 'NO_ROOM' })]);
    for (const outcome of outcomes) if (!outcome.ok) expect(['SESSION_HELD', 'TRY_AGAIN']).toContain(outcome.refusal.code);
    const { rows } = await database.superuser.query(`SELECT s.id FROM offers.session s JOIN care.attendance a ON a.session_id = s.id WHERE s.state = 'CANCELLED'`);
    expect(rows).toEqual([]);
  });

  it('a deadlock that no repetition gets past is TRY_AGAIN, as is a snapshot that was overtaken; other errors stay errors', async () => {
    for (const code of ['40P01', '40001', '55P03']) {
      expect(await orTryAgain(() => Promise.reject(Object.assign(new Error(code), { code })))).toMatchObject({ ok: false, refusal: { code: 'TRY_AGAIN' } });
    }
    await expect(orTryAgain(() => Promise.reject(Object.assign(new Error('23514'), { code: '23514' })))).rejects.toThrow('23514');
  });
});
