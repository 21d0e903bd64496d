import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClearPairUseCase, settlementVerifier, type ClearedPair, type ClearPairInput, type ClearingDocument } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  const { violations } = await database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
  expect(violations).toEqual([]);
  await database.close();
});

const start = async (network = disputeNetwork()): Promise<void> => {
  office = await DisputeOffice.of(database, network);
  await office.product.clear('2026-05', 'JA');
};
const clear = async (period = '2026-05'): Promise<ClearingDocument> => (await office.product.clear(period, 'JA')) as ClearingDocument;
/** The lines of a reservation: day, outcome, reason or unit, quantity, cents. */
const linesOf = ({ lines }: ClearingDocument, reservation: string): string[] =>
  lines!
    .filter((line) => line.reservation === reservation)
    .map((line) => [line.corrects === null ? '' : `${line.corrects}:`, line.date.slice(5), line.outcome, line.reason ?? line.unit, line.quantity ?? '-', line.cents].filter((part) => part !== '').join(' '));
const settle = async (disputeId: string, respondent: string): Promise<void> => {
  must(await office.handle.answer(office.as(respondent), { disputeId, answer: 'ACCEPTED', lines: [], text: null }));
};

describe('a line in dispute', () => {
  it('is held, alone; the rest goes on; taken back, it costs what the rate says', async () => {
    await start();
    const before = await clear();
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    const held = await clear();
    expect(linesOf(held, 'V1')).toEqual(['05-04 HELD DISPUTED - 0', '05-07 SETTLEMENT SEAT_SESSION 1 6000', '05-11 SETTLEMENT SEAT_SESSION 1 6000', '05-14 SETTLEMENT SEAT_SESSION 1 6000']);
    expect(held.totals.settlementCents).toBe(before.totals.settlementCents - 6000);
    expect(held.totals.held).toBe(1);
    must(await office.handle.withdraw(office.as('NORD'), { disputeId, lines: null, text: null }));
    expect(await clear()).toEqual(before);
  });

  it('two different records of attendance come first', async () => {
    await start();
    await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    await office.product.import(new Map([['attendance.csv', 'offer_id,date,referral_id,status,recorded_by\nG1,2026-05-04,F1,EXCUSED,AGENCY\n']]));
    expect(linesOf(await clear(), 'V1')[0]).toBe('05-04 HELD DUAL_ENTRY_MISMATCH - 0');
  });

  it('SEAT_WEEK: while the first use of a week is in dispute the second one carries the week; agreed upon, it is the first again', async () => {
    await start(disputeNetwork({ unit: 'SEAT_WEEK' }));
    expect(linesOf(await clear(), 'V1')).toEqual(['05-04 SETTLEMENT SEAT_WEEK 1 6000', '05-07 SETTLEMENT SEAT_WEEK 0 0', '05-11 SETTLEMENT SEAT_WEEK 1 6000', '05-14 SETTLEMENT SEAT_WEEK 0 0']);
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 4500)]);
    expect(linesOf(await clear(), 'V1').slice(0, 2)).toEqual(['05-04 HELD DISPUTED - 0', '05-07 SETTLEMENT SEAT_WEEK 1 6000']);
    await settle(disputeId, 'SUED');
    expect(linesOf(await clear(), 'V1').slice(0, 2)).toEqual(['05-04 SETTLEMENT SEAT_WEEK 1 4500', '05-07 SETTLEMENT SEAT_WEEK 0 0']);
  });

  it('COURSE: the first use ever, in dispute in May, leaves the course to a use in June, which is cleared anew, too', async () => {
    await start(disputeNetwork({ unit: 'COURSE', dates: ['2026-05-04', '2026-06-08'] }));
    expect(linesOf(await clear('2026-06'), 'V1')).toEqual(['06-08 SETTLEMENT COURSE 0 0']);
    await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    const { rows } = await database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'clear-pair' ORDER BY id`);
    const [firstId, secondId] = [office.id('NORD'), office.id('SUED')].sort();
    expect(rows.map(({ payload }) => payload)).toEqual(['2026-05', '2026-06'].map((period) => ({ agencyId: office.id('JA'), period, firstId, secondId })));
    await clear();
    expect(linesOf(await clear('2026-06'), 'V1')).toEqual(['06-08 SETTLEMENT COURSE 1 6000']);
  });
});

describe('what was agreed or decided', () => {
  it('0 cents: the line stays as it is, and nobody owes anything for it', async () => {
    await start();
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    await office.decided(disputeId, [await office.line('V1', '2026-05-04', 0)]);
    const { lines } = await clear();
    expect(lines!.find((line) => line.reservation === 'V1')).toEqual({
      offer: 'G1', date: '2026-05-04', start: '15:00', referral: 'F1', reservation: 'V1', outcome: 'SETTLEMENT', reason: null, debtor: 'NORD', creditor: 'SUED',
      rate: 'R', unit: 'SEAT_SESSION', quantity: '1', status: 'ATTENDED', cents: 0, shares: [], corrects: null,
    });
  });

  it('is split among the co-hosts like any price: 100.01 € by 58.33, 16.67 and 25 percent', async () => {
    await start();
    const disputeId = await office.opened('SUED', '2026-05', [await office.line('V2', '2026-05-06', 10_001)]);
    await settle(disputeId, 'NORD');
    const { lines } = await clear();
    // 5833.5833, 1667.1667 and 2500.25: rounded down 10000, and the cent that is missing goes to the largest remainder.
    expect(lines!.find((line) => line.reservation === 'V2')).toMatchObject({
      cents: 10_001,
      shares: [{ organisation: 'SUED', cents: 5834 }, { organisation: 'WEST', cents: 1667 }, { organisation: 'CLUB', cents: 2500 }],
    });
  });

  it('holds where there is no rate any more, and counts once: unit AGREED', async () => {
    await start();
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 4321)]);
    await settle(disputeId, 'SUED');
    await office.product.import(new Map([['settlement_rates.csv', 'id,agency_id,unit,amount_eur,valid_from,valid_to\nR,JA,SEAT_SESSION,60.00,2026-01-01,2026-05-01\n']]));
    expect(linesOf(await clear(), 'V1')).toEqual(['05-04 SETTLEMENT AGREED 1 4321', '05-07 HELD RATE_MISSING - 0', '05-11 HELD RATE_MISSING - 0', '05-14 HELD RATE_MISSING - 0']);
  });

  it('does not touch what is not to be paid at all: the outcome stays what the facts say', async () => {
    await start();
    const disputeId = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 4321)]);
    await settle(disputeId, 'SUED');
    await office.product.import(new Map([['certificates.csv', 'offer_id,agency_id,valid_from,valid_to\nG1,JA,2026-01-01,2026-05-01\n']]));
    expect(linesOf(await clear(), 'V1')[0]).toBe('05-04 NOT_SETTLEABLE NOT_CERTIFIED - 0');
  });

  it('the last decision of a use counts', async () => {
    await start();
    await settle(await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 4000)]), 'SUED');
    await clear();
    await settle(await office.opened('SUED', '2026-05', [await office.line('V1', '2026-05-04', 5000)]), 'NORD');
    expect(linesOf(await clear(), 'V1')[0]).toBe('05-04 SETTLEMENT SEAT_SESSION 1 5000');
  });
});

describe('a month with open disputes', () => {
  it('is closed without these lines; what is decided later is carried by the month after it, and once more where it is disputed again', async () => {
    await start();
    const disputeId = await office.escalated('NORD', 'SUED', '2026-05', [await office.line('V1', '2026-05-04', 0)]);
    await clear();
    await office.product.close('2026-05', 'JA');
    expect(linesOf(await clear('2026-06'), 'V1')).toEqual(['06-08 SETTLEMENT SEAT_SESSION 1 6000']);
    await office.decided(disputeId, [await office.line('V1', '2026-05-04', 2500)]);
    // Nothing was carried for it: no reversal.
    expect(linesOf(await clear('2026-06'), 'V1')).toEqual(['06-08 SETTLEMENT SEAT_SESSION 1 6000', '2026-05: 05-04 SETTLEMENT SEAT_SESSION 1 2500']);
    await office.product.close('2026-06', 'JA');
    expect(linesOf(await clear('2026-07'), 'V1')).toEqual([]);
    // A use of a closed month has no line to dispute in an open one.
    expect(await office.wish('NORD', '2026-07', [await office.line('V1', '2026-05-04', 1)])).toMatchObject({ ok: false, refusal: { code: 'LINES_NOT_FOUND' } });
  });

  it('a correction of a closed month is disputed in the month that carries it: until then it is a reversal alone', async () => {
    await start();
    await office.product.close('2026-05', 'JA');
    await office.product.import(new Map([['settlement_rates.csv', 'id,agency_id,unit,amount_eur,valid_from\nR,JA,SEAT_SESSION,61.00,2026-01-01\n']]));
    const first = (document: ClearingDocument) => linesOf(document, 'V1').filter((line) => line.includes(' 05-04 '));
    expect(first(await clear('2026-06'))).toEqual(['2026-05: 05-04 SETTLEMENT SEAT_SESSION 1 -6000', '2026-05: 05-04 SETTLEMENT SEAT_SESSION 1 6100']);
    const disputeId = await office.opened('NORD', '2026-06', [await office.line('V1', '2026-05-04', 6000)]);
    expect(first(await clear('2026-06'))).toEqual(['2026-05: 05-04 SETTLEMENT SEAT_SESSION 1 -6000']);
    await settle(disputeId, 'SUED');
    // 60.00 € as it is carried: nothing is corrected.
    expect(first(await clear('2026-06'))).toEqual([]);
  });
});

describe('the job that is queued', () => {
  const pairs = async (): Promise<ClearedPair[]> => {
    const { rows } = await database.superuser.query<{ payload: ClearPairInput }>(`DELETE FROM platform.outbox WHERE job = 'clear-pair' RETURNING payload`);
    const cleared: ClearedPair[] = [];
    for (const { payload } of rows) cleared.push(must(await new ClearPairUseCase(database.unitOfWork).run(office.as('JA'), payload)));
    return cleared;
  };

  it.each([
    ['two organisations', 'NORD', 'V1', '2026-05-04'],
    ['a co-host and the debtor', 'CLUB', 'V2', '2026-05-06'],
    ['a host and its co-hosts', 'SUED', 'V3', '2026-05-06'],
    ['one of several co-hosts and its host', 'WEST', 'V3', '2026-05-06'],
    ['the agency, about an own case of the host', 'JA', 'V3', '2026-05-06'],
    ['the agency that pays', 'JA', 'V4', '2026-05-04'],
  ])('between %s: holds and prices the line as clearing the whole month does', async (_who, opener, reservation, date) => {
    await start();
    const line = await office.line(reservation, date, 1234);
    const disputeId = await office.opened(opener, '2026-05', [line]);
    const [held] = await pairs();
    expect(held!.digest).not.toBe(held!.digestBefore);
    expect((await pairs()).length).toBe(0);
    expect(linesOf(await clear(), reservation)[0]).toBe(`${date.slice(5)} HELD DISPUTED - 0`);
    const { rows } = await database.superuser.query<{ digest: string }>(`SELECT encode(r.digest, 'hex') AS digest FROM settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id`);
    expect(rows).toEqual([{ digest: held!.digest }]);
    must(await office.handle.answer(office.as(await respondentOf(disputeId)), { disputeId, answer: 'REJECTED', lines: [], text: null }));
    must(await office.handle.escalate(office.as(opener), { disputeId, text: null }));
    await office.decided(disputeId, [line]);
    const [priced] = await pairs();
    const whole = await clear();
    expect(linesOf(whole, reservation)[0]).toContain(' 1234');
    const after = await database.superuser.query<{ digest: string }>(`SELECT encode(r.digest, 'hex') AS digest FROM settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id`);
    expect(after.rows).toEqual([{ digest: priced!.digest }]);
  });

  const respondentOf = async (disputeId: string): Promise<string> => {
    const { rows } = await database.superuser.query<{ code: string }>('SELECT o.code FROM settlement.dispute d JOIN identity.organisation o ON o.id = d.respondent_id WHERE d.id = $1', [disputeId]);
    return rows[0]!.code;
  };
});

describe('lines without a decision', () => {
  it('are sealed by the same text as before there were decisions', async () => {
    await start();
    await settle(await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-04', 4000)]), 'SUED');
    await clear();
    const { rows } = await database.superuser.query<{ isDecided: boolean; bars: number; n: number }>(
      `SELECT decision_id IS NOT NULL AS "isDecided", length(t) - length(replace(t, '|', '')) AS bars, count(*)::int AS n
       FROM settlement.line l, settlement.line_text(l) AS t GROUP BY 1, 2 ORDER BY 1`,
    );
    // 23 values as ever; the decision is one more.
    expect(rows).toEqual([{ isDecided: false, bars: 22, n: 9 }, { isDecided: true, bars: 23, n: 1 }]);
  });
});
