import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import { Gate } from '../../support/gate.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.superuser.query('CREATE TABLE public.account (id integer PRIMARY KEY, cents bigint NOT NULL); GRANT ALL ON public.account TO public');
});
afterAll(() => db.close());
beforeEach(() => db.superuser.query('TRUNCATE public.account; INSERT INTO public.account VALUES (1, 0), (2, 0)'));

const add = (tx: Transaction, id: number, cents: number): Promise<number> =>
  tx.execute('UPDATE public.account SET cents = cents + $2 WHERE id = $1', [id, cents]);

const balances = async (): Promise<string[]> =>
  (await db.superuser.query<{ cents: string }>('SELECT cents FROM public.account ORDER BY id')).rows.map((row) => row.cents);

describe('a unit of work', () => {
  it('commits what succeeds', async () => {
    expect(await db.unitOfWork.run(asOperator, async (tx) => ok(await add(tx, 1, 5)))).toEqual({ ok: true, value: 1 });
    expect(await balances()).toEqual(['5', '0']);
  });

  it('rolls back on a refused result, and hands it back', async () => {
    const refusal = { code: 'SEAT_TAKEN', message: 'No seat is free.' };
    const outcome = await db.unitOfWork.run(asOperator, async (tx) => {
      await add(tx, 1, 5);
      return refuse(refusal);
    });
    expect(outcome).toEqual({ ok: false, refusal });
    expect(await balances()).toEqual(['0', '0']);
  });

  it('rolls back on a thrown error, and throws it', async () => {
    const work = async (tx: Transaction) => {
      await add(tx, 1, 5);
      throw new RangeError('wrong');
    };
    await expect(db.unitOfWork.run(asOperator, work)).rejects.toThrow(RangeError);
    expect(await balances()).toEqual(['0', '0']);
  });

  it('rolls a dry run back and answers as the real run would', async () => {
    expect(await db.unitOfWork.run(asOperator, (tx) => add(tx, 1, 5), { dryRun: true })).toBe(1);
    expect(await balances()).toEqual(['0', '0']);
  });

  it('leaves nothing of its settings on the connection', async () => {
    await db.unitOfWork.run(asOperator, (tx) => tx.now(), { now: '2026-05-01T10:00:00Z' });
    const [row] = await db.dataSource.query<{ scope: string; now: string }[]>(`SELECT current_setting('pv.scope', true) AS scope, current_setting('pv.now', true) AS now`);
    expect(row).toEqual({ scope: '', now: '' });
  });
});

/** Two transactions that take the same rows in opposite order, each with its first row in hand when the other asks for it. */
async function crossing(): Promise<number[]> {
  const both = new Gate(2);
  const attempts = [0, 0];
  const cross = (who: 0 | 1, first: number, second: number) =>
    db.unitOfWork.run(asOperator, async (tx) => {
      attempts[who]!++;
      await add(tx, first, 1);
      if (attempts[who] === 1) await both.pass();
      await add(tx, second, 1);
    });
  const running = [cross(0, 1, 2), cross(1, 2, 1)];
  await both.wait();
  both.open();
  await Promise.all(running);
  return attempts;
}

describe('errors that another attempt mends', () => {
  it('a real deadlock (40P01): its victim runs again, and both succeed', async () => {
    const attempts = await crossing();
    expect(attempts.reduce((sum, n) => sum + n)).toBeGreaterThan(2);
    expect(await balances()).toEqual(['2', '2']);
  });

  it('a real serialization failure (40001): runs again on a newer snapshot', async () => {
    let attempts = 0;
    const work = async (tx: Transaction) => {
      attempts++;
      await tx.sql('SELECT cents FROM public.account');
      if (attempts === 1) await db.superuser.query('UPDATE public.account SET cents = 10 WHERE id = 1');
      await add(tx, 1, 1);
    };
    await db.unitOfWork.run(asOperator, work, { isolation: 'REPEATABLE READ' });
    expect(attempts).toBe(2);
    expect(await balances()).toEqual(['11', '0']);
  });

  it.each(['40001', '40P01'])('%s for ever: gives up after five attempts with that error', async (code) => {
    let attempts = 0;
    const work = async (tx: Transaction) => {
      attempts++;
      await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`);
    };
    await expect(db.unitOfWork.run(asOperator, work)).rejects.toMatchObject({ code });
    expect(attempts).toBe(5);
  });

  it.each(['23505', '55P03', '57014'])('%s is not tried again', async (code) => {
    let attempts = 0;
    const work = async (tx: Transaction) => {
      attempts++;
      await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'once' USING ERRCODE = '${code}'; END $$`);
    };
    const error: unknown = await db.unitOfWork.run(asOperator, work).catch((thrown: unknown) => thrown);
    expect(sqlState(error)).toBe(code);
    expect(attempts).toBe(1);
  });

  it('a failure at the commit itself (a deferred constraint) rolls back and is thrown', async () => {
    await db.superuser.query('CREATE TABLE IF NOT EXISTS public.late (id integer UNIQUE DEFERRABLE INITIALLY DEFERRED); GRANT ALL ON public.late TO public');
    const twice = (tx: Transaction) => tx.sql('INSERT INTO public.late VALUES (1), (1)');
    await expect(db.unitOfWork.run(asOperator, twice)).rejects.toThrow();
    expect((await db.superuser.query('SELECT * FROM public.late')).rows).toEqual([]);
  });

  it('a lost connection is thrown once, and the next unit of work gets another one', async () => {
    const suicide = (tx: Transaction) => tx.sql('SELECT pg_terminate_backend(pg_backend_pid())');
    await expect(db.unitOfWork.run(asOperator, suicide)).rejects.toThrow();
    expect(await db.unitOfWork.run(asOperator, (tx) => add(tx, 2, 3))).toBe(1);
    expect(await balances()).toEqual(['0', '3']);
  });
});
