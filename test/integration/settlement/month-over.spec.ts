import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { CloseMonthUseCase, FindMonthsQuery, StartClearingUseCase, StartReviewUseCase } from '#settlement';
import { attempt, openService } from '../../support/acting.js';
import { setDatabaseClock } from '../../support/database-clock.js';
import { emptySettlement, openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;
let service: pg.Client;

/** The last minute of May 2026 in Berlin, where it is two hours later than in UTC, and the minute after it. */
const LAST_MINUTE = '2026-05-31T21:59:00Z';
const AFTERWARDS = '2026-05-31T22:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  service = await openService(database.url);
});
afterAll(async () => {
  await service.end();
  await database.close();
});
beforeEach(async () => {
  await emptySettlement(database);
  await clock(AFTERWARDS);
  await office.clear();
});

const clock = (instant: string): Promise<void> => setDatabaseClock(database.superuser, instant);
const refused = { ok: false, refusal: { code: 'MONTH_NOT_OVER', message: 'The month 2026-05 is not over: it is reviewed and closed from 2026-06-01 on.', possibleFrom: '2026-06-01' } };

describe('a month that is not over', () => {
  it('is not taken into review before its last day has passed in Berlin', async () => {
    await clock(LAST_MINUTE);
    expect(await new StartReviewUseCase(database.unitOfWork).run(office.ann, { period: PERIOD })).toEqual(refused);
    await clock(AFTERWARDS);
    expect(await office.start()).toBe('OK');
  });

  it('is not closed, though two people signed it', async () => {
    await office.start();
    await office.submit();
    await office.approve();
    await clock(LAST_MINUTE);
    expect(await new CloseMonthUseCase(database.unitOfWork).run(office.ann, { agencyId: office.agencyId, period: PERIOD, origin: 'SERVICE' })).toEqual(refused);
    await clock(AFTERWARDS);
    expect(await office.close()).toBe('OK');
  });

  it('tells screens that neither can be done', async () => {
    const isOver = async () => (await new FindMonthsQuery(database.unitOfWork).one(office.ann, undefined, PERIOD))!.isOver;
    expect(await isOver()).toBe(true);
    await clock(LAST_MINUTE);
    expect(await isOver()).toBe(false);
  });

  it('is closed by the command line all the same, as the exchange format has it', async () => {
    await clock(LAST_MINUTE);
    expect(await office.closeFromCommandLine()).toBe('OK');
  });

  it('stays out of review and open past every use case, too', async () => {
    const say = async (sql: string, now: string) => {
      await clock(now);
      return attempt(service, { organisation: office.agencyId, actor: 'ann', now }, sql);
    };
    const review = `UPDATE settlement.month SET state = 'IN_REVIEW'`;
    expect(await say(review, LAST_MINUTE)).toBe('month_over');
    expect(await say(review, AFTERWARDS)).toBeNull();
    await office.start();
    await office.submit();
    await office.approve();
    expect(await say(`UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = 'SERVICE'`, LAST_MINUTE)).toBe('month_over');
  });
});

describe('a month that has not begun', () => {
  it('is not cleared; the running one is, to see how it stands', async () => {
    const start = (period: string) => new StartClearingUseCase(database.unitOfWork).run(office.ann, { period });
    expect(await start('2026-07')).toEqual({ ok: false, refusal: { code: 'MONTH_NOT_BEGUN', message: 'The month 2026-07 has not begun: it can be cleared from 2026-07-01 on.', possibleFrom: '2026-07-01' } });
    expect((await start('2030-01')).ok).toBe(false);
    expect(await start('2026-06')).toMatchObject({ ok: true });
    await clock(LAST_MINUTE);
    expect((await start('2026-06')).ok).toBe(false);
  });
});
