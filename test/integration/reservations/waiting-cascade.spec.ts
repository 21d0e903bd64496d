import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclineSeatRequestUseCase, ReserveSeatUseCase, SetOfferWaitingUseCase, SetWaitingRulesUseCase, waitingVerifier } from '#reservations';
import { asCaseworker, asGroupLead } from '../../support/seat-network.js';
import { asOperator, asOrganisation } from '../../support/test-database.js';
import { WaitingOffice } from '../../support/waiting-office.js';

let office: WaitingOffice;

beforeEach(async () => {
  office = await WaitingOffice.open();
});
afterEach(() => office.close());

/** Five working days after Friday, 1 May 2026 (a holiday), is Friday, 8 May; it ends at 22:00 UTC. */
const UNTIL = '2026-05-08T22:00Z';

describe('the cascade of the waiting list', () => {
  it('DD-35: a released seat is offered to the first suitable referral that waits, with expiry, then to the next', async () => {
    const { id, takers } = await office.offer('G-1', { taken: 1 });
    const tooOld = await office.waiter('A-unsuitable', { offerIds: [id] }, { birth_month: '2014-03-01', gender: 'F' });
    await office.database.superuser.query(`UPDATE offers.offer SET genders = '{M}' WHERE id = $1`, [id]);
    const first = await office.waiter('B-first', { offerIds: [id] }, { gender: 'M' });
    const second = await office.waiter('C-second', {}, { gender: 'M' });
    expect(await office.cascade()).toEqual({ offered: 0, expired: 0, withdrawn: 0 });
    await office.free(takers[0]!);
    expect(await office.cascade()).toEqual({ offered: 1, expired: 0, withdrawn: 0 });
    expect(await office.open()).toEqual([{ code: 'B-first', offer: 'G-1', until: UNTIL }]);
    // The offer itself holds the seat.
    const taken = await office.reserve(await office.referral('D-other', { gender: 'M' }), id);
    expect(!taken.ok && taken.refusal.code).toBe('SEAT_TAKEN');
    expect(await office.faults()).toEqual([]);
    office.now = '2026-05-08T22:00:00Z';
    expect(await office.cascade()).toEqual({ offered: 1, expired: 1, withdrawn: 0 });
    expect((await office.open()).map(({ code }) => code)).toEqual(['C-second']);
    expect((await office.lastOffer(first.referralId)).state).toBe('EXPIRED');
    const accepted = await office.accept((await office.lastOffer(second.referralId)).id);
    expect(accepted.ok && accepted.value.state).toBe('CONFIRMED');
    expect([await office.waitState(second.waitId), await office.waitState(first.waitId), await office.waitState(tooOld.waitId)]).toEqual(['PLACED', 'WAITING', 'WAITING']);
    expect(await office.faults()).toEqual([]);
  });

  it('is told to the systems of the parties: what it offers, what runs out, what is declined', async () => {
    const { superuser } = office.database;
    await superuser.query(
      `INSERT INTO inbox.webhook_endpoint (organisation_id, url, kinds, secret)
       SELECT id, 'https://hooks.example/', '{waitlist.offered,reservation.expired,reservation.declined,reservation.cancelled}', '' FROM identity.organisation`,
    );
    const told = async () => {
      const { rows } = await superuser.query<{ told: string }>(
        `SELECT d.kind || ' ' || string_agg(DISTINCT o.kind, ' ' ORDER BY o.kind) || ' ' || count(*) AS told FROM inbox.webhook_delivery d JOIN identity.organisation o ON o.id = d.organisation_id GROUP BY d.kind ORDER BY 1`,
      );
      await superuser.query('DELETE FROM inbox.webhook_delivery');
      return rows.map((row) => row.told);
    };
    const { id } = await office.offer('G-1', { sessions: 10 });
    const [a] = [await office.waiter('A', { offerIds: [id] }), await office.waiter('B', { offerIds: [id] })];
    await office.cascade();
    expect(await told()).toEqual(['waitlist.offered AGENCY PROVIDER 3']);
    await office.decline((await office.lastOffer(a.referralId)).id, 'TOO_FAR');
    expect(await told()).toEqual(['reservation.declined AGENCY PROVIDER 3']);
    await office.cascade();
    expect(await told()).toEqual(['waitlist.offered AGENCY PROVIDER 3']);
    office.now = '2026-05-08T22:00:00Z';
    await office.cascade();
    expect(await told()).toEqual(['reservation.expired AGENCY PROVIDER 3']);
  });

  it('goes by priority, then by who has waited longest', async () => {
    const { id } = await office.offer('G-1', { capacity: 2 });
    await office.waiter('A-long', { offerIds: [id] });
    office.now = '2026-05-01T09:00:00Z';
    await office.waiter('B-short', { offerIds: [id] });
    await office.waiter('C-urgent', { offerIds: [id] }, { priority: 1 });
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['A-long', 'C-urgent']);
  });

  it('offers each referral one seat at a time, and each seat once', async () => {
    await office.offer('G-1', { capacity: 2 });
    await office.offer('G-2', { capacity: 1 });
    for (const code of ['A', 'B', 'C', 'D']) await office.waiter(code);
    expect((await office.cascade()).offered).toBe(3);
    expect(await office.cascade()).toEqual({ offered: 0, expired: 0, withdrawn: 0 });
    expect((await office.open()).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(await office.faults()).toEqual([]);
  });

  it('a decline has the consequence of its reason: skip this offer, ask again later, pause; the seat goes to the next', async () => {
    const { id } = await office.offer('G-1', { sessions: 10 });
    const [a, b, c] = [await office.waiter('A', { offerIds: [id] }), await office.waiter('B', { offerIds: [id] }), await office.waiter('C', { offerIds: [id] })];
    await office.cascade();
    for (const [{ referralId }, reason, next] of [[a, 'TOO_FAR', ['B']], [b, 'NOT_NOW', ['C']], [c, 'ILLNESS', []]] as const) {
      const declined = await office.decline((await office.lastOffer(referralId)).id, reason);
      expect(declined.ok && declined.value).toMatchObject({ state: 'DECLINED', endReason: reason });
      await office.cascade();
      expect((await office.open()).map(({ code }) => code)).toEqual(next);
    }
    expect([await office.waitState(a.waitId), await office.waitState(b.waitId), await office.waitState(c.waitId)]).toEqual(['WAITING', 'WAITING', 'PAUSED ILLNESS']);
    office.now = '2026-05-15T08:00:02Z';
    expect((await office.cascade()).offered).toBe(0);
    office.now = '2026-05-15T08:00:03Z';
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['B']);
    expect(await office.faults()).toEqual([]);
  });

  it('the consequences, the deadline and the days are the agency\'s, and published to everybody', async () => {
    const set = await new SetWaitingRulesUseCase(office.unitOfWork).run(asOrganisation(office.network.agencyId, ['ADMINISTRATOR']), {
      offerWorkingDays: 1,
      offerReminderWorkingDays: 0,
      askAgainDays: 3,
      consequences: { TOO_FAR: 'PAUSE' },
    });
    expect(set.ok && set.value.consequences).toMatchObject({ TOO_FAR: 'PAUSE', NOT_NOW: 'ASK_AGAIN' });
    await office.offer('G-1');
    const a = await office.waiter('A');
    await office.cascade();
    expect(await office.open()).toEqual([{ code: 'A', offer: 'G-1', until: '2026-05-04T22:00Z' }]);
    const tasks = await office.database.superuser.query(`SELECT organisation_id, owner_role, due_on, remind_on, state FROM inbox.task WHERE kind = 'WAITLIST_OFFER' ORDER BY owner_role`);
    expect(tasks.rows).toEqual([
      { organisation_id: office.network.agencyId, owner_role: 'CASEWORKER', due_on: '2026-05-04', remind_on: '2026-05-04', state: 'OPEN' },
      { organisation_id: office.network.mainId, owner_role: 'CASE_LEAD', due_on: '2026-05-04', remind_on: '2026-05-04', state: 'OPEN' },
    ]);
    await office.decline((await office.lastOffer(a.referralId)).id, 'TOO_FAR');
    expect(await office.waitState(a.waitId)).toBe('PAUSED TOO_FAR');
    const open = await office.database.superuser.query(`SELECT count(*)::int AS n FROM inbox.task WHERE kind = 'WAITLIST_OFFER' AND state = 'OPEN'`);
    expect(open.rows).toEqual([{ n: 0 }]);
  });

  it('the stop switch ends new offers and leaves open ones', async () => {
    const { id } = await office.offer('G-1', { capacity: 2 });
    const a = await office.waiter('A');
    await office.cascade();
    const set = (stopped: boolean) => new SetOfferWaitingUseCase(office.unitOfWork).run(asGroupLead(office.network), { offerId: id, stopped });
    expect((await set(true)).ok).toBe(true);
    await office.waiter('B');
    expect((await office.cascade()).offered).toBe(0);
    expect((await office.accept((await office.lastOffer(a.referralId)).id)).ok).toBe(true);
    await set(false);
    expect((await office.cascade()).offered).toBe(1);
    const foreign = await new SetOfferWaitingUseCase(office.unitOfWork).run(asOrganisation(office.network.mainId, ['GROUP_LEAD']), { offerId: id, stopped: true });
    expect(!foreign.ok && foreign.refusal.code).toBe('OFFER_NOT_FOUND');
  });

  it('siblings are offered seats together, all or none, in one offer or each in one', async () => {
    const group = '00000000-0000-4000-8000-000000000001';
    const [small, other] = [await office.offer('G-small', { capacity: 1 }), await office.offer('G-other', { capacity: 1 })];
    const older = await office.referral('S-1', { sibling_group: group });
    await office.referral('S-2', { sibling_group: group });
    const joined = await office.join(older, { withSiblings: true, offerIds: [small.id, other.id] });
    expect(joined.ok && joined.value.waits.map(({ referralCode }) => referralCode)).toEqual(['S-1', 'S-2']);
    await office.waiter('Z-alone', { offerIds: [small.id] });
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['Z-alone']);
    const twin = await office.offer('G-twin', { capacity: 2 });
    for (const { id } of joined.ok ? joined.value.waits : []) await office.change(id, { offerIds: [twin.id, other.id] });
    await office.cascade();
    expect((await office.open()).map(({ code, offer }) => `${code} ${offer}`)).toEqual(['S-1 G-twin', 'S-2 G-twin', 'Z-alone G-small']);
    // One declines: the other's is taken back, too.
    await office.decline((await office.lastOffer(older)).id, 'TIMES_DO_NOT_SUIT');
    expect(await office.cascade()).toMatchObject({ withdrawn: 1, offered: 0 });
    expect((await office.open()).map(({ code }) => code)).toEqual(['Z-alone']);
    expect(await office.faults()).toEqual([]);
    const apart = await office.offer('G-apart', { capacity: 1 });
    for (const { id } of joined.ok ? joined.value.waits : []) await office.change(id, { offerIds: [apart.id, other.id], sameOffer: false });
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['S-1', 'S-2', 'Z-alone']);
    expect(await office.faults()).toEqual([]);
  });

  it('an open offer is taken back when the case pauses, ends, leaves or is placed elsewhere, and the seat goes to the next', async () => {
    const { id } = await office.offer('G-1');
    const elsewhere = await office.offer('G-2');
    const ends: readonly ((who: { referralId: string; waitId: string }) => Promise<unknown>)[] = [
      ({ waitId }) => office.change(waitId, { pauseReason: 'ILLNESS' }),
      ({ waitId }) => office.leave(waitId),
      ({ referralId }) => office.database.superuser.query(`UPDATE referrals.referral SET state = 'PAUSED', state_reason = 'ILLNESS' WHERE id = $1`, [referralId]),
      ({ referralId }) => office.reserve(referralId, elsewhere.id),
    ];
    const states: string[] = [];
    for (const [n, end] of ends.entries()) {
      const who = await office.waiter(`W-${n}`, { offerIds: [id] });
      await office.cascade();
      expect((await office.open()).map(({ code }) => code)).toEqual([`W-${n}`]);
      await end(who);
      expect(await office.cascade()).toEqual({ offered: 0, expired: 0, withdrawn: 1 });
      states.push(await office.waitState(who.waitId));
    }
    expect(states).toEqual(['PAUSED ILLNESS', 'WITHDRAWN LEFT', 'PAUSED REFERRAL_PAUSED', 'PLACED']);
    expect(await office.faults()).toEqual([]);
  });

  it('an accepted seat whose host wants to be asked is requested; where the host declines, the case waits on and is not offered it again', async () => {
    const { id } = await office.offer('G-1');
    await office.database.superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, true)', [id, office.network.hostId]);
    const a = await office.waiter('A');
    await office.cascade();
    const requested = await office.accept((await office.lastOffer(a.referralId)).id);
    expect(requested.ok && requested.value.state).toBe('REQUESTED');
    expect((await office.cascade()).offered).toBe(0);
    const declined = await new DeclineSeatRequestUseCase(office.unitOfWork).run(asGroupLead(office.network), { reservationId: requested.ok ? requested.value.id : '', reason: 'STAFFING' });
    expect(declined.ok && declined.value.state).toBe('DECLINED');
    expect((await office.cascade()).offered).toBe(0);
    expect(await office.waitState(a.waitId)).toBe('WAITING');
    await office.waiter('B');
    expect((await office.cascade()).offered).toBe(1);
  });

  it('needs the consent of the family to accept, and not to be offered', async () => {
    await office.offer('G-1');
    const a = await office.waiter('A', {}, { consent: false });
    await office.cascade();
    const accepted = await office.accept((await office.lastOffer(a.referralId)).id);
    expect(!accepted.ok && accepted.refusal.code).toBe('CONSENT_MISSING');
    expect((await office.lastOffer(a.referralId)).state).toBe('OFFERED');
  });

  it('a case of the host\'s own and one of another stand in one queue: the order alone decides', async () => {
    const { id } = await office.offer('G-1');
    await office.waiter('A-foreign', { offerIds: [id] });
    await office.waiter('B-own', { offerIds: [id] }, { responsible_id: office.network.hostId });
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['A-foreign']);
  });

  it('nobody but the cascade offers a seat, and nobody moves forward in the queue, not even by SQL', async () => {
    const { id } = await office.offer('G-1');
    const a = await office.waiter('A', { offerIds: [id] });
    const run = (sql: string, values: unknown[]) =>
      office.unitOfWork.run(asCaseworker(office.network), (tx) => tx.execute(sql, values)).then(() => null, (error: { code: string; constraint?: string }) => error.constraint ?? error.code);
    expect(await run(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, expires_at)
       VALUES ('X-1', $1, 'A', $2, $3, $4, 'INTEGRATED', '2026-05-05', '2026-05-12', 'OFFERED', '2026-06-01')`,
      [a.referralId, office.network.agencyId, id, office.network.hostId],
    )).toBe('42501');
    expect(await run(`UPDATE reservations.wait SET waiting_since = '2020-01-01' WHERE id = $1`, [a.waitId])).toBe('wait_place');
    expect(await run(`UPDATE reservations.wait SET priority = 1 WHERE id = $1`, [a.waitId])).toBeNull();
    const { rows } = await office.database.superuser.query('SELECT priority FROM reservations.wait WHERE id = $1', [a.waitId]);
    expect(rows).toEqual([{ priority: 3 }]);
    await office.leave(a.waitId);
    expect(await run(`UPDATE reservations.wait SET state = 'WAITING', ended_at = NULL WHERE id = $1`, [a.waitId])).toBe('wait_over');
  });

  it('a case that has a seat in no offer of its choice is not offered another; one that waits waits once', async () => {
    const [named] = [await office.offer('G-1', { taken: 1 }), await office.offer('G-2')];
    const a = await office.waiter('A', { offerIds: [named.id] });
    expect((await office.cascade()).offered).toBe(0);
    const again = await office.join(a.referralId);
    expect(!again.ok && again.refusal.code).toBe('ALREADY_WAITING');
    const foreign = await office.join('00000000-0000-4000-8000-000000000000');
    expect(!foreign.ok && foreign.refusal.code).toBe('REFERRAL_NOT_FOUND');
    expect(await new ReserveSeatUseCase(office.unitOfWork).run(asCaseworker(office.network), { referralId: a.referralId, offerId: named.id, variant: 'INTEGRATED' })).toMatchObject({ ok: false });
  });

  it('pv verify sees an offer that nobody waits for, and a wait without a search', async () => {
    const { id } = await office.offer('G-1');
    const a = await office.waiter('A', { offerIds: [id] });
    await office.cascade();
    const verify = () => office.unitOfWork.run(asOperator, (tx) => waitingVerifier.run(tx));
    expect(await verify()).toEqual({ checked: { waiting: 1, offered: 1 }, violations: [] });
    const { superuser } = office.database;
    await superuser.query(`SET session_replication_role = replica`);
    await superuser.query(`UPDATE reservations.offer_made SET outcome = 'EXPIRED', answered_at = now()`);
    await superuser.query(`UPDATE referrals.referral SET state = 'ENDED' WHERE id = $1`, [a.referralId]);
    await superuser.query(`SET session_replication_role = origin`);
    expect((await verify()).violations.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['OFFER_UNFOUNDED', `reservation ${(await office.lastOffer(a.referralId)).id}`],
      ['WAIT_WITHOUT_SEARCH', `wait ${a.waitId}`],
    ]);
  });

  it('a revoked consent lets the wait pause, and it goes on with a new one at its old place', async () => {
    const { id } = await office.offer('G-1');
    const a = await office.waiter('A', { offerIds: [id] });
    await office.waiter('B', { offerIds: [id] });
    const consent = (given: boolean) => office.database.superuser.query('UPDATE referrals.referral SET consent = $2 WHERE id = $1', [a.referralId, given]);
    await consent(false);
    expect(await office.waitState(a.waitId)).toBe('PAUSED CONSENT_REVOKED');
    await consent(true);
    expect(await office.waitState(a.waitId)).toBe('WAITING');
    await office.cascade();
    expect((await office.open()).map(({ code }) => code)).toEqual(['A']);
  });

  it('an offer can be given back like any other reservation: its task is put away, and the same is not offered again at once', async () => {
    const { id } = await office.offer('G-1');
    const a = await office.waiter('A', { offerIds: [id] });
    await office.cascade();
    await office.free((await office.lastOffer(a.referralId)).id);
    const { rows } = await office.database.superuser.query(`SELECT DISTINCT state FROM inbox.task WHERE kind = 'WAITLIST_OFFER'`);
    expect(rows).toEqual([{ state: 'CANCELLED' }]);
    expect((await office.cascade()).offered).toBe(0);
    expect(await office.waitState(a.waitId)).toBe('WAITING');
    expect(await office.faults()).toEqual([]);
  });
});
