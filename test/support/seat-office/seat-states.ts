import { claimSeats } from '#offers';
import { UnitOfWork } from '#platform';
import { must } from '../agreement-network.js';
import { asOrganisation, type TestDatabase } from '../test-database.js';
import { weekly } from '../seat-network.js';
import { addOfficeCase, addOfficeOffer, asColleague, asSigner, type SeatOffice } from './seat-office.js';
import { SEAT_COMMANDS, type SeatSubject } from './seat-commands.js';

/** The moment at which everything is tried. A Monday. */
export const NOW = '2026-05-11T08:00:00Z';
/** Long enough before, so that every deadline has passed. */
const EARLIER = '2026-04-13T08:00:00Z';
const FIRST_DAYS = { ahead: '2026-05-19', begun: '2026-04-28', over: '2026-04-14' } as const;

interface StatePlan {
  readonly days?: keyof typeof FIRST_DAYS;
  /** Whether the host wants to be asked; left out: it does. */
  readonly asks?: boolean;
  /** When all of it was done; left out: now. */
  readonly at?: string;
  /** One after the other; `offer` is done by nobody but the waiting list. */
  readonly by: readonly (readonly [who: 'signer' | 'colleague' | 'host', command: string])[];
  /** Stands open in its offer for the waiting list. */
  readonly isOffered?: boolean;
  /** Afterwards. */
  readonly sql?: string;
}

const HOLD = ['colleague', 'holdSeat'] as const;
const ASK = ['colleague', 'requestSeat'] as const;
const END_CONSENT = 'UPDATE referrals.referral SET consent = false WHERE id = $1';
const WRITE_EXPIRED = `UPDATE reservations.reservation SET state = 'EXPIRED', expires_at = NULL, hold_kind = NULL WHERE referral_id = $1`;

/** How a reservation comes into each of the states of the committed table. */
const PLANS: Readonly<Record<string, StatePlan>> = {
  HELD: { by: [HOLD] },
  HELD_EXTENDED: { by: [HOLD, ['colleague', 'extendHold by minutes']] },
  HELD_DECISION: { by: [HOLD, ['colleague', 'extendHold for the decision']] },
  HELD_DECISION_EXTENDED: { by: [HOLD, ['colleague', 'extendHold for the decision'], ['colleague', 'extendHold for the decision']] },
  HELD_PLAIN: { by: [HOLD], asks: false },
  HELD_WITHOUT_CONSENT: { by: [HOLD], sql: END_CONSENT },
  HELD_OVERDUE: { by: [HOLD], at: EARLIER },
  REQUESTED: { by: [HOLD, ASK] },
  REQUESTED_ACCEPTED: { by: [HOLD, ASK, ['host', 'acceptSeatRequest']] },
  REQUESTED_APPROVED: { by: [HOLD, ASK, ['signer', 'approveSeat']] },
  REQUESTED_OVERDUE: { by: [HOLD, ASK], at: EARLIER },
  OFFERED: { by: [], isOffered: true },
  OFFERED_OVERDUE: { by: [], isOffered: true, at: EARLIER },
  CONFIRMED: { by: [HOLD, ASK, ['host', 'acceptSeatRequest'], ['signer', 'approveSeat']] },
  CONFIRMED_PAUSED: { by: [['signer', 'holdSeat'], ['signer', 'requestSeat'], ['signer', 'pauseStay']], asks: false },
  CONFIRMED_BEGUN: { by: [['signer', 'holdSeat'], ['signer', 'requestSeat']], asks: false, days: 'begun', at: EARLIER },
  CONFIRMED_OVER: { by: [['signer', 'holdSeat'], ['signer', 'requestSeat']], asks: false, days: 'over', at: EARLIER },
  CANCELLED: { by: [HOLD, ['colleague', 'cancelReservation']] },
  CANCELLED_REQUEST: { by: [HOLD, ASK, ['colleague', 'cancelReservation']] },
  DECLINED: { by: [HOLD, ASK, ['host', 'declineSeatRequest']] },
  EXPIRED: { by: [HOLD], at: EARLIER, sql: WRITE_EXPIRED },
  EXPIRED_REQUEST: { by: [HOLD, ASK], at: EARLIER, sql: WRITE_EXPIRED },
};

/** The states that can be built. */
export const BUILT_STATES = Object.keys(PLANS);

/** A case with a reservation in that state, in an offer of its own; also for the seat of another name. */
export async function buildSeatInState(database: TestDatabase, office: SeatOffice, state: string, name = state): Promise<SeatSubject> {
  const plan = PLANS[state]!;
  const { superuser } = database;
  const first = FIRST_DAYS[plan.days ?? 'ahead'];
  const offer = await addOfficeOffer(superuser, office, { code: `G-${name}`, dates: weekly(first, 4), capacity: 2, asks: plan.asks ?? true });
  const referralId = await addOfficeCase(superuser, office, office.approvalId, `F-${name}`, first);
  const unitOfWork = new UnitOfWork(database.dataSource, { now: plan.at ?? NOW });
  const who = { signer: asSigner(office, office.approvalId), colleague: asColleague(office, office.approvalId), host: asOrganisation(office.hostId, ['GROUP_LEAD']) };
  const other = await addOfficeOffer(superuser, office, { code: `N-${name}`, dates: weekly('2026-05-13', 4), capacity: 2, asks: false });
  const subject = { referralId, offerId: offer.id, reservationId: '', days: weekly(first, 4), otherOfferId: other.id };
  if (plan.isOffered) subject.reservationId = await offerSeat(database, unitOfWork, office, subject, { first, sessionIds: offer.sessionIds, at: plan.at ?? NOW });
  for (const [person, command] of plan.by) subject.reservationId = must(await SEAT_COMMANDS[command]!(unitOfWork, who[person], subject)).id;
  if (plan.sql) await superuser.query(plan.sql, [referralId]);
  return subject;
}

/** As the waiting list offers a seat, for two days; written by nobody of the service, who must not pass over the queue. */
async function offerSeat({ superuser }: TestDatabase, unitOfWork: UnitOfWork, office: SeatOffice, { referralId, offerId }: SeatSubject, plan: { first: string; sessionIds: readonly string[]; at: string }): Promise<string> {
  const expiresAt = new Date(Date.parse(plan.at) + 2 * 86_400_000);
  const waits = await superuser.query<{ id: string }>(
    `INSERT INTO reservations.wait (referral_id, agency_id, group_id, variant, priority) VALUES ($1, $2, platform.new_id(), 'INTEGRATED', 3) RETURNING id`,
    [referralId, office.approvalId],
  );
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, expires_at)
     SELECT reservations.next_code(), r.id, r.code, r.agency_id, $2, $3, 'INTEGRATED', $4::date, $4::date + 21, 'OFFERED', $5 FROM referrals.referral r WHERE r.id = $1 RETURNING id`,
    [referralId, offerId, office.hostId, plan.first, expiresAt],
  );
  const holderId = rows[0]!.id;
  await superuser.query(`INSERT INTO reservations.offer_made (reservation_id, wait_id, agency_id, offer_id, round_id) VALUES ($1, $2, $3, $4, platform.new_id())`, [
    holderId,
    waits.rows[0]!.id,
    office.approvalId,
    offerId,
  ]);
  const claim = { holderId, referralId, agencyId: office.approvalId, sessionIds: plan.sessionIds, isOwnCase: false, expiresAt };
  must(await unitOfWork.run(asColleague(office, office.approvalId), (tx) => claimSeats(tx, claim)));
  return holderId;
}
