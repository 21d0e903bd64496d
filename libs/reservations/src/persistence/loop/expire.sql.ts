import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';

/** A reservation of which it was just written down that its deadline has passed. */
export interface ExpiredReservation extends Pick<ReservationRecord, 'id' | 'agencyId'> {
  /** HELD, REQUESTED or, of one case, OFFERED. */
  readonly was: ReservationRecord['state'];
  readonly deadline: Date;
}

/** With what ends a request that nobody has answered: NOT_ANSWERED. */
const EXPIRE = (due: string) => `
  WITH due AS MATERIALIZED (SELECT v.id, v.state, v.expires_at FROM reservations.reservation v WHERE v.expires_at <= platform.now() AND ${due} FOR UPDATE SKIP LOCKED)
  UPDATE reservations.reservation v SET state = 'EXPIRED', expires_at = NULL, hold_kind = NULL, end_reason = CASE due.state WHEN 'REQUESTED' THEN 'NOT_ANSWERED' END
  FROM due WHERE v.id = due.id
  RETURNING v.id, v.agency_id AS "agencyId", due.state AS was, due.expires_at AS deadline`;

/** The oldest holds and requests of everybody; passes by what others have in their hands. Offers of the waiting list are ended by its cascade, which knows who is next. */
export const expireSome = (tx: Transaction, most: number): Promise<ExpiredReservation[]> =>
  tx.prepared<ExpiredReservation & Record<string, unknown>>('pv_expire_some', EXPIRE(`v.state <> 'OFFERED' ORDER BY v.expires_at, v.id LIMIT $1`), [most]);

/** Those of one case, which is locked. */
export const expireOfCase = (tx: Transaction, referralId: string): Promise<ExpiredReservation[]> =>
  tx.prepared<ExpiredReservation & Record<string, unknown>>('pv_expire_of_case', EXPIRE('v.referral_id = $1'), [referralId]);

/** Holds and requests of several cases, which are locked. */
export const expireOfCases = (tx: Transaction, referralIds: readonly string[]): Promise<ExpiredReservation[]> =>
  tx.prepared<ExpiredReservation & Record<string, unknown>>('pv_expire_of_cases', EXPIRE(`v.state <> 'OFFERED' AND v.referral_id = ANY ($1::uuid[])`), [referralIds]);
