import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReservationRecord } from '#reservations';
import { attempt, openService } from '../../support/acting.js';
import { adoptSeatApproval, openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { must, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { seatDays, seatTroubles, stayOffice } from '../../support/stay-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Friday 1 May 2026, 10 o'clock in Berlin; Thursday 18 June, too. */
const MAY = '2026-05-01T08:00:00Z';
const JUNE = '2026-06-18T08:00:00Z';
const TUESDAYS = weekly('2026-05-05', 12);
const WEDNESDAYS = weekly('2026-05-06', 12);

let database: TestDatabase;
let hold: HoldOffice;
let network: SeatNetwork;
let office: ReturnType<typeof stayOffice>;
let from: TestOffer;
let to: TestOffer;

beforeEach(async () => {
  database = await createTestDatabase({ now: MAY, poolSize: 6 });
  hold = await openHoldOffice(database);
  ({ network } = hold);
  office = stayOffice(database, network, hold.people.colleague);
  from = await addOffer(database.superuser, network, { code: 'G-1', dates: TUESDAYS, capacity: 1 });
  to = await addOffer(database.superuser, network, { code: 'G-2', dates: WEDNESDAYS, capacity: 1 });
});
afterEach(async () => {
  expect(await seatTroubles(database)).toEqual([]);
  await database.close();
});

const newCase = (code: string, change: Record<string, unknown> = {}) => addReferral(database.superuser, network, code, change);
const days = (id: string) => seatDays(database, id);
const seat = async (code: string, offerId = from.id): Promise<ReservationRecord> => office.reserved({ referralId: await newCase(code), offerId });
const stored = async (id: string) =>
  (await database.superuser.query('SELECT state, valid_from::text AS "validFrom", valid_to::text AS "validTo", end_reason AS "endReason" FROM reservations.reservation WHERE id = $1', [id])).rows[0];
const freed = async () => (await database.superuser.query<{ offer: string }>(`SELECT payload->>'offerId' AS offer FROM platform.outbox WHERE job = 'answer-saved-searches' ORDER BY id`)).rows.map(({ offer }) => offer);

describe('a transfer to another group', () => {
  it('ends the old seat on the day before and begins the new one: what was used stays, the rest is free for others', async () => {
    const old = await seat('F-1');
    const fresh = must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24' }, JUNE));
    expect(fresh).toMatchObject({ state: 'CONFIRMED', offerId: to.id, followsId: old.id, validFrom: '2026-06-24', validTo: '2026-07-22', variant: 'INTEGRATED' });
    expect(await stored(old.id)).toEqual({ state: 'CONFIRMED', validFrom: '2026-05-05', validTo: '2026-06-23', endReason: 'OTHER_OFFER' });
    expect(await days(old.id)).toEqual(weekly('2026-05-05', 8));
    expect(await days(fresh.id)).toEqual(weekly('2026-06-24', 5));
    expect(await freed()).toEqual([from.id]);
    const { rows } = await database.superuser.query('SELECT action, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id', [old.id]);
    expect(rows.at(-1)).toEqual({ action: 'reservation.cancelled', before: { state: 'CONFIRMED', validTo: '2026-07-21' }, after: { state: 'CONFIRMED', validTo: '2026-06-23', reason: 'OTHER_OFFER', seats: 4 } });
    expect((await database.superuser.query('SELECT state FROM referrals.referral')).rows).toEqual([{ state: 'PLACED' }]);
  });

  it('gives the old seat back altogether where it has not begun', async () => {
    const old = await seat('F-1');
    const fresh = must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-05-04', to: '2026-07-15' }));
    expect(fresh).toMatchObject({ validFrom: '2026-05-04', validTo: '2026-07-15' });
    expect(await stored(old.id)).toMatchObject({ state: 'CANCELLED', validFrom: '2026-05-05', validTo: '2026-07-21' });
    expect(await days(old.id)).toEqual([]);
  });

  it('with pauses: those of the old seat end with it', async () => {
    const old = await seat('F-1');
    must(await office.pause({ reservationId: old.id, from: '2026-06-09', to: '2026-06-30' }));
    must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24' }, JUNE));
    expect(await days(old.id)).toEqual(weekly('2026-05-05', 5));
  });

  it('to a full group leaves the old seat as it was', async () => {
    const old = await seat('F-1');
    await seat('F-2', to.id);
    expect(refusalOf(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24' }, JUNE))).toMatchObject({ code: 'SEAT_TAKEN' });
    expect(await days(old.id)).toEqual(TUESDAYS);
    expect(await stored(old.id)).toMatchObject({ state: 'CONFIRMED', validTo: '2026-07-21', endReason: null });
  });

  it('to a group that does not suit, is unknown, or lies on other days, too', async () => {
    const old = await seat('F-1');
    const attempted = async (change: object, now = JUNE) => refusalOf(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24', ...change }, now));
    expect(await attempted({ toOfferId: '00000000-0000-7000-8000-000000000001' })).toMatchObject({ code: 'OFFER_NOT_FOUND' });
    expect(await attempted({ toOfferId: from.id })).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
    expect(await attempted({ to: '2026-07-23' })).toMatchObject({ code: 'SPAN_OUTSIDE_STAY', lastDate: '2026-07-22' });
    expect(await attempted({ from: '2026-06-17' })).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-18' });
    expect(await attempted({ from: '2026-07-22' })).toMatchObject({ code: 'RESERVATION_ENDED' });
    expect(await attempted({ costNote: ' ' })).toMatchObject({ code: 'COST_NOTE_INVALID' });
    await database.superuser.query(`UPDATE offers.certificate SET valid_to = '2026-06-30' WHERE offer_id = $1`, [to.id]);
    expect(await attempted({})).toMatchObject({ code: 'NOT_MATCHING', reasons: ['NOT_CERTIFIED'] });
    await database.superuser.query('UPDATE referrals.referral SET consent = false');
    expect(await attempted({})).toMatchObject({ code: 'CONSENT_MISSING' });
    expect(await days(old.id)).toEqual(TUESDAYS);
  });

  it('to a closed run begins where it can be joined, and takes it to its end', async () => {
    const run = await addOffer(database.superuser, network, { code: 'K-1', dates: WEDNESDAYS, capacity: 1, admission: 'CLOSED', entries: ['2026-07-01'] });
    const old = await seat('F-1');
    expect(refusalOf(await office.transfer({ reservationId: old.id, toOfferId: run.id, from: '2026-06-24' }, JUNE))).toMatchObject({ code: 'SPAN_OUTSIDE_STAY', firstDate: '2026-07-01' });
    expect(refusalOf(await office.transfer({ reservationId: old.id, toOfferId: run.id, from: '2026-07-01', to: '2026-07-15' }, JUNE))).toMatchObject({ code: 'SPAN_OUTSIDE_STAY' });
    const fresh = must(await office.transfer({ reservationId: old.id, toOfferId: run.id, from: '2026-07-01' }, JUNE));
    expect(await days(fresh.id)).toEqual(weekly('2026-07-01', 4));
    expect(await days(old.id)).toEqual(weekly('2026-05-05', 9));
  });

  it('twice with the same key answers the same and acts once', async () => {
    const old = await seat('F-1');
    const input = { reservationId: old.id, toOfferId: to.id, from: '2026-06-24', idempotencyKey: 'move' };
    const first = must(await office.transfer(input, JUNE));
    expect(must(await office.transfer(input, JUNE)).id).toBe(first.id);
    expect((await database.superuser.query('SELECT 1 FROM reservations.reservation')).rows).toHaveLength(2);
  });
});

describe('a transfer for which the new host has to be asked', () => {
  let old: ReservationRecord;
  beforeEach(async () => {
    old = await seat('F-1');
    await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [to.id, network.hostId]);
  });
  const asked = async (day = '2026-06-24') => must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: day }, JUNE));

  it('keeps the old seat and holds the new one; with the yes the old one ends in the same transaction', async () => {
    const request = await asked();
    // Thursday 18 June: Friday, Monday, and Tuesday is the day before the first one anyway.
    expect(request).toMatchObject({ state: 'REQUESTED', followsId: old.id, hostAnswer: 'OPEN', expiresAt: new Date('2026-06-23T22:00:00Z') });
    expect(await days(old.id)).toEqual(TUESDAYS);
    expect(await days(request.id)).toEqual(weekly('2026-06-24', 5));
    expect(must(await hold.at(JUNE).accept.run(hold.people.host, { reservationId: request.id }))).toMatchObject({ state: 'CONFIRMED', hostAnswer: 'ACCEPTED' });
    expect(await stored(old.id)).toMatchObject({ state: 'CONFIRMED', validTo: '2026-06-23', endReason: 'OTHER_OFFER' });
    expect(await days(old.id)).toEqual(weekly('2026-05-05', 8));
    expect(await freed()).toEqual([from.id]);
    const { rows } = await database.superuser.query('SELECT after FROM platform.journal WHERE subject_id = $1 ORDER BY id DESC LIMIT 1', [old.id]);
    expect(rows).toEqual([{ after: { state: 'CONFIRMED', validTo: '2026-06-23', reason: 'OTHER_OFFER', seats: 4 } }]);
  });

  it('with another host, which is no party of the old seat', async () => {
    await database.superuser.query(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('THIRD', 'PROVIDER', 'Dritter', '06432004', 'HE')`,
    );
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'THIRD'`);
    const thirdId = rows[0]!.id;
    await database.superuser.query(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin)
       VALUES ('LQE-THIRD', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', false, true, 'DEMO')`,
      [network.agencyId, thirdId],
    );
    const group = await addOffer(database.superuser, { ...network, hostId: thirdId }, { code: 'G-3', dates: WEDNESDAYS, capacity: 1 });
    await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [group.id, thirdId]);
    const request = must(await office.transfer({ reservationId: old.id, toOfferId: group.id, from: '2026-06-24' }, JUNE));
    const third = { ...hold.people.host, organisationId: thirdId };
    expect(must(await hold.at(JUNE).accept.run(third, { reservationId: request.id }))).toMatchObject({ state: 'CONFIRMED' });
    expect(await stored(old.id)).toMatchObject({ validTo: '2026-06-23' });
    // And no more than that: the old seat itself is none of its business.
    const service = await openService(database.url);
    const acting = { organisation: thirdId, actor: 'test-person', now: JUNE };
    try {
      expect(await attempt(service, acting, `UPDATE reservations.reservation SET valid_to = '2026-06-19' WHERE id = '${old.id}'`)).toBe('NO ROW');
      expect(await attempt(service, acting, `SELECT 1 FROM reservations.reservation WHERE id = '${old.id}'`)).toBe('NO ROW');
    } finally {
      await service.end();
    }
  });

  it('with a no, and without an answer in time, the old seat stays', async () => {
    const request = await asked();
    must(await hold.at(JUNE).decline.run(hold.people.host, { reservationId: request.id, reason: 'STAFFING' }));
    expect(await days(old.id)).toEqual(TUESDAYS);
    expect(await days(request.id)).toEqual([]);
    const again = await asked();
    expect(refusalOf(await hold.at('2026-06-23T22:00:00Z').accept.run(hold.people.host, { reservationId: again.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' });
    expect(await stored(old.id)).toMatchObject({ state: 'CONFIRMED', validTo: '2026-07-21' });
    await database.superuser.query('DELETE FROM offers.seat_claim WHERE holder_id = $1', [again.id]);
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'EXPIRED', expires_at = NULL WHERE id = $1`, [again.id]);
  });

  it('is asked for once at a time, and not for a day that has begun', async () => {
    const request = await asked();
    expect(refusalOf(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-07-01' }, JUNE))).toMatchObject({ code: 'TRANSFER_OPEN', reservationId: request.id });
    must(await hold.at(JUNE).cancel.run(hold.people.colleague, { reservationId: request.id, reason: 'OTHER' }));
    expect(refusalOf(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-18' }, JUNE))).toMatchObject({ code: 'PAST_DAYS', firstPossible: '2026-06-19' });
  });

  it('confirmed by raw SQL without an end of the old seat does not commit', async () => {
    const request = await asked();
    const service = await openService(database.url);
    const acting = { organisation: network.agencyId, actor: 'colleague', now: JUNE };
    try {
      await database.superuser.query(`ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_guard, DISABLE TRIGGER reservation_seats_update`);
      expect(await attempt(service, acting, `UPDATE reservations.reservation SET state = 'CONFIRMED', expires_at = NULL, host_answer = 'ACCEPTED' WHERE id = '${request.id}'`)).toBe('reservation_transfer');
      await database.superuser.query(`ALTER TABLE reservations.reservation ENABLE TRIGGER reservation_guard, ENABLE TRIGGER reservation_seats_update`);
    } finally {
      await service.end();
    }
  });
});

describe('longer days for which somebody has to be asked', () => {
  it('are a request of their own that follows the stay; the stay goes on as it is, also after the yes', async () => {
    const was = await office.reserved({ referralId: await newCase('F-1'), offerId: from.id, to: '2026-06-30' });
    await database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [from.id, network.hostId]);
    const request = must(await office.change({ reservationId: was.id, to: '2026-07-21' }, JUNE));
    expect(request).toMatchObject({ state: 'REQUESTED', followsId: was.id, validFrom: '2026-07-01', validTo: '2026-07-21', hostAnswer: 'OPEN' });
    expect(request.id).not.toBe(was.id);
    must(await hold.at(JUNE).accept.run(hold.people.host, { reservationId: request.id }));
    expect(await stored(was.id)).toMatchObject({ state: 'CONFIRMED', validTo: '2026-06-30' });
    expect(await days(was.id)).toEqual(weekly('2026-05-05', 9));
    expect(await days(request.id)).toEqual(weekly('2026-07-07', 3));
  });

  it('TS-15: somebody who may sign for the agency needs to ask nobody of it', async () => {
    await adoptSeatApproval(database.superuser, network.agencyId, 'NOTICE');
    const was = await office.reserved({ referralId: await newCase('F-1'), offerId: from.id, to: '2026-06-30' });
    await database.superuser.query(`ALTER TABLE agreements.regime_version DISABLE TRIGGER USER`);
    await database.superuser.query(`UPDATE agreements.regime_version SET seat_approval = 'APPROVAL'`);
    await database.superuser.query(`ALTER TABLE agreements.agreement DISABLE TRIGGER USER`);
    await database.superuser.query(`UPDATE agreements.agreement SET funding = 'STA_LUMP'`);
    const signer = stayOffice(database, network, hold.people.signer);
    expect(must(await signer.change({ reservationId: was.id, to: '2026-07-14' }, JUNE))).toMatchObject({ id: was.id, state: 'CONFIRMED', validTo: '2026-07-14' });
    expect(must(await office.change({ reservationId: was.id, to: '2026-07-21' }, JUNE))).toMatchObject({ state: 'REQUESTED', followsId: was.id, agencyAnswer: 'OPEN' });
    const service = await openService(database.url);
    try {
      const longer = `UPDATE reservations.reservation SET valid_to = '2026-07-21' WHERE id = '${was.id}'`;
      expect(await attempt(service, { organisation: network.agencyId, actor: 'colleague', now: JUNE }, longer)).toBe('reservation_unasked');
      expect(await attempt(service, { organisation: network.mainId, actor: 'test-person', now: JUNE }, longer)).toBe('reservation_unasked');
      // Nobody need be asked; that raw SQL has claimed no seats is another matter.
      expect(await attempt(service, { organisation: network.agencyId, actor: 'signer', now: JUNE }, longer)).toBe('reservation_seats');
    } finally {
      await service.end();
    }
  });
});

describe('what the database takes from nobody of the service', () => {
  it('no day that has passed comes or goes, and what follows is of the same case, from the beginning', async () => {
    const old = await seat('F-1');
    const foreign = await seat('F-2', to.id);
    const service = await openService(database.url);
    const acting = { organisation: network.agencyId, actor: 'colleague', now: JUNE };
    const update = (change: string) => attempt(service, acting, `UPDATE reservations.reservation SET ${change} WHERE id = '${old.id}'`);
    try {
      expect(await update(`valid_to = '2026-06-09'`)).toBe('reservation_past');
      expect(await update(`valid_from = '2026-05-12'`)).toBe('reservation_past');
      expect(await update(`state = 'CANCELLED'`)).toBe('reservation_past');
      expect(await update(`pauses = '{[2026-06-09,2026-06-30]}'`)).toBe('reservation_past');
      expect(await update(`pauses = '{[2026-06-18,2026-06-30]}'`)).toBeNull();
      expect(await update(`valid_to = '2026-06-17'`)).toBeNull();
      expect(await update(`follows_id = '${foreign.id}'`)).toBe('reservation_follows');
      expect(await update(`stay_id = '${foreign.id}'`)).toBe('reservation_follows');
      const insert = (follows: string) =>
        attempt(service, acting, `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, follows_id)
          SELECT 'N', referral_id, referral_code, agency_id, offer_id, host_id, variant, '2026-08-01', '2026-08-02', 'CONFIRMED', '${follows}' FROM reservations.reservation WHERE id = '${old.id}'`);
      expect(await insert(foreign.id)).toBe('reservation_follows');
      expect(await insert(old.id)).toBeNull();
    } finally {
      await service.end();
    }
  });

  it('after a transfer the old seat does not come back beside the new one, whichever of the two is changed', async () => {
    const old = await seat('F-1');
    const fresh = must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24' }, JUNE));
    const service = await openService(database.url);
    const acting = { organisation: network.agencyId, actor: 'colleague', now: JUNE };
    const update = (id: string, change: string) => attempt(service, acting, `UPDATE reservations.reservation SET ${change} WHERE id = '${id}'`);
    try {
      expect(await update(old.id, `valid_to = '2026-06-29'`)).toBe('reservation_transfer');
      expect(await update(old.id, 'valid_to = NULL')).toBe('reservation_transfer');
      expect(await update(fresh.id, `valid_from = '2026-06-20'`)).toBe('reservation_transfer');
      expect(await update(old.id, `valid_to = '2026-06-22'`)).toBeNull();
      expect(refusalOf(await office.change({ reservationId: old.id, to: '2026-07-21' }, JUNE))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['ALREADY_PLACED'] });
      expect(await days(old.id)).toEqual(weekly('2026-05-05', 8));
      // Without the guard both are there.
      await database.superuser.query('ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_followed');
      expect(await update(old.id, `valid_to = '2026-06-29'`)).toBeNull();
    } finally {
      await service.end();
    }
  });

  it('a stranger learns of no session and ends nothing by the functions of a transfer', async () => {
    const old = await seat('F-1');
    const fresh = must(await office.transfer({ reservationId: old.id, toOfferId: to.id, from: '2026-06-24' }, JUNE));
    const stranger = await buildSeatNetwork(database.superuser, 'X-');
    const service = await openService(database.url);
    try {
      for (const call of [`reservations.sessions_to_lock('${fresh.id}')`, `(reservations.end_followed('${fresh.id}')).ended`]) {
        expect(await attempt(service, { organisation: stranger.hostId, actor: 'x', now: JUNE }, `SELECT 1 WHERE (SELECT ${call}) IS NOT NULL`)).toBe('NO ROW');
      }
      expect(await attempt(service, { organisation: stranger.hostId, actor: 'x', now: JUNE }, `SELECT 1 FROM reservations.confirm('${fresh.id}') c WHERE c.outcome <> 'CHANGED'`)).toBe('NO ROW');
    } finally {
      await service.end();
    }
  });
});
