import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AgencyAnswer, HoldKind, HostAnswer, ReservationRecord } from '../../domain/reservation-record.js';
import type { CaseState } from '../../domain/case-state.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

export interface SeatTermsRow {
  host_asked: boolean;
  agency_asked: boolean;
  hold_minutes: number;
  most_holds: number;
  decision_working_days: number;
  answer_working_days: number;
  federal_state: string;
  open_holds: number;
  has_expired: boolean;
  now: Date;
  today: LocalDate;
}

export interface SeatTermsQuestion {
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly offerId: string;
  readonly referralId: string;
  readonly firstDay: LocalDate;
}

/** The agency's rules, who has to be asked for this seat, and how many open holds the referral has. */
export async function findSeatTerms(tx: Transaction, { agencyId, responsibleId, offerId, referralId, firstDay }: SeatTermsQuestion): Promise<SeatTermsRow> {
  const [row] = await tx.prepared<SeatTermsRow & Record<string, unknown>>(
    'pv_seat_terms',
    `SELECT needed.host_asked, needed.agency_asked, coalesce(g.hold_minutes, 15) AS hold_minutes, coalesce(g.most_holds, 3) AS most_holds,
       coalesce(g.decision_working_days, 5) AS decision_working_days, coalesce(g.answer_working_days, 3) AS answer_working_days, o.federal_state,
       (SELECT count(*)::int FROM reservations.reservation r WHERE r.referral_id = $4 AND r.state = 'HELD' AND r.expires_at > platform.now()) AS open_holds,
       EXISTS (SELECT 1 FROM reservations.reservation r WHERE r.referral_id = $4 AND r.expires_at <= platform.now()) AS has_expired,
       platform.now() AS now, (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM identity.organisation_v o JOIN offers.offer_v f ON f.id = $3 LEFT JOIN reservations.agency_setting g ON g.agency_id = o.id
     CROSS JOIN LATERAL reservations.answers_needed($1, $2, f.host_id, $3, $5) needed
     WHERE o.id = $1`,
    [agencyId, responsibleId, offerId, referralId, firstDay],
  );
  return row!;
}

export interface HeldRow extends ReservationRow {
  responsible_id: string;
  case_state: CaseState;
  consent: boolean;
}

/** The reservation, if the caller sees its referral, which is locked as for a new one (lockCase). */
export async function lockReservation(tx: Transaction, id: string): Promise<HeldRow | undefined> {
  const [row] = await tx.prepared<HeldRow & Record<string, unknown>>(
    'pv_lock_reservation',
    `SELECT r.*, f.responsible_id, f.state AS case_state, f.consent
     FROM (SELECT referral_id FROM reservations.reservation_v WHERE id = $1) seen
     CROSS JOIN LATERAL reservations.lock_case(seen.referral_id) f
     CROSS JOIN LATERAL reservations.find_record($1) r`,
    [id],
  );
  return row;
}

/** The sessions of the offer on the days of a reservation, whatever their state. */
export async function findSessionsOf(tx: Transaction, reservationId: string): Promise<string[]> {
  const rows = await tx.prepared<{ id: string }>(
    'pv_sessions_of_reservation',
    'SELECT s.id FROM reservations.reservation_v r JOIN offers.session_v s ON s.offer_id = r.offer_id AND r.days @> s.date WHERE r.id = $1',
    [reservationId],
  );
  return rows.map(({ id }) => id);
}

/** Prolongs a hold, and may make it one for the family's decision. */
export async function writeHold(tx: Transaction, id: string, hold: { readonly kind: HoldKind; readonly expiresAt: Date; readonly wasExtended: boolean }): Promise<ReservationRecord> {
  const [row] = await tx.prepared<ReservationRow & Record<string, unknown>>(
    'pv_write_hold',
    `UPDATE reservations.reservation SET hold_kind = $2, expires_at = $3, was_extended = $4 WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, hold.kind, hold.expiresAt, hold.wasExtended],
  );
  return toRecord(row!);
}

/** What was asked and answered when a wish became a request. */
export interface WishAnswers {
  readonly hostAnswer: HostAnswer;
  readonly agencyAnswer: AgencyAnswer;
}

export async function writeRequest(tx: Transaction, id: string, { hostAnswer, agencyAnswer }: WishAnswers, expiresAt: Date): Promise<ReservationRecord> {
  const [row] = await tx.prepared<ReservationRow & Record<string, unknown>>(
    'pv_write_request',
    `UPDATE reservations.reservation SET state = 'REQUESTED', hold_kind = NULL, host_answer = $2, agency_answer = $3, expires_at = $4,
       requested_at = platform.now(), asker_id = platform.current_organisation() WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, hostAnswer, agencyAnswer, expiresAt],
  );
  return toRecord(row!);
}

/** The agency's own word goes with the wish, where whoever asks may sign. */
export const writeApproved = (tx: Transaction, id: string): Promise<unknown> =>
  tx.prepared('pv_write_approved', `UPDATE reservations.reservation SET agency_answer = 'APPROVED', asker_id = platform.current_organisation() WHERE id = $1`, [id]);
