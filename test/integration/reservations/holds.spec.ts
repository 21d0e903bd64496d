import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seatVerifier } from '#reservations';
import { openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { addOffer, addReferral, weekly, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: HoldOffice;

/** Friday, 10 o'clock in Berlin. */
const FRIDAY = '2026-05-01T08:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase({ now: FRIDAY, poolSize: 6 });
  office = await openHoldOffice(database);
});
afterAll(() => database.close());

let numbered = 0;
const offer = (capacity = 1): Promise<TestOffer> => addOffer(database.superuser, office.network, { code: `G-${(numbered += 1)}`, dates: weekly('2026-05-05', 3), capacity });
const referral = (change: Record<string, unknown> = {}): Promise<string> => addReferral(database.superuser, office.network, `F-${(numbered += 1)}`, change);

const wish = (referralId: string, { id }: TestOffer) => ({ referralId, offerId: id, variant: 'INTEGRATED' as const });

async function held(now = FRIDAY, kind: 'FORM' | 'DECISION' = 'FORM', change: Record<string, unknown> = {}) {
  const [group, referralId] = [await offer(), await referral(change)];
  return { group, referralId, hold: value(await office.at(now).hold.run(office.people.colleague, { ...wish(referralId, group), kind })) };
}

const verify = (now: string) => office.unitOfWorkAt(now).run(asOperator, (tx) => seatVerifier.run(tx));

describe('a hold', () => {
  it('while the form is filled lasts 15 minutes, is seen by its case and keeps others out', async () => {
    const { group, hold } = await held();
    expect(hold).toMatchObject({ state: 'HELD', holdKind: 'FORM', expiresAt: new Date('2026-05-01T08:15:00Z'), wasExtended: false });
    const other = await referral();
    expect(refusal(await office.at('2026-05-01T08:14:59Z').hold.run(office.people.lead, { ...wish(other, group), kind: 'FORM' }))).toMatchObject({ code: 'SEAT_TAKEN' });
    expect((await journalOf(database.superuser, hold.id)).map(({ action }) => action)).toEqual(['reservation.held']);
  });

  it('blocks nobody from its deadline on, whether or not any job has run', async () => {
    const { group, hold } = await held();
    const other = await referral();
    expect(value(await office.at('2026-05-01T08:15:00Z').reserve.run(office.people.lead, wish(other, group)))).toMatchObject({ state: 'CONFIRMED' });
    const [late] = await office.at('2026-05-01T08:15:00Z').find.byIds(office.people.colleague, [hold.id]);
    expect(late).toMatchObject({ state: 'EXPIRED' });
    expect(refusal(await office.at('2026-05-01T08:15:00Z').request.run(office.people.colleague, { reservationId: hold.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' });
    expect((await verify('2026-05-01T08:15:00Z')).violations).toEqual([]);
  });

  it('that has expired does not keep its referral from holding the same seat again', async () => {
    const { group, referralId, hold } = await held();
    const again = value(await office.at('2026-05-01T09:00:00Z').hold.run(office.people.colleague, { ...wish(referralId, group), kind: 'FORM' }));
    expect(again.id).not.toBe(hold.id);
    const { rows } = await database.superuser.query('SELECT state, expires_at FROM reservations.reservation WHERE id = $1', [hold.id]);
    expect(rows).toEqual([{ state: 'EXPIRED', expires_at: null }]);
  });

  it('is prolonged once by as many minutes from now on', async () => {
    const { hold } = await held();
    const extend = (now: string) => office.at(now).extend.run(office.people.colleague, { reservationId: hold.id, kind: 'FORM' });
    expect(value(await extend('2026-05-01T08:10:00Z'))).toMatchObject({ expiresAt: new Date('2026-05-01T08:25:00Z'), wasExtended: true });
    expect(refusal(await extend('2026-05-01T08:20:00Z'))).toMatchObject({ code: 'HOLD_EXTENDED_BEFORE' });
    const { rows } = await database.superuser.query('SELECT DISTINCT expires_at FROM offers.seat_claim WHERE holder_id = $1', [hold.id]);
    expect(rows).toEqual([{ expires_at: new Date('2026-05-01T08:25:00Z') }]);
  });

  it('for the decision of the family ends with the fifth working day: after Friday 1 May 2026 that is Friday 8 May', async () => {
    const { hold } = await held(FRIDAY, 'DECISION');
    expect(hold).toMatchObject({ holdKind: 'DECISION', expiresAt: new Date('2026-05-08T22:00:00Z') });
  });

  it('counts no holiday of Hesse: from Monday 11 May over Ascension Day (14 May) it ends with Tuesday 19 May', async () => {
    const { hold } = await held('2026-05-11T08:00:00Z', 'DECISION', { wanted_from: '2026-05-04' });
    expect(hold).toMatchObject({ expiresAt: new Date('2026-05-19T22:00:00Z') });
  });

  it('of minutes becomes one for the decision, and never the other way round', async () => {
    const { hold } = await held();
    const extend = (kind: 'FORM' | 'DECISION') => office.at('2026-05-01T08:05:00Z').extend.run(office.people.lead, { reservationId: hold.id, kind });
    expect(value(await extend('DECISION'))).toMatchObject({ holdKind: 'DECISION', wasExtended: false });
    expect(refusal(await extend('FORM'))).toMatchObject({ code: 'HOLD_EXTENDED_BEFORE' });
    expect(value(await extend('DECISION'))).toMatchObject({ wasExtended: true });
  });

  it('is one of at most three of a referral', async () => {
    const referralId = await referral();
    for (let held = 0; held < 3; held += 1) value(await office.at(FRIDAY).hold.run(office.people.colleague, { ...wish(referralId, await offer()), kind: 'FORM' }));
    const fourth = await offer();
    expect(refusal(await office.at(FRIDAY).hold.run(office.people.colleague, { ...wish(referralId, fourth), kind: 'FORM' }))).toMatchObject({ code: 'TOO_MANY_HOLDS', most: 3 });
    expect(value(await office.at('2026-05-01T08:15:00Z').hold.run(office.people.colleague, { ...wish(referralId, fourth), kind: 'FORM' }))).toMatchObject({ state: 'HELD' });
  });

  it('follows the rules of the agency', async () => {
    const administrator = { ...office.people.colleague, roles: ['ADMINISTRATOR'] };
    const rules = { holdMinutes: 30, mostHolds: 1, decisionWorkingDays: 2, answerWorkingDays: 1 };
    expect(refusal(await office.at(FRIDAY).setRules.run(administrator, { ...rules, holdMinutes: 121 }))).toMatchObject({ code: 'SEAT_RULES_INVALID', field: 'holdMinutes', message: 'holdMinutes: a whole number from 1 to 120 was expected.' });
    expect(refusal(await office.at(FRIDAY).setRules.run(office.people.hostAdministrator, rules))).toMatchObject({ code: 'NOT_AN_AGENCY' });
    try {
      value(await office.at(FRIDAY).setRules.run(administrator, rules));
      const { hold, referralId } = await held();
      expect(hold.expiresAt).toEqual(new Date('2026-05-01T08:30:00Z'));
      expect(refusal(await office.at(FRIDAY).hold.run(office.people.colleague, { ...wish(referralId, await offer()), kind: 'FORM' }))).toMatchObject({ code: 'TOO_MANY_HOLDS', most: 1 });
    } finally {
      await database.superuser.query('DELETE FROM reservations.agency_setting');
    }
  });

  it('needs no consent yet; without one it becomes no seat and stays as it is (BHV-18)', async () => {
    const { hold } = await held(FRIDAY, 'FORM', { consent: false });
    expect(refusal(await office.at(FRIDAY).request.run(office.people.colleague, { reservationId: hold.id }))).toMatchObject({ code: 'CONSENT_MISSING' });
    const [still] = await office.at(FRIDAY).find.byIds(office.people.colleague, [hold.id]);
    expect(still).toMatchObject({ state: 'HELD' });
  });

  it('becomes a seat at once where nobody has to be asked', async () => {
    const { hold, referralId } = await held();
    expect(value(await office.at(FRIDAY).request.run(office.people.colleague, { reservationId: hold.id }))).toMatchObject({ id: hold.id, state: 'CONFIRMED', expiresAt: null, holdKind: null });
    const { rows } = await database.superuser.query('SELECT count(*)::int AS seats FROM offers.seat_claim WHERE holder_id = $1 AND expires_at IS NULL', [hold.id]);
    expect(rows).toEqual([{ seats: 3 }]);
    const { rows: cases } = await database.superuser.query('SELECT state FROM referrals.referral WHERE id = $1', [referralId]);
    expect(cases).toEqual([{ state: 'PLACED' }]);
    expect((await journalOf(database.superuser, hold.id)).map(({ action }) => action)).toEqual(['reservation.held', 'reservation.confirmed']);
    expect((await verify('2026-05-01T10:00:00Z')).violations).toEqual([]);
  });

  it('is given back by whoever acts for the case, and its seat is free at once', async () => {
    const { group, hold } = await held();
    expect(value(await office.at(FRIDAY).cancel.run(office.people.lead, { reservationId: hold.id, reason: 'OTHER_OFFER' }))).toMatchObject({ state: 'CANCELLED', endReason: 'OTHER_OFFER', expiresAt: null });
    expect(value(await office.at(FRIDAY).hold.run(office.people.lead, { ...wish(await referral(), group), kind: 'FORM' }))).toMatchObject({ state: 'HELD' });
  });

  it('of somebody else is as if it were not there', async () => {
    const { hold } = await held();
    for (const stranger of [office.people.host, office.people.hostAdministrator]) {
      expect(refusal(await office.at(FRIDAY).request.run(stranger, { reservationId: hold.id }))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
      expect(refusal(await office.at(FRIDAY).extend.run(stranger, { reservationId: hold.id, kind: 'FORM' }))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
    }
  });

  it('of two of one referral for the same days is refused, by the database too', async () => {
    const { group, referralId, hold } = await held();
    expect(refusal(await office.at(FRIDAY).hold.run(office.people.colleague, { ...wish(referralId, group), kind: 'FORM' }))).toMatchObject({ code: expect.stringMatching(/SEAT_TAKEN|NOT_MATCHING/) });
    const copy = `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, hold_kind, expires_at)
      SELECT 'R-copy', referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, 'HELD', 'FORM', expires_at FROM reservations.reservation WHERE id = '${hold.id}';
      SET CONSTRAINTS ALL IMMEDIATE`;
    expect(await refusalOf(database.unitOfWork, office.people.colleague, copy)).toBe('23P01');
  });

  it.each([
    ['without a deadline', `state = 'HELD', hold_kind = 'FORM', expires_at = NULL`, '23514'],
    ['that is EXPIRED and HELD again', `state = 'EXPIRED', hold_kind = NULL, expires_at = NULL`, null],
    ['that is DECLINED', `state = 'DECLINED', hold_kind = NULL, expires_at = NULL`, '23514'],
    ['confirmed while the host has not answered', `state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL, host_answer = 'OPEN'`, '23514'],
    ['confirmed with the word of the host by another', `state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL, host_answer = 'ACCEPTED'`, '42501'],
    ['with the word of the agency by somebody who may not sign', `agency_answer = 'APPROVED'`, '23514'],
  ])('%s is refused by the database as it should be', async (_what, change, expected) => {
    const { hold } = await held();
    expect(await refusalOf(office.unitOfWorkAt(FRIDAY), office.people.colleague, `UPDATE reservations.reservation SET ${change} WHERE id = '${hold.id}'`)).toBe(expected);
  });

  it('whose deadline has passed is confirmed by nobody, whoever writes it', async () => {
    const { hold } = await held();
    const confirm = `UPDATE reservations.reservation SET state = 'CONFIRMED', hold_kind = NULL, expires_at = NULL WHERE id = '${hold.id}'`;
    expect(await refusalOf(office.unitOfWorkAt('2026-05-01T08:15:00Z'), office.people.colleague, confirm)).toBe('23514');
    expect(await refusalOf(office.unitOfWorkAt('2026-05-01T08:14:59Z'), office.people.colleague, confirm)).toBeNull();
  });
});
