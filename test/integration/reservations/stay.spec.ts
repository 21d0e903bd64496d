import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HoldSeatUseCase, type ReservationRecord } from '#reservations';
import { must, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../../support/stay-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Friday 1 May 2026, 10 o'clock in Berlin: the first Tuesday is the 5th. */
const MAY = '2026-05-01T08:00:00Z';
/** Tuesday 9 June: before its session at 15:00 in Berlin, and while it goes on. */
const JUNE_MORNING = '2026-06-09T08:00:00Z';
const JUNE_AFTERNOON = '2026-06-09T13:30:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let office: ReturnType<typeof stayOffice>;
/** Tuesdays from 5 May to 21 July, two seats. */
let offer: TestOffer;
const TUESDAYS = weekly('2026-05-05', 12);

beforeEach(async () => {
  database = await createTestDatabase({ now: MAY, poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  office = stayOffice(database, network);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: TUESDAYS, capacity: 2 });
});
afterEach(async () => {
  expect(await seatTroubles(database)).toEqual([]);
  await database.close();
});

const newCase = (code: string, change: Record<string, unknown> = {}) => addReferral(database.superuser, network, code, change);
const days = (id: string) => seatDays(database, id);
const journal = async (action: string) =>
  (await database.superuser.query<{ before: unknown; after: unknown }>('SELECT before, after FROM platform.journal WHERE action = $1 ORDER BY id', [action])).rows;
const freed = async () => (await database.superuser.query<{ offer: string }>(`SELECT payload->>'offerId' AS offer FROM platform.outbox WHERE job = 'answer-saved-searches' ORDER BY id`)).rows;

async function stay(code: string, span: { from?: string; to?: string } = {}, change: Record<string, unknown> = {}): Promise<ReservationRecord> {
  return office.reserved({ referralId: await newCase(code, change), offerId: offer.id, ...span });
}

describe('the span of a stay in an open group', () => {
  it('single sessions for trying out: one day, and after it the whole stay', async () => {
    const trial = await stay('F-1', { from: '2026-05-05', to: '2026-05-05' });
    expect(trial).toMatchObject({ state: 'CONFIRMED', validFrom: '2026-05-05', validTo: '2026-05-05' });
    expect(await days(trial.id)).toEqual(['2026-05-05']);
    const longer = must(await office.change({ reservationId: trial.id, to: '2026-07-21' }));
    expect(longer).toMatchObject({ id: trial.id, validTo: '2026-07-21', pauses: [] });
    expect(await days(trial.id)).toEqual(TUESDAYS);
  });

  it('is taken up again after it was over: the days between are a pause, and nothing is added to what has passed', async () => {
    const trial = await stay('F-1', { from: '2026-05-05', to: '2026-05-05' });
    const longer = must(await office.change({ reservationId: trial.id, to: '2026-07-21' }, '2026-05-28T08:00:00Z'));
    expect(longer.pauses).toEqual([{ from: '2026-05-06', to: '2026-05-27' }]);
    expect(await days(trial.id)).toEqual(['2026-05-05', ...weekly('2026-06-02', 8)]);
  });

  it('becomes shorter: seats to come are free at once, the rest stays, and the journal says both', async () => {
    const was = await stay('F-1');
    const other = await stay('F-2');
    expect(await freed()).toEqual([]);
    const shorter = must(await office.change({ reservationId: was.id, to: '2026-06-30' }, JUNE_AFTERNOON));
    expect(shorter).toMatchObject({ state: 'CONFIRMED', validFrom: '2026-05-05', validTo: '2026-06-30' });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 9));
    expect(await days(other.id)).toEqual(TUESDAYS);
    expect(await freed()).toEqual([{ offer: offer.id }]);
    expect(await journal('reservation.changed')).toEqual([
      { before: { validFrom: '2026-05-05', validTo: '2026-07-21', pauses: [] }, after: { validFrom: '2026-05-05', validTo: '2026-06-30', pauses: [], seats: 9 } },
    ]);
  });

  it('never loses what was used, nor gets anything in the past: today counts as used once its session has begun', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-06-02' }, JUNE_AFTERNOON))).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-10' });
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-06-08' }, JUNE_AFTERNOON))).toMatchObject({ code: 'PAST_DAYS' });
    expect(refusalOf(await office.change({ reservationId: was.id, from: '2026-05-12' }, JUNE_MORNING))).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-09' });
    expect(must(await office.change({ reservationId: was.id, to: '2026-06-08' }, JUNE_MORNING))).toMatchObject({ validTo: '2026-06-08' });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 5));
  });

  it('begins earlier or later as long as it has not begun', async () => {
    const was = await stay('F-1', { from: '2026-06-16', to: '2026-06-30' });
    expect(must(await office.change({ reservationId: was.id, from: '2026-06-23', to: '2026-07-07' }))).toMatchObject({ validFrom: '2026-06-23', validTo: '2026-07-07' });
    expect(await days(was.id)).toEqual(['2026-06-23', '2026-06-30', '2026-07-07']);
    must(await office.change({ reservationId: was.id, from: '2026-06-02' }));
    expect(await days(was.id)).toEqual(weekly('2026-06-02', 6));
  });

  it('is refused with the full sessions where somebody has the seat on an added day, and stays as it was', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await stay('F-2');
    await stay('F-3', {}, { wanted_from: '2026-07-14', weeks: 1 });
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }))).toMatchObject({ code: 'SEAT_TAKEN', sessions: [{ sessionId: offer.sessionIds[10], date: '2026-07-14' }] });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 9));
    expect(must(await office.change({ reservationId: was.id, to: '2026-07-07' }))).toMatchObject({ validTo: '2026-07-07' });
  });

  it('has to hold a session, and ends neither before it begins nor after its last one', async () => {
    const was = await stay('F-1');
    expect(refusalOf(await office.change({ reservationId: was.id, from: '2026-05-06', to: '2026-05-11' }))).toMatchObject({ code: 'STAY_SPAN_INVALID' });
    expect(refusalOf(await office.change({ reservationId: was.id, from: '2026-05-12', to: '2026-05-11' }))).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'to', message: 'to: a day from 2026-05-12 on was expected.' });
    const shorter = must(await office.change({ reservationId: was.id, to: '2026-07-07' }));
    expect(refusalOf(await office.change({ reservationId: shorter.id, to: '2026-07-22' }))).toMatchObject({ code: 'SPAN_OUTSIDE_STAY', lastDate: '2026-07-21' });
  });

  it('the same span again changes nothing and is written nowhere', async () => {
    const was = await stay('F-1');
    expect(must(await office.change({ reservationId: was.id, from: '2026-05-05', to: '2026-07-21' }))).toEqual(was);
    expect(await journal('reservation.changed')).toEqual([]);
  });

  it('of a hold changes in the same way and keeps its deadline', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'HELD', hold_kind = 'DECISION', expires_at = '2026-05-08T22:00:00Z' WHERE id = $1`, [was.id]);
    await database.superuser.query(`UPDATE offers.seat_claim SET expires_at = '2026-05-08T22:00:00Z' WHERE holder_id = $1`, [was.id]);
    expect(must(await office.change({ reservationId: was.id, from: '2026-05-12', to: '2026-07-07' }))).toMatchObject({ state: 'HELD', expiresAt: new Date('2026-05-08T22:00:00Z') });
    expect(await days(was.id)).toEqual(weekly('2026-05-12', 9));
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-06-30' }, '2026-05-08T22:00:00Z'))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' });
  });

  it('is changed by agency and responsible provider; for a host and for strangers there is no such reservation', async () => {
    const was = await stay('F-1');
    const other = await buildSeatNetwork(database.superuser, 'X-');
    for (const who of [asGroupLead(network), asCaseLead(other)]) {
      const foreign = stayOffice(database, network, who);
      for (const refused of [
        await foreign.change({ reservationId: was.id, to: '2026-06-30' }),
        await foreign.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16' }),
        await foreign.resume({ reservationId: was.id, from: '2026-06-09' }),
        await foreign.end({ reservationId: was.id, lastDay: '2026-06-09' }),
        await foreign.transfer({ reservationId: was.id, toOfferId: offer.id, from: '2026-06-09' }),
      ]) {
        expect(refusalOf(refused)).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
      }
    }
    expect(must(await stayOffice(database, network, asCaseLead(network)).change({ reservationId: was.id, to: '2026-06-30' }))).toMatchObject({ validTo: '2026-06-30' });
  });
});

describe('days that are added are judged as they are now, those that there were keep their rules', () => {
  const lengthened = async (change: string, values: unknown[] = []) => {
    const was = await stay(`F-${change.length}`, { to: '2026-06-30' });
    await database.superuser.query(change, values);
    return refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }));
  };

  it.each([
    ['NOT_CERTIFIED', `UPDATE offers.certificate SET valid_to = '2026-07-13'`],
    ['NOT_APPROVED', `UPDATE referrals.referral SET approved_to = '2026-06-30'`],
    ['LEGAL_BASIS_NOT_COVERED', `UPDATE agreements.agreement SET legal_bases = '{27}' WHERE code = 'LQE-MAIN'`],
    ['MAIN_LQE_MISSING_CLAUSE', `UPDATE agreements.agreement SET co_use_outgoing = false WHERE code = 'LQE-MAIN'`],
    ['PARTNER_LQE_MISSING_CLAUSE', `UPDATE agreements.agreement SET co_use_incoming = false WHERE code = 'LQE-HOST'`],
    ['AGE', `UPDATE offers.offer SET age_to = 10`],
  ])('%s', async (code, change) => {
    await database.superuser.query('ALTER TABLE agreements.agreement DISABLE TRIGGER USER');
    const refused = await lengthened(change);
    expect(refused).toMatchObject({ code: 'NOT_MATCHING', reasons: expect.arrayContaining([code]) });
  });

  it('an approval that ends in between ends the longer stay, too', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await database.superuser.query(`UPDATE referrals.referral SET approved_to = '2026-07-10'`);
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }))).toMatchObject({ code: 'SPAN_OUTSIDE_STAY', lastDate: '2026-07-07' });
    expect(must(await office.change({ reservationId: was.id, to: '2026-07-07' }))).toMatchObject({ validTo: '2026-07-07' });
  });

  it('a certificate that has ended since does not keep a stay from becoming shorter, paused and longer again on its own days', async () => {
    const was = await stay('F-1');
    await database.superuser.query(`UPDATE offers.certificate SET valid_to = '2026-05-31'`);
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16' }));
    must(await office.resume({ reservationId: was.id, from: '2026-06-16' }));
    expect(must(await office.change({ reservationId: was.id, to: '2026-07-14' }))).toMatchObject({ pauses: [{ from: '2026-06-09', to: '2026-06-15' }] });
  });

  it('the verdicts that it began with stay as they were, and those of the added days are kept beside them', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    const kept = (await database.superuser.query('SELECT verdicts FROM reservations.verdict')).rows;
    must(await office.change({ reservationId: was.id, to: '2026-07-21' }));
    expect((await database.superuser.query('SELECT verdicts FROM reservations.verdict')).rows).toEqual(kept);
    const { rows } = await database.superuser.query<{ codes: string[] }>(
      `SELECT reservation_id, valid_from::text, valid_to::text, jsonb_path_query_array(verdicts, '$.criteria[*].code') AS codes FROM reservations.further_verdict`,
    );
    expect(rows).toEqual([{ reservation_id: was.id, valid_from: '2026-07-01', valid_to: '2026-07-21', codes: expect.arrayContaining(['NOT_CERTIFIED', 'NOT_APPROVED', 'ALREADY_PLACED']) }]);
  });

  it('BHV-18: without the consent of the family nothing is added, and everything may be given back', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await database.superuser.query('UPDATE referrals.referral SET consent = false');
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }))).toMatchObject({ code: 'CONSENT_MISSING' });
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16' }));
    expect(refusalOf(await office.resume({ reservationId: was.id, from: '2026-06-09' }))).toMatchObject({ code: 'CONSENT_MISSING' });
    expect(must(await office.change({ reservationId: was.id, to: '2026-06-23' }))).toMatchObject({ validTo: '2026-06-23' });
  });

  it('a referral that is paused gets no further days', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await database.superuser.query(`UPDATE referrals.referral SET state = 'PAUSED'`);
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }))).toMatchObject({ code: 'REFERRAL_NOT_SEARCHING', state: 'PAUSED' });
    expect(must(await office.change({ reservationId: was.id, to: '2026-06-23' }))).toMatchObject({ validTo: '2026-06-23' });
  });

  it('an offer that is in the catalogue no more has no further days', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    await database.superuser.query('UPDATE offers.offer SET archived_at = now()');
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-07-21' }))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['NO_SESSIONS'] });
  });
});

describe('a closed run', () => {
  let run: TestOffer;
  let was: ReservationRecord;
  beforeEach(async () => {
    run = await addOffer(database.superuser, network, { code: 'K-1', dates: TUESDAYS, capacity: 2, admission: 'CLOSED', entries: ['2026-06-02'] });
    was = await office.reserved({ referralId: await newCase('F-K'), offerId: run.id });
  });

  it('is taken to its end, and joined where it can be joined', async () => {
    expect(refusalOf(await office.change({ reservationId: was.id, to: '2026-06-30' }))).toMatchObject({ code: 'CLOSED_RUN', lastDate: '2026-07-21' });
    expect(refusalOf(await office.change({ reservationId: was.id, from: '2026-05-12' }))).toMatchObject({ code: 'CLOSED_RUN' });
    expect(must(await office.change({ reservationId: was.id, from: '2026-06-02' }))).toMatchObject({ validFrom: '2026-06-02', validTo: '2026-07-21' });
    expect(await days(was.id)).toEqual(weekly('2026-06-02', 8));
    must(await office.change({ reservationId: was.id, from: '2026-05-05' }));
    expect(await days(was.id)).toEqual(TUESDAYS);
  });

  it('is ended before its end, and a stay that was ended may go on to it', async () => {
    expect(must(await office.end({ reservationId: was.id, lastDay: '2026-06-15' }, JUNE_AFTERNOON))).toMatchObject({ validTo: '2026-06-15', endReason: 'FAMILY_DECLINED' });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 6));
    expect(must(await office.change({ reservationId: was.id, to: '2026-07-21' }, JUNE_AFTERNOON))).toMatchObject({ validTo: '2026-07-21', endReason: null });
    expect(await days(was.id)).toEqual(TUESDAYS);
  });
});

describe('a pause', () => {
  it('frees the seat for its days, and after them it is there again', async () => {
    const was = await stay('F-1');
    await stay('F-2');
    expect(refusalOf(await office.reserve({ referralId: await newCase('F-3'), offerId: offer.id, from: '2026-06-09', to: '2026-06-16' }))).toMatchObject({ code: 'SEAT_TAKEN' });
    const paused = must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16', reason: 'ILLNESS' } as never));
    expect(paused).toMatchObject({ validFrom: '2026-05-05', validTo: '2026-07-21', pauses: [{ from: '2026-06-09', to: '2026-06-16' }] });
    expect(await days(was.id)).toEqual([...weekly('2026-05-05', 5), ...weekly('2026-06-23', 5)]);
    expect(await freed()).toEqual([{ offer: offer.id }]);
    expect(await journal('reservation.paused')).toEqual([
      {
        before: { validFrom: '2026-05-05', validTo: '2026-07-21', pauses: [] },
        after: { validFrom: '2026-05-05', validTo: '2026-07-21', pauses: [{ from: '2026-06-09', to: '2026-06-16' }], seats: 10, reason: 'ILLNESS' },
      },
    ]);
    const guest = await newCase('F-4', { wanted_from: '2026-06-09', weeks: 2 });
    expect(await office.reserved({ referralId: guest, offerId: offer.id })).toMatchObject({ validFrom: '2026-06-09', validTo: '2026-06-16' });
  });

  it('of which somebody has the seat meanwhile goes on: SEAT_TAKEN names the full session, and what is free comes back', async () => {
    const was = await stay('F-1');
    await stay('F-2');
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-29' }));
    await office.reserved({ referralId: await newCase('F-4', { wanted_from: '2026-06-09', weeks: 1 }), offerId: offer.id });
    expect(refusalOf(await office.resume({ reservationId: was.id, from: '2026-06-09' }))).toMatchObject({ code: 'SEAT_TAKEN', sessions: [{ sessionId: offer.sessionIds[5], date: '2026-06-09' }] });
    expect(await days(was.id)).toEqual([...weekly('2026-05-05', 5), ...weekly('2026-06-30', 4)]);
    expect(must(await office.resume({ reservationId: was.id, from: '2026-06-10' }))).toMatchObject({ pauses: [{ from: '2026-06-09', to: '2026-06-09' }] });
    expect(await days(was.id)).toEqual([...weekly('2026-05-05', 5), ...weekly('2026-06-16', 6)]);
  });

  it('is ended by taking the stay up again, and by no second seat of the same case in the same group', async () => {
    const was = await stay('F-1');
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16' }));
    const wish = { referralId: was.referralId, offerId: offer.id, from: '2026-06-09', to: '2026-06-16' };
    expect(refusalOf(await office.reserve(wish))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
    const held = await new HoldSeatUseCase(database.unitOfWork).run(asCaseworker(network), { ...wish, variant: 'INTEGRATED', kind: 'FORM' });
    expect(refusalOf(held)).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
  });

  it('overlapping ones become one; a part in the middle may be taken back', async () => {
    const was = await stay('F-1');
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-16' }));
    expect(must(await office.pause({ reservationId: was.id, from: '2026-06-15', to: '2026-06-30' })).pauses).toEqual([{ from: '2026-06-09', to: '2026-06-30' }]);
    expect(must(await office.resume({ reservationId: was.id, from: '2026-06-16', to: '2026-06-22' })).pauses).toEqual([{ from: '2026-06-09', to: '2026-06-15' }, { from: '2026-06-23', to: '2026-06-30' }]);
    expect(await days(was.id)).toEqual([...weekly('2026-05-05', 5), '2026-06-16', '2026-07-07', '2026-07-14', '2026-07-21']);
  });

  it('lies in the stay, to come, and leaves a session', async () => {
    const was = await stay('F-1', { to: '2026-06-30' });
    const refused = async (from: string, to: string, now?: string) => refusalOf(await office.pause({ reservationId: was.id, from, to }, now));
    expect(await refused('2026-05-04', '2026-05-12')).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'from', message: 'from: a day of the stay from 2026-05-05 to 2026-06-30 was expected.' });
    expect(await refused('2026-06-23', '2026-07-01')).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'to' });
    expect(await refused('2026-06-23', '2026-06-22')).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'to' });
    expect(await refused('2026-06-09', '2026-06-16', JUNE_AFTERNOON)).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-10' });
    expect(await refused('2026-05-05', '2026-06-30')).toMatchObject({ code: 'STAY_SPAN_INVALID' });
    expect(refusalOf(await office.resume({ reservationId: was.id, from: '2026-06-09' }))).toMatchObject({ code: 'NOT_PAUSED' });
    must(await office.pause({ reservationId: was.id, from: '2026-06-02', to: '2026-06-16' }));
    expect(refusalOf(await office.resume({ reservationId: was.id, from: '2026-06-02' }, JUNE_MORNING))).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-09' });
  });

  it('ends with the stay, whoever ends it', async () => {
    const was = await stay('F-1');
    must(await office.pause({ reservationId: was.id, from: '2026-06-09', to: '2026-06-30' }));
    expect(must(await office.end({ reservationId: was.id, lastDay: '2026-06-20' }))).toMatchObject({ validTo: '2026-06-20', pauses: [{ from: '2026-06-09', to: '2026-06-20' }] });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 5));
  });
});

describe('an end', () => {
  it('lies on a day to come or today; what is after it is free', async () => {
    const was = await stay('F-1');
    expect(refusalOf(await office.end({ reservationId: was.id, lastDay: '2026-06-08' }, JUNE_MORNING))).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-09' });
    expect(must(await office.end({ reservationId: was.id, lastDay: '2026-06-09' }, JUNE_MORNING))).toMatchObject({ state: 'CONFIRMED', validTo: '2026-06-09', endReason: 'FAMILY_DECLINED' });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 6));
    expect(await journal('reservation.ended')).toEqual([{ before: { validTo: '2026-07-21' }, after: { validTo: '2026-06-09', reason: 'FAMILY_DECLINED', seats: 6 } }]);
  });

  it('the case is looked for again when its last seat ends today, and stays placed until then', async () => {
    const was = await stay('F-1');
    const state = async () => (await database.superuser.query<{ state: string }>('SELECT state FROM referrals.referral')).rows[0]!.state;
    must(await office.end({ reservationId: was.id, lastDay: '2026-06-16' }, JUNE_MORNING));
    expect(await state()).toBe('PLACED');
    must(await office.end({ reservationId: was.id, lastDay: '2026-06-09' }, JUNE_MORNING));
    expect(await state()).toBe('SEARCHING');
  });

  it('comes before the one that there is, and not before the beginning', async () => {
    const was = await stay('F-1', { from: '2026-05-12', to: '2026-06-30' });
    expect(refusalOf(await office.end({ reservationId: was.id, lastDay: '2026-06-30' }))).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'lastDay' });
    expect(refusalOf(await office.end({ reservationId: was.id, lastDay: '2026-05-11' }))).toMatchObject({ code: 'STAY_SPAN_INVALID', message: 'lastDay: a day from 2026-05-12 on and before 2026-06-30 was expected.' });
    expect(refusalOf(await office.end({ reservationId: was.id, lastDay: '2026-07-07' }, '2026-07-01T08:00:00Z'))).toMatchObject({ code: 'RESERVATION_ENDED' });
  });
});
