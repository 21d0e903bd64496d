import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClearPairUseCase, settlementVerifier } from '#settlement';
import { attempt, openService } from '../../../support/acting.js';
import { must } from '../../../support/agreement-network.js';
import { codeOf, DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { MonthOffice } from '../../../support/months/month-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
let month: MonthOffice;
beforeEach(async () => {
  database = await createTestDatabase({ poolSize: 8 });
  office = await DisputeOffice.of(database, disputeNetwork());
  month = new MonthOffice(database, office.id('JA'), office.id('NORD'), office.id('SUED'));
  await office.product.clear('2026-05', 'JA');
  expect(await month.start()).toBe('OK');
});
afterEach(() => database.close());

/** What the worker does with what disputes have queued. */
async function work(): Promise<void> {
  const { rows } = await database.superuser.query(`DELETE FROM platform.outbox WHERE job = 'clear-pair' RETURNING payload`);
  for (const { payload } of rows) must(await new ClearPairUseCase(database.unitOfWork).run(office.as('JA'), payload));
}
const dispute = async (date = '2026-05-04') => office.opened('NORD', '2026-05', [await office.line('V1', date, 0)]);
/** Lines of closed months that are billed while they are in dispute. */
async function billedInDispute(): Promise<number> {
  const { rows } = await database.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM settlement.month m JOIN settlement.line l ON l.run_id = m.run_id AND l.outcome <> 'HELD'
     JOIN settlement.disputed_use u ON u.session_id = l.session_id AND u.reservation_id = l.reservation_id AND u.state = 'OPEN' WHERE m.closed_at IS NOT NULL`,
  );
  return rows[0]!.n;
}

describe('nobody signs a month in which a line in dispute is still priced', () => {
  it('neither first nor second, nor is it closed; once the pair is cleared anew all of it goes on', async () => {
    await dispute();
    expect(await month.submit()).toBe('DISPUTES_PENDING');
    expect(await month.closeFromCommandLine()).toBe('DISPUTES_PENDING');
    await work();
    expect(await month.submit()).toBe('OK');
    await dispute('2026-05-07');
    expect(await month.approve()).toBe('DISPUTES_PENDING');
    await work();
    expect(await month.approve()).toBe('MONTH_NOT_SUBMITTED');
    expect([await month.submit(), await month.approve(), await month.close()]).toEqual(['OK', 'OK', 'OK']);
    const { rows } = await database.superuser.query<{ kind: string; cents: string }>(`SELECT kind, cents FROM settlement.open_item WHERE debtor_id = $1 AND creditor_id = $2`, [office.id('NORD'), office.id('SUED')]);
    // Two of four uses at 60.00, and 58.33 percent of 60.00, 34.998, rounded up as the largest remainder.
    expect(rows).toEqual([{ kind: 'SETTLEMENT', cents: String(2 * 6000 + 3500) }]);
    expect(await billedInDispute()).toBe(0);
  });

  it('nor one in which what was agreed or ruled is not worked out yet', async () => {
    const id = await dispute();
    await work();
    must(await office.handle.answer(office.as('SUED'), { disputeId: id, answer: 'ACCEPTED', lines: [], text: null }));
    await work();
    const second = await dispute('2026-05-07');
    must(await office.handle.answer(office.as('SUED'), { disputeId: second, answer: 'ACCEPTED', lines: [], text: null }));
    expect(await month.submit()).toBe('DISPUTES_PENDING');
    await work();
    expect(await month.submit()).toBe('OK');
  });

  it('a dispute that is taken back before anybody has worked it out keeps nobody waiting', async () => {
    const id = await dispute();
    must(await office.handle.withdraw(office.as('NORD'), { disputeId: id, lines: null, text: null }));
    expect(await month.submit()).toBe('OK');
  });

  it('a correction that is disputed in the month that carries it counts there, its reversal does not', async () => {
    await office.product.close('2026-05', 'JA');
    await office.product.import(new Map([['settlement_rates.csv', 'id,agency_id,unit,amount_eur,valid_from\nR,JA,SEAT_SESSION,61.00,2026-01-01\n']]));
    await office.product.clear('2026-06', 'JA');
    await office.opened('NORD', '2026-06', [await office.line('V1', '2026-05-04', 6000)]);
    expect(await month.closeFromCommandLine('2026-06')).toBe('DISPUTES_PENDING');
    await work();
    expect(await month.closeFromCommandLine('2026-06')).toBe('OK');
  });

  it('also past the service', async () => {
    await dispute();
    const service = await openService(database.url);
    const as = (sql: string) => attempt(service, { organisation: office.id('JA'), actor: 'ann', now: '' }, sql);
    const digest = '(SELECT settlement.figures_digest(r) FROM settlement.clearing_run r WHERE r.id = m.run_id)';
    const submit = `UPDATE settlement.month m SET submitted_by = 'ann', submitted_at = now(), submitted_digest = ${digest}`;
    expect(await as(submit)).toBe('month_disputes');
    await work();
    expect(await as(submit)).toBeNull();
    await dispute('2026-05-07');
    const operator = `SELECT set_config('pv.scope', 'OPERATOR', true); UPDATE settlement.month SET state = 'CLOSED', closed_at = now(), closed_origin = 'COMMAND_LINE'`;
    expect(await as(operator)).toBe('month_disputes');
    await service.end();
  });
});

describe('disputes and a closing at one moment', () => {
  it('no line is billed while it is in dispute, however they meet', async () => {
    const dates = ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14'];
    const lines = await Promise.all(dates.map((date) => office.line('V1', date, 0)));
    const outcomes = await Promise.all([...lines.map((line) => office.wish('NORD', '2026-05', [line]).then(codeOf)), month.closeFromCommandLine(), month.closeFromCommandLine()]);
    expect(await billedInDispute()).toBe(0);
    for (const code of outcomes.slice(0, 4)) expect(['DONE', 'MONTH_CLOSED', 'TRY_AGAIN']).toContain(code);
    for (const code of outcomes.slice(4)) expect(['OK', 'DISPUTES_PENDING', 'TRY_AGAIN']).toContain(code);
    const { violations } = await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
    expect(violations).toEqual([]);
  });

  it('negative control: without the rule they are', async () => {
    await database.superuser.query(`CREATE OR REPLACE FUNCTION settlement.has_pending_disputes(agency uuid, run uuid) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT false'`);
    await dispute();
    expect(await month.closeFromCommandLine()).toBe('OK');
    expect(await billedInDispute()).toBe(1);
  });
});

describe('an approved month', () => {
  const approve = async () => expect([await month.submit(), await month.approve()]).toEqual(['OK', 'OK']);

  it('is not disputed any more, so that nobody undoes signatures at will; sent back, it is', async () => {
    await approve();
    const wish = async (person: string, reservation: string, date: string) => codeOf(await office.wish(person, '2026-05', [await office.line(reservation, date, 1)]));
    expect([await wish('CLUB', 'V2', '2026-05-06'), await wish('NORD', 'V1', '2026-05-04'), await wish('JA', 'V1', '2026-05-04')]).toEqual(['MONTH_APPROVED', 'MONTH_APPROVED', 'MONTH_APPROVED']);
    expect((await month.month()).state).toBe('APPROVED');
    expect(await month.back()).toBe('OK');
    expect(await wish('CLUB', 'V2', '2026-05-06')).toBe('DONE');
  });

  it('also where it is approved at the same moment: the database tells it', async () => {
    await approve();
    const { sessionId, reservationId } = await office.use('V1', '2026-05-04');
    const service = await openService(database.url);
    const forged = `
      WITH d AS (INSERT INTO settlement.dispute (agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, is_settleable, reason, turn_id, due_on)
        VALUES ('${office.id('JA')}', '2026-05-01', '${office.id('NORD')}', '${office.id('SUED')}', '${office.id('NORD')}', '${office.id('SUED')}', true, 'DOUBLE', '${office.id('SUED')}', '2026-07-01') RETURNING id)
      SELECT set_config('test.dispute', id::text, true) FROM d;
      INSERT INTO settlement.disputed_use (dispute_id, agency_id, session_id, reservation_id, claimed_cents, offer_code, date, start, referral_code, reservation_code, line_cents)
        VALUES (current_setting('test.dispute')::uuid, '${office.id('JA')}', '${sessionId}', '${reservationId}', 0, '', '2026-05-04', '15:00', '', '', 0)`;
    expect(await attempt(service, { organisation: office.id('NORD'), actor: 'ann', now: '' }, forged)).toBe('dispute_month_approved');
    await service.end();
  });
});
