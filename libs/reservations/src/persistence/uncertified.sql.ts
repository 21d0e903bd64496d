import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { IS_TO_COME } from './session-to-come.sql.js';

/**
 * Whether no certificate of its agency covers the reservation r on the day of the session s.
 * @param holds when a certificate v counts on that day; another one than now tells what would be uncovered then
 */
export const isUncertified = (holds = 'v.validity @> s.date'): string =>
  `NOT EXISTS (SELECT 1 FROM offers.certificate_v v WHERE v.offer_id = r.offer_id AND v.agency_id = r.agency_id AND ${holds})`;

/** A reservation in an offer whose certificate has changed. */
export interface CertifiedReservation {
  readonly id: string;
  readonly responsibleId: string;
  readonly hostId: string;
  /** The first day from today on with a session that no certificate of the agency covers; null: there is none. */
  readonly firstDay: LocalDate | null;
}

/**
 * The agency's reservations in the offer of a certificate. What is uncovered is asked anew each time, over all its certificates
 * of the offer: another one may hold where this one does not.
 */
export function findReservationsUnder(tx: Transaction, certificateId: string): Promise<CertifiedReservation[]> {
  return tx.sql(
    `SELECT r.id, f.responsible_id AS "responsibleId", r.host_id AS "hostId", bare.first_day AS "firstDay"
     FROM offers.certificate_v c
     JOIN reservations.reservation_v r ON r.offer_id = c.offer_id AND r.agency_id = c.agency_id
     JOIN referrals.referral_v f ON f.id = r.referral_id
     CROSS JOIN LATERAL (
       SELECT min(s.date) AS first_day FROM offers.session_v s
       WHERE r.state = 'CONFIRMED' AND ${IS_TO_COME} AND ${isUncertified()}) bare
     WHERE c.id = $1 ORDER BY r.id`,
    [certificateId],
  );
}
