import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelClearingUseCase, queueDueClearings, SetClearingScheduleUseCase, StartClearingUseCase, WorkRunUseCase } from '#settlement';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let db: TestDatabase;
let agency: ReturnType<typeof asOrganisation>;

beforeEach(async () => {
  db = await createTestDatabase({ now: '2026-06-01T10:00:00Z' });
  const { rows } = await db.superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('JA', 'AGENCY', 'Jugendamt', '06411000', 'HE') RETURNING id`,
  );
  agency = asOrganisation(rows[0]!.id);
});
afterEach(() => db.close());

const sql = async <T extends object>(text: string): Promise<T[]> => (await db.superuser.query<T>(text)).rows;
const set = (isActive: boolean, day: number, hour: number) => new SetClearingScheduleUseCase(db.unitOfWork).run(agency, { isActive, day, hour });
const queueAt = (now: string) => queueDueClearings(db.unitOfWork, { now });
const runs = () => sql<{ period: string; state: string; is_scheduled: boolean }>(`SELECT to_char(period, 'YYYY-MM') AS period, state, is_scheduled FROM settlement.clearing_run ORDER BY period, id`);

describe('the schedule of an agency', () => {
  it('is off until it is set, and says so', async () => {
    expect(await new SetClearingScheduleUseCase(db.unitOfWork).read(agency)).toEqual({ isActive: false, day: 1, hour: 4 });
    expect(await queueAt('2026-06-20T10:00:00Z')).toBe(0);
  });

  it('queues the month that was over last, at its hour in Europe/Berlin, once', async () => {
    expect(await set(true, 5, 6)).toMatchObject({ ok: true, value: { day: 5, hour: 6 } });
    expect(await queueAt('2026-06-05T03:59:59Z')).toBe(0);
    expect(await queueAt('2026-06-05T04:00:00Z')).toBe(1);
    expect(await Promise.all([queueAt('2026-06-05T04:01:00Z'), queueAt('2026-06-09T04:01:00Z')])).toEqual([0, 0]);
    expect(await queueAt('2026-12-05T05:00:00Z')).toBe(1);
    expect(await runs()).toEqual([{ period: '2026-05', state: 'QUEUED', is_scheduled: true }, { period: '2026-11', state: 'QUEUED', is_scheduled: true }]);
    expect(await sql('SELECT count(*)::int AS n FROM platform.outbox')).toEqual([{ n: 2 }]);
  });

  it('many workers look at once: one run', async () => {
    await set(true, 5, 6);
    const queued = await Promise.all([1, 2, 3, 4].map(() => queueAt('2026-06-06T00:00:00Z')));
    expect(queued.reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  it('what had passed when it was set is not made up for; switched off it queues nothing; a month in review is left alone', async () => {
    await set(true, 1, 6);
    expect(await queueAt('2026-06-02T00:00:00Z')).toBe(0);
    await set(false, 1, 6);
    expect(await queueAt('2026-07-02T00:00:00Z')).toBe(0);
    await set(true, 1, 6);
    await sql(`WITH run AS (INSERT INTO settlement.clearing_run (agency_id, period, state, origin) SELECT id, '2026-06-01', 'DONE', 'SERVICE' FROM identity.organisation RETURNING id, agency_id)
      INSERT INTO settlement.month (agency_id, period, state, run_id) SELECT agency_id, '2026-06-01', 'CLEARED', id FROM run`);
    await sql(`UPDATE settlement.month SET state = 'IN_REVIEW'`);
    expect(await queueAt('2026-07-02T00:00:00Z')).toBe(0);
  });

  it('refuses days that not every month has; every setting is journalled with before and after', async () => {
    expect(await set(true, 29, 6)).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'day' } });
    expect(await set(true, 5, 24)).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'hour' } });
    await set(true, 5, 6);
    expect(await sql(`SELECT before, after FROM platform.journal WHERE action = 'clearing-schedule.set'`)).toEqual([
      { before: { isActive: false, day: 1, hour: 4 }, after: { isActive: true, day: 5, hour: 6 } },
    ]);
    expect(await new SetClearingScheduleUseCase(db.unitOfWork).run(asOperator, { isActive: true, day: 1, hour: 1 })).toMatchObject({ ok: false, refusal: { code: 'AGENCY_NOT_FOUND' } });
  });
});

describe('calling off a clearing', () => {
  const start = async () => ((await new StartClearingUseCase(db.unitOfWork).run(agency, { period: '2026-05' })) as { value: { runId: string } }).value.runId;
  const cancel = (runId: string, context = agency) => new CancelClearingUseCase(db.unitOfWork).run(context, { runId });

  it('one that waits: its job does nothing any more', async () => {
    const runId = await start();
    expect(await cancel(runId)).toMatchObject({ ok: true });
    const work = new WorkRunUseCase(db.unitOfWork);
    await db.unitOfWork.run(agency, (tx) => work.begin(tx, runId, 1));
    await db.unitOfWork.run(agency, (tx) => work.work(tx, runId, 1));
    expect(await runs()).toMatchObject([{ state: 'CANCELLED' }]);
    expect(await sql('SELECT 1 FROM settlement.month')).toEqual([]);
  });

  it('not one that is worked on, not twice, and none of somebody else', async () => {
    const runId = await start();
    expect(await cancel(runId, asOrganisation('01990000-0000-7000-8000-0000000000ff'))).toMatchObject({ ok: false, refusal: { code: 'RUN_NOT_FOUND' } });
    expect(await cancel('nonsense')).toMatchObject({ ok: false, refusal: { code: 'RUN_NOT_FOUND' } });
    await db.unitOfWork.run(agency, (tx) => new WorkRunUseCase(db.unitOfWork).begin(tx, runId, 1));
    expect(await cancel(runId)).toMatchObject({ ok: false, refusal: { code: 'RUN_NOT_QUEUED', state: 'RUNNING' } });
    const other = await start();
    await cancel(other);
    expect(await cancel(other)).toMatchObject({ ok: false, refusal: { code: 'RUN_NOT_QUEUED', state: 'CANCELLED' } });
  });
});
