import type { Transaction } from '#platform';

/**
 * Brings the seat claims of reservations to what buildSeats worked out. In this order no moment oversells a session, so
 * its CHECK never refuses a valid end: first what is no longer reserved is freed, then the capacity follows the offer,
 * then the new seats are claimed. The claims' own triggers count seats_taken.
 */
export async function mergeSeats(tx: Transaction): Promise<void> {
  await tx.execute(`
    DELETE FROM offers.seat_claim c USING seat_session s WHERE c.session_id = s.id
      AND (c.expires_at <= platform.now()
        OR (c.kind = 'SEAT' AND (c.expires_at IS NULL OR EXISTS (SELECT 1 FROM reservations.reservation v WHERE v.id = c.holder_id))
          AND NOT EXISTS (SELECT 1 FROM seat w WHERE w.session_id = c.session_id AND w.holder_id = c.holder_id)))`);
  await tx.execute('UPDATE offers.session t SET capacity = s.capacity FROM seat_session s WHERE t.id = s.id AND t.capacity <> s.capacity');
  await tx.execute(`
    INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
    SELECT session_id, holder_id, referral_id, agency_id, expires_at FROM seat WHERE claimed_for IS NULL ORDER BY session_id, holder_id`);
  await tx.execute(`
    UPDATE offers.seat_claim c SET referral_id = s.referral_id, agency_id = s.agency_id, expires_at = s.expires_at FROM seat s
    WHERE s.claimed_for IS NOT NULL AND (s.claimed_for <> s.referral_id OR s.claimed_until IS DISTINCT FROM s.expires_at)
      AND c.session_id = s.session_id AND c.holder_id = s.holder_id`);
}
