import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, cleanAnswers, type IdempotencyConflict, type RequestContext, type Transaction } from '#platform';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

interface Receipt {
  readonly no: number;
  readonly cents: bigint;
  readonly at: Date;
  readonly parts: readonly { readonly cents: bigint }[];
}

interface Full extends Refusal {
  readonly code: 'FULL';
}

const NORTH = '00000000-0000-7000-8000-00000000000a';
const SOUTH = '00000000-0000-7000-8000-00000000001a';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 8 });
});
afterAll(() => database.close());

/** An effect that can be counted: one journal entry per run. */
async function effect(tx: Transaction): Promise<Receipt> {
  const no = Number(await tx.journal.write({ agencyId: null, action: 'test.done', subjectKind: 'test', subjectId: 'one' }));
  return { no, cents: 9_007_199_254_740_993n, at: new Date('2026-05-04T13:30:00.123Z'), parts: [{ cents: -1n }] };
}

const count = async (context: RequestContext) => {
  const { rows } = await database.superuser.query(`SELECT count(*)::int AS n FROM platform.journal WHERE action = 'test.done' AND organisation_id = $1`, [context.organisationId]);
  return rows[0].n as number;
};

const command = (context: RequestContext, key: string | undefined, input: unknown, name = 'doTest'): Promise<Result<Receipt, IdempotencyConflict>> =>
  database.unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input }, async () => ok(await effect(tx))));

describe('a command with an idempotency key', () => {
  const north = asOrganisation(NORTH);

  it('answers a repetition as the first time, with the same types, and does nothing', async () => {
    const before = await count(north);
    const first = await command(north, 'repeat', { a: 1, b: 2n });
    const again = await command(north, 'repeat', { b: 2n, a: 1 });
    expect(again).toEqual(first);
    expect(first).toMatchObject({ ok: true, value: { cents: 9_007_199_254_740_993n, at: new Date('2026-05-04T13:30:00.123Z'), parts: [{ cents: -1n }] } });
    expect(await count(north)).toBe(before + 1);
  });

  it('is refused with another input or for another command, and the first answer is not told', async () => {
    await command(north, 'conflict', { a: 1 });
    const refusal = { ok: false, refusal: { code: 'IDEMPOTENCY_CONFLICT', message: 'This idempotency key was used before with another input.' } };
    expect(await command(north, 'conflict', { a: 2 })).toEqual(refusal);
    expect(await command(north, 'conflict', { a: '1' })).toEqual(refusal);
    expect(await command(north, 'conflict', { a: 1 }, 'doOther')).toEqual(refusal);
  });

  it('belongs to its organisation and its actor', async () => {
    const first = await command(north, 'mine', { a: 1 });
    const ofSouth = await command(asOrganisation(SOUTH), 'mine', { a: 2 });
    const ofColleague = await command({ ...north, actor: 'colleague' }, 'mine', { a: 3 });
    expect([first.ok, ofSouth.ok, ofColleague.ok]).toEqual([true, true, true]);
  });

  it('runs again after a refusal, which is not remembered', async () => {
    const attempt = (isFull: boolean) =>
      database.unitOfWork.run(north, (tx) =>
        answerOnce<Receipt, Full>(tx, { name: 'doTest', key: 'refused', input: {} }, async () => {
          const receipt = await effect(tx);
          return isFull ? refuse({ code: 'FULL', message: 'Full.' }) : ok(receipt);
        }),
      );
    const before = await count(north);
    expect(await attempt(true)).toMatchObject({ ok: false, refusal: { code: 'FULL' } });
    expect(await count(north)).toBe(before);
    expect((await attempt(false)).ok).toBe(true);
    expect((await attempt(true)).ok).toBe(true);
    expect(await count(north)).toBe(before + 1);
  });

  it('runs again after an error, and remembers nothing of a dry run', async () => {
    const failing = database.unitOfWork.run(north, (tx) =>
      answerOnce(tx, { name: 'doTest', key: 'broken', input: {} }, () => Promise.reject(new Error('broken'))),
    );
    await expect(failing).rejects.toThrow('broken');
    const dry = await database.unitOfWork.run(north, (tx) => answerOnce(tx, { name: 'doTest', key: 'broken', input: {} }, async () => ok(await effect(tx))), { dryRun: true });
    const real = await command(north, 'broken', {});
    expect(dry.ok && real.ok && dry.value.no !== real.value.no).toBe(true);
  });

  it('happens once, when it comes eight times at once', async () => {
    const before = await count(north);
    const answers = await Promise.all(Array.from({ length: 8 }, () => command(north, 'at once', { a: 1 })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await count(north)).toBe(before + 1);
  });

  it('lets the second wait for the first, and do the work itself when the first rolls back', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let started = () => {};
    const inside = new Promise<void>((resolve) => (started = resolve));
    const before = await count(north);
    const first = database.unitOfWork.run(north, (tx) =>
      answerOnce<Receipt, Full>(tx, { name: 'doTest', key: 'waits', input: {} }, async () => {
        await effect(tx);
        started();
        await held;
        return refuse({ code: 'FULL', message: 'Full.' });
      }),
    );
    await inside;
    const second = command(north, 'waits', {});
    await untilSomebodyWaits();
    release();
    expect((await first).ok).toBe(false);
    expect((await second).ok).toBe(true);
    expect(await count(north)).toBe(before + 1);
  });

  it('without a key just runs, as for jobs and the command line', async () => {
    const before = await count(north);
    await command(north, undefined, { a: 1 });
    await command(north, undefined, { a: 1 });
    expect(await count(north)).toBe(before + 2);
  });

  it('is not for somebody who acts for no organisation', async () => {
    await expect(command(asOperator, 'operator', {})).rejects.toThrow('needs an organisation');
  });
});

/** The database itself says that a session waits for an advisory lock; nothing else of this database takes any. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await database.superuser.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length > 0) return;
  }
}

describe('keys that are old', () => {
  it('are forgotten after 30 days, and no sooner', async () => {
    await command(asOrganisation(NORTH), 'key-to-be-forgotten', 1);
    await command(asOrganisation(NORTH), 'key-to-be-kept-for', 1);
    await database.superuser.query(`UPDATE platform.idempotency SET created_at = now() - interval '29 days 23 hours' WHERE key = 'key-to-be-kept-for'`);
    expect(await cleanAnswers(database.unitOfWork)).toBe(0);
    await database.superuser.query(`UPDATE platform.idempotency SET created_at = now() - interval '30 days 1 hour' WHERE key = 'key-to-be-forgotten'`);
    expect(await cleanAnswers(database.unitOfWork)).toBe(1);
    const { rows } = await database.superuser.query(`SELECT key FROM platform.idempotency WHERE key LIKE 'key-to-be-%'`);
    expect(rows).toEqual([{ key: 'key-to-be-kept-for' }]);
  });
});
