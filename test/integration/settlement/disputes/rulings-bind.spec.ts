import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attempt, openService } from '../../../support/acting.js';
import { must } from '../../../support/agreement-network.js';
import { codeOf, DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
});
afterEach(() => database.close());

/** NORD disputes a line with SUED, the agency rules what it costs, and the month is cleared by it. */
async function ruled(reservation: string, date: string, cents: number): Promise<void> {
  const id = await office.escalated('NORD', 'SUED', '2026-05', [await office.line(reservation, date, 0)]);
  await office.decided(id, [await office.line(reservation, date, cents)]);
  await office.product.clear('2026-05', 'JA');
}
const disputing = async (person: string, reservation: string, date: string) => codeOf(await office.wish(person, '2026-05', [await office.line(reservation, date, 1)]));

describe('a ruling binds', () => {
  it('the side that has lost, the other one, and a co-host that was no side; the agency takes it up again', async () => {
    await ruled('V2', '2026-05-06', 6000);
    expect([await disputing('NORD', 'V2', '2026-05-06'), await disputing('SUED', 'V2', '2026-05-06'), await disputing('CLUB', 'V2', '2026-05-06')]).toEqual(['LINE_RULED', 'LINE_RULED', 'LINE_RULED']);
    expect(await disputing('JA', 'V2', '2026-05-06')).toBe('DONE');
  });

  it('its line alone', async () => {
    await ruled('V1', '2026-05-04', 6000);
    const lines = [await office.line('V1', '2026-05-04', 0), await office.line('V1', '2026-05-07', 0)];
    expect(codeOf(await office.wish('NORD', '2026-05', lines))).toBe('LINE_RULED');
    expect(await disputing('NORD', 'V1', '2026-05-07')).toBe('DONE');
  });

  it('not where something else is billed', async () => {
    await ruled('V1', '2026-05-04', 2500);
    await database.superuser.query(`SET session_replication_role = replica; UPDATE settlement.line SET cents = 2501 WHERE reservation_code = 'V1' AND date = '2026-05-04'; SET session_replication_role = origin`);
    expect(await disputing('NORD', 'V1', '2026-05-04')).toBe('DONE');
  });

  it('not what two sides have agreed upon, also after a ruling', async () => {
    await ruled('V1', '2026-05-04', 2500);
    const again = must(await office.wish('JA', '2026-05', [await office.line('V1', '2026-05-04', 3000)])).id;
    must(await office.handle.withdraw(office.as('JA'), { disputeId: again, lines: null, text: null }));
    const agreed = await office.opened('NORD', '2026-05', [await office.line('V1', '2026-05-07', 3000)]);
    must(await office.handle.answer(office.as('SUED'), { disputeId: agreed, answer: 'ACCEPTED', lines: [], text: null }));
    await office.product.clear('2026-05', 'JA');
    expect(await disputing('NORD', 'V1', '2026-05-07')).toBe('DONE');
    expect(await disputing('NORD', 'V1', '2026-05-04')).toBe('LINE_RULED');
  });

  it('also past the service', async () => {
    await ruled('V1', '2026-05-04', 2500);
    const { sessionId, reservationId } = await office.use('V1', '2026-05-04');
    const service = await openService(database.url);
    const forged = (opener: string): string => `
      WITH d AS (INSERT INTO settlement.dispute (agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, is_settleable, reason, turn_id, due_on)
        VALUES ('${office.id('JA')}', '2026-05-01', '${office.id('NORD')}', '${office.id('SUED')}', '${office.id(opener)}', '${office.id('SUED')}', false, 'DOUBLE', '${office.id('SUED')}', '2026-07-01') RETURNING id)
      SELECT set_config('test.dispute', id::text, true) FROM d;
      INSERT INTO settlement.disputed_use (dispute_id, agency_id, session_id, reservation_id, claimed_cents, offer_code, date, start, referral_code, reservation_code, line_cents)
        VALUES (current_setting('test.dispute')::uuid, '${office.id('JA')}', '${sessionId}', '${reservationId}', 0, '', '2026-05-04', '15:00', '', '', 0)`;
    expect(await attempt(service, { organisation: office.id('NORD'), actor: 'ann', now: '' }, forged('NORD'))).toBe('dispute_ruled');
    expect(await attempt(service, { organisation: office.id('JA'), actor: 'ann', now: '' }, forged('JA'))).toBeNull();
    await service.end();
  });
});
