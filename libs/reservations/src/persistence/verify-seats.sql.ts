/** A claim per reservation that holds (without expiry) or has a deadline to come (with it) and session of its offer on one of its days, whatever the session's state. */
const COVERED = `
  SELECT r.id AS reservation_id, r.code, r.referral_id, r.expires_at, s.id AS session_id, s.date
  FROM reservations.reservation r JOIN offers.session_v s ON s.offer_id = r.offer_id AND r.days @> s.date
  WHERE r.state = 'CONFIRMED' OR r.expires_at > platform.now()`;

export interface SeatRule {
  readonly kind: string;
  readonly message: string;
  /** One row with its `subject` for each violation. */
  readonly sql: string;
}

export const SEAT_RULES: readonly SeatRule[] = [
  {
    kind: 'SEAT_COUNTER_WRONG',
    message: 'The seats counted as taken in the session are not as many as its claims.',
    sql: `SELECT 'session ' || s.id AS subject FROM offers.session_v s
      LEFT JOIN (SELECT c.session_id, sum(c.seats) AS claims FROM offers.seat_claim_v c GROUP BY c.session_id) c ON c.session_id = s.id
      WHERE s.capacity - s.seats_free <> coalesce(c.claims, 0) ORDER BY s.id`,
  },
  {
    kind: 'SEAT_CLAIM_MISSING',
    message: 'The reservation covers the session and holds no seat in it until it ends.',
    sql: `SELECT 'reservation ' || covered.reservation_id || ' session ' || covered.session_id AS subject FROM (${COVERED}) covered
      LEFT JOIN offers.seat_claim_v c ON c.session_id = covered.session_id AND c.holder_id = covered.reservation_id
        AND c.referral_id = covered.referral_id AND c.expires_at IS NOT DISTINCT FROM covered.expires_at
      WHERE c.session_id IS NULL ORDER BY 1`,
  },
  {
    kind: 'SEAT_CLAIM_UNFOUNDED',
    message: 'A seat is held by what is no reservation that covers the session.',
    sql: `SELECT 'holder ' || c.holder_id || ' session ' || c.session_id AS subject FROM offers.seat_claim_v c
      LEFT JOIN (${COVERED}) covered ON covered.session_id = c.session_id AND covered.reservation_id = c.holder_id
      WHERE c.kind = 'SEAT' AND covered.session_id IS NULL ORDER BY 1`,
  },
];

export const SEAT_COUNTS = `SELECT (SELECT count(*)::int FROM offers.session_v) AS sessions,
  (SELECT count(*)::int FROM offers.seat_claim_v) AS "seatClaims",
  (SELECT count(*)::int FROM reservations.reservation WHERE state = 'CONFIRMED') AS reservations`;
