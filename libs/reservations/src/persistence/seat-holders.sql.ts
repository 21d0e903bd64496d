import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** An organisation with reservations that cover a session which does not take place as it was planned. */
export interface SeatHolder {
  readonly agencyId: string;
  /** The commissioned provider, or the agency itself. */
  readonly responsibleId: string;
  readonly date: LocalDate;
}

/** By agency and responsible organisation once, however many cases; nobody where the session is past or planned again. */
export function findSeatHolders(tx: Transaction, sessionId: string): Promise<SeatHolder[]> {
  return tx.sql(
    `SELECT DISTINCT r.agency_id AS "agencyId", f.responsible_id AS "responsibleId", s.date
     FROM offers.session_v s
     JOIN reservations.reservation_v r ON r.offer_id = s.offer_id AND r.days @> s.date AND (r.state = 'CONFIRMED' OR r.expires_at > platform.now())
     JOIN referrals.referral_v f ON f.id = r.referral_id
     WHERE s.id = $1 AND s.state = 'CANCELLED' AND s.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date
     ORDER BY 1, 2`,
    [sessionId],
  );
}
