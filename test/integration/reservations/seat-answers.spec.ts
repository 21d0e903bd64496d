import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adoptSeatApproval, openHoldOffice, type HoldOffice } from '../../support/hold-office.js';
import { refusal, refusalOf, value } from '../../support/network-office.js';
import { addOffer, addReferral, weekly, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Friday, 10 o'clock in Berlin. */
const FRIDAY = '2026-05-01T08:00:00Z';

let numbered = 0;

async function open(rules: { asksFirst: boolean; seatApproval: 'NOTICE' | 'APPROVAL' }) {
  const database = await createTestDatabase({ now: FRIDAY, poolSize: 6 });
  const office = await openHoldOffice(database);
  await adoptSeatApproval(database.superuser, office.network.agencyId, rules.seatApproval);
  const offer = async (): Promise<TestOffer> => {
    const group = await addOffer(database.superuser, office.network, { code: `G-${(numbered += 1)}`, dates: weekly('2026-05-05', 3), capacity: 1 });
    if (rules.asksFirst) value(await office.at(FRIDAY).setAsksFirst.run(office.people.host, { offerId: group.id, asksFirst: true }));
    return group;
  };
  const referral = (change: Record<string, unknown> = {}) => addReferral(database.superuser, office.network, `F-${(numbered += 1)}`, change);
  const requested = async (as = office.people.lead) => {
    const [group, referralId] = [await offer(), await referral()];
    return { group, referralId, request: value(await office.at(FRIDAY).reserve.run(as, { referralId, offerId: group.id, variant: 'INTEGRATED' })) };
  };
  const seatsOf = async (id: string) => (await database.superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM offers.seat_claim WHERE holder_id = $1', [id])).rows[0]!.n;
  const tasks = async (id: string) =>
    (await database.superuser.query<{ told: string }>(
      `SELECT t.kind || ' ' || o.code || ' ' || t.owner_role || ' ' || t.state AS told FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id WHERE t.subject_id = $1 ORDER BY 1`,
      [id],
    )).rows.map(({ told }) => told);
  return { database, office, offer, referral, requested, seatsOf, tasks };
}

type World = Awaited<ReturnType<typeof open>>;

describe('a seat in an offer whose host asks first', () => {
  let world: World;
  let office: HoldOffice;
  let database: TestDatabase;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'NOTICE' });
    ({ office, database } = world);
  });
  afterAll(() => database.close());

  it('is requested, holds the seat until the end of the third working day, and asks the group leads', async () => {
    const { request } = await world.requested();
    // After Friday 1 May (a holiday itself): Monday, Tuesday, Wednesday 6 May.
    expect(request).toMatchObject({ state: 'REQUESTED', hostAnswer: 'OPEN', agencyAnswer: 'NOT_ASKED', expiresAt: new Date('2026-05-06T22:00:00Z'), askerId: office.network.mainId });
    expect(await world.seatsOf(request.id)).toBe(3);
    expect(await world.tasks(request.id)).toEqual(['SEAT_REQUESTED HOST GROUP_LEAD OPEN']);
  });

  it('is confirmed by the word of the host; agency and asker hear of it, the case is placed (BHV-17)', async () => {
    const { request, referralId } = await world.requested();
    expect(value(await office.at(FRIDAY).accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ state: 'CONFIRMED', hostAnswer: 'ACCEPTED', expiresAt: null });
    expect(await world.tasks(request.id)).toEqual(['SEAT_ANSWERED MAIN CASE_LEAD OPEN', 'SEAT_NOTICE AGENCY CASEWORKER OPEN', 'SEAT_REQUESTED HOST GROUP_LEAD DONE']);
    expect((await database.superuser.query('SELECT state FROM referrals.referral WHERE id = $1', [referralId])).rows).toEqual([{ state: 'PLACED' }]);
    expect(refusal(await office.at(FRIDAY).accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'CONFIRMED' });
  });

  it('is free again at once when the host declines, and the asker hears why', async () => {
    const { request, group } = await world.requested();
    expect(value(await office.at(FRIDAY).decline.run(office.people.hostAdministrator, { reservationId: request.id, reason: 'STAFFING' }))).toMatchObject({ state: 'DECLINED', hostAnswer: 'DECLINED', endReason: 'STAFFING' });
    expect(await world.seatsOf(request.id)).toBe(0);
    expect(await world.tasks(request.id)).toEqual(['SEAT_ANSWERED MAIN CASE_LEAD OPEN', 'SEAT_REQUESTED HOST GROUP_LEAD CANCELLED']);
    expect(value(await office.at(FRIDAY).reserve.run(office.people.lead, { referralId: await world.referral(), offerId: group.id, variant: 'INTEGRATED' }))).toMatchObject({ state: 'REQUESTED' });
  });

  it('is not confirmed once the deadline has passed', async () => {
    const { request } = await world.requested();
    expect(refusal(await office.at('2026-05-06T22:00:00Z').accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' });
    expect(value(await office.at('2026-05-06T21:59:59Z').accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ state: 'CONFIRMED' });
  });

  it('is answered by the host alone: the case cannot, and the database refuses its word in the name of the host', async () => {
    const { request } = await world.requested();
    for (const other of [office.people.lead, office.people.colleague, office.people.signer]) {
      expect(refusal(await office.at(FRIDAY).accept.run(other, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
      expect(await refusalOf(database.unitOfWork, other, `UPDATE reservations.reservation SET host_answer = 'ACCEPTED' WHERE id = '${request.id}'`)).toBe('42501');
    }
  });

  it('lets the host answer, and change nothing else', async () => {
    const { request } = await world.requested();
    const own = await world.referral({ responsible_id: office.network.hostId });
    for (const change of [
      `valid_to = valid_to + 7`, `referral_code = 'X'`, `state = 'CANCELLED', expires_at = NULL`, `agency_answer = 'APPROVED'`,
      // Nor does it make the reservation its own, and then what it likes.
      `referral_id = '${own}'`, `referral_id = '${own}', state = 'CANCELLED', expires_at = NULL`, `agency_id = host_id`, `referral_id = platform.new_id()`,
      `expires_at = '2030-01-01'`, `end_reason = 'HELLO_HOST'`, `host_answer = 'ACCEPTED', asker_id = NULL`,
    ]) {
      expect(await refusalOf(database.unitOfWork, office.people.host, `UPDATE reservations.reservation SET ${change} WHERE id = '${request.id}'`)).toMatch(/^(42501|23514)$/);
    }
    expect(await refusalOf(database.unitOfWork, office.people.host, `UPDATE reservations.reservation SET host_answer = 'ACCEPTED' WHERE id = '${request.id}'`)).toBeNull();
  });

  it('of the case of the host itself is not asked for', async () => {
    const [group, referralId] = [await world.offer(), await world.referral({ responsible_id: office.network.hostId })];
    const own = { ...office.people.host, roles: ['CASE_LEAD'] };
    expect(value(await office.at(FRIDAY).reserve.run(own, { referralId, offerId: group.id, variant: 'INTEGRATED' }))).toMatchObject({ state: 'CONFIRMED', hostAnswer: 'NOT_ASKED' });
  });

  it('that was asked for is taken back by the case, and the host need not answer any more', async () => {
    const { request } = await world.requested();
    expect(value(await office.at(FRIDAY).cancel.run(office.people.lead, { reservationId: request.id, reason: 'FAMILY_DECLINED' }))).toMatchObject({ state: 'CANCELLED' });
    expect(await world.seatsOf(request.id)).toBe(0);
    expect(await world.tasks(request.id)).toEqual(['SEAT_REQUESTED HOST GROUP_LEAD CANCELLED']);
  });

  it('that was confirmed without asking is refused by the database', async () => {
    const [group, referralId] = [await world.offer(), await world.referral()];
    const insert = `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
      SELECT 'R-sly', r.id, r.code, r.agency_id, '${group.id}', '${office.network.hostId}', 'INTEGRATED', '2026-05-05', '2026-05-19' FROM referrals.referral r WHERE r.id = '${referralId}'`;
    await expect(database.unitOfWork.run(office.people.lead, (tx) => tx.execute(insert))).rejects.toMatchObject({ constraint: 'reservation_unasked' });
  });

  it('without the consent of the family is not confirmed by the host either (BHV-18)', async () => {
    const { request, referralId } = await world.requested();
    await database.superuser.query('UPDATE referrals.referral SET consent = false WHERE id = $1', [referralId]);
    expect(refusal(await office.at(FRIDAY).accept.run(office.people.host, { reservationId: request.id }))).toMatchObject({ code: 'SEAT_NOT_CONFIRMABLE' });
  });
});

describe('TS-15: a seat on which the agency decides', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: false, seatApproval: 'APPROVAL' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  it('TS-15: is proposed by a provider and approved by an ASD person with signing right alone', async () => {
    const { request } = await world.requested();
    expect(request).toMatchObject({ state: 'REQUESTED', agencyAnswer: 'OPEN', hostAnswer: 'NOT_ASKED' });
    expect(await world.tasks(request.id)).toEqual(['SEAT_APPROVAL_OPEN AGENCY CASEWORKER OPEN']);
    expect(refusal(await office.at(FRIDAY).approve.run(office.people.lead, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
    expect(refusal(await office.at(FRIDAY).approve.run(office.people.colleague, { reservationId: request.id }))).toMatchObject({ code: 'SIGNING_RIGHT_MISSING' });
    for (const other of [office.people.lead, office.people.colleague]) {
      const approve = `UPDATE reservations.reservation SET agency_answer = 'APPROVED' WHERE id = '${request.id}'`;
      expect(await refusalOf(world.database.unitOfWork, other, approve)).toBe('23514');
    }
    expect(value(await office.at(FRIDAY).approve.run(office.people.signer, { reservationId: request.id }))).toMatchObject({ state: 'CONFIRMED', agencyAnswer: 'APPROVED' });
  });

  it('TS-15: is refused with a reason, and free again at once', async () => {
    const { request } = await world.requested();
    expect(value(await office.at(FRIDAY).refuse.run(office.people.signer, { reservationId: request.id, reason: 'OTHER_HELP' }))).toMatchObject({ state: 'DECLINED', agencyAnswer: 'REFUSED', endReason: 'OTHER_HELP' });
    expect(await world.seatsOf(request.id)).toBe(0);
  });

  it('TS-15: is confirmed at once where somebody with signing right reserves it, and asked for where a colleague does', async () => {
    expect((await world.requested(office.people.signer)).request).toMatchObject({ state: 'CONFIRMED', agencyAnswer: 'APPROVED' });
    expect((await world.requested(office.people.colleague)).request).toMatchObject({ state: 'REQUESTED', agencyAnswer: 'OPEN' });
  });

  it('TS-15: held by a colleague is confirmed by the request of somebody with signing right', async () => {
    const [group, referralId] = [await world.offer(), await world.referral()];
    const hold = value(await office.at(FRIDAY).hold.run(office.people.colleague, { referralId, offerId: group.id, variant: 'INTEGRATED', kind: 'DECISION' }));
    expect(value(await office.at(FRIDAY).request.run(office.people.signer, { reservationId: hold.id }))).toMatchObject({ state: 'CONFIRMED', agencyAnswer: 'APPROVED' });
  });
});

describe('a seat on which host and agency decide', () => {
  let world: World;
  let office: HoldOffice;
  beforeAll(async () => {
    world = await open({ asksFirst: true, seatApproval: 'APPROVAL' });
    ({ office } = world);
  });
  afterAll(() => world.database.close());

  it.each(['host first', 'agency first'])('is confirmed by the second yes, %s', async (order) => {
    const { request } = await world.requested();
    const accept = () => office.at(FRIDAY).accept.run(office.people.host, { reservationId: request.id });
    const approve = () => office.at(FRIDAY).approve.run(office.people.signer, { reservationId: request.id });
    const [first, second] = order === 'host first' ? [accept, approve] : [approve, accept];
    expect(value(await first())).toMatchObject({ state: 'REQUESTED' });
    expect(value(await second())).toMatchObject({ state: 'CONFIRMED', hostAnswer: 'ACCEPTED', agencyAnswer: 'APPROVED' });
  });

  it('is confirmed once when both say yes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { request } = await world.requested();
      const answers = await Promise.all([
        office.at(FRIDAY).accept.run(office.people.host, { reservationId: request.id }),
        office.at(FRIDAY).approve.run(office.people.signer, { reservationId: request.id }),
      ]);
      expect(answers.map(value).map(({ state }) => state).sort()).toEqual(['CONFIRMED', 'REQUESTED']);
    }
  });

  it('is over with the first no; the other need not answer any more', async () => {
    const { request } = await world.requested();
    value(await office.at(FRIDAY).decline.run(office.people.host, { reservationId: request.id, reason: 'OTHER' }));
    expect(refusal(await office.at(FRIDAY).approve.run(office.people.signer, { reservationId: request.id }))).toMatchObject({ code: 'RESERVATION_WRONG_STATE', state: 'DECLINED' });
    expect(await world.tasks(request.id)).toEqual(['SEAT_ANSWERED MAIN CASE_LEAD OPEN', 'SEAT_APPROVAL_OPEN AGENCY CASEWORKER CANCELLED', 'SEAT_REQUESTED HOST GROUP_LEAD CANCELLED']);
  });
});
