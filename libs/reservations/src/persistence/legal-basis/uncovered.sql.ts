import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { IS_TO_COME } from '../session-to-come.sql.js';

/**
 * Whether the agreement of the responsible provider does not list the legal basis that is approved (a) for the referral f of the
 * reservation r on the day of the session s (BHV-19).
 * @param holds when an agreement t counts on that day; another one than now tells what would be uncovered then
 */
export const isBasisUncovered = (holds = 't.validity @> s.date'): string => `f.responsible_id <> r.agency_id AND f.purpose <> 'RELIEF'
         AND NOT EXISTS (SELECT 1 FROM agreements.agreement_terms_v t
           WHERE t.agency_id = r.agency_id AND t.provider_id = f.responsible_id AND ${holds} AND a.legal_basis = ANY (t.legal_bases))`;

/** A reservation of a referral whose legal basis, or whose responsible provider's agreement, may have changed. */
export interface BasisReservation extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  /** The first day from today on whose legal basis no agreement of the responsible provider lists; null: there is none. */
  readonly firstDay: LocalDate | null;
}

/**
 * The agency's reservations of one referral, or of all for which a provider is responsible. Asked anew each time, day by day: the
 * legal basis that is approved for the day of a session, and the agreement that holds on it (BHV-19; exchange-format.md 3,
 * LEGAL_BASIS_NOT_COVERED). A day without an approval is no matter of its legal basis.
 */
export function findBasisReservations(tx: Transaction, by: { readonly agencyId: string; readonly referralId?: string; readonly responsibleId?: string }): Promise<BasisReservation[]> {
  return tx.sql<BasisReservation>(
    `SELECT r.id, r.agency_id AS "agencyId", f.responsible_id AS "responsibleId", bare.first_day AS "firstDay"
     FROM reservations.reservation_v r JOIN referrals.referral_v f ON f.id = r.referral_id
     CROSS JOIN LATERAL (
       SELECT min(s.date) AS first_day FROM offers.session_v s JOIN referrals.approval_v a ON a.referral_id = r.referral_id AND a.validity @> s.date
       WHERE r.state = 'CONFIRMED' AND ${IS_TO_COME} AND ${isBasisUncovered()}) bare
     WHERE r.agency_id = $1 AND ($2::uuid IS NULL OR r.referral_id = $2) AND ($3::uuid IS NULL OR f.responsible_id = $3) ORDER BY r.id`,
    [by.agencyId, by.referralId ?? null, by.responsibleId ?? null],
  );
}
