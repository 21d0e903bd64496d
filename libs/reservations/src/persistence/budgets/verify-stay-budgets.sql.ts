/** What the seats of all stays use, where their agency has a budget; and what is booked for them. */
const USED_AND_BOOKED = `
  WITH used AS MATERIALIZED (
    SELECT u.reservation_id::text AS holder_id, u.session_id::text AS session_id, u.account_id, u.step, u.reason, u.state, u.cents, u.minutes
    FROM reservations.budget_use(ARRAY(SELECT v.id FROM reservations.reservation v WHERE v.agency_id IN (SELECT a.agency_id FROM agreements.budget_account_v a))) u
    WHERE u.account_id IS NOT NULL AND (u.cents > 0 OR u.minutes > 0) AND u.state <> 'EXPECTED'
  ), booked AS MATERIALIZED (
    SELECT s.holder_id, s.session_id, s.account_id, s.subject_kind, 'RESERVED' AS state, s.reserved_cents AS cents, s.reserved_minutes AS minutes, s.reserved_step AS step, s.reserved_reason AS reason
    FROM agreements.seat_booking_v s WHERE s.reserved_cents > 0 OR s.reserved_minutes > 0
    UNION ALL
    SELECT s.holder_id, s.session_id, s.account_id, s.subject_kind, 'CONSUMED', s.consumed_cents, s.consumed_minutes, s.consumed_step, s.consumed_reason
    FROM agreements.seat_booking_v s WHERE s.consumed_cents > 0 OR s.consumed_minutes > 0
  ), missing AS (
    SELECT u.holder_id, u.session_id FROM used u LEFT JOIN booked b ON b.holder_id = u.holder_id AND b.session_id = u.session_id AND b.account_id = u.account_id
      AND b.subject_kind = 'reserved_seat' AND (b.state, b.cents, b.minutes) = (u.state, u.cents::numeric, u.minutes::numeric) AND (b.step, b.reason) IS NOT DISTINCT FROM (u.step, u.reason)
    WHERE b.holder_id IS NULL
  ), unfounded AS (
    -- Of what is only expected, that of stays which are confirmed: it would count twice. Where a hold has run out, the sweep releases it.
    SELECT b.holder_id, b.session_id FROM booked b LEFT JOIN used u ON u.holder_id = b.holder_id AND u.session_id = b.session_id AND u.account_id = b.account_id
      AND b.subject_kind = 'reserved_seat' AND (b.state, b.cents, b.minutes) = (u.state, u.cents::numeric, u.minutes::numeric) AND (b.step, b.reason) IS NOT DISTINCT FROM (u.step, u.reason)
    WHERE u.holder_id IS NULL AND (b.subject_kind = 'reserved_seat' OR EXISTS (SELECT 1 FROM used c WHERE c.holder_id = b.holder_id))
  )`;

export const BUDGET_RULES = [
  {
    kind: 'SEAT_NOT_BOOKED',
    message: 'The seat is not booked on the account that pays for it, or with another amount or step.',
    sql: `${USED_AND_BOOKED} SELECT 'reservation ' || holder_id || ' session ' || session_id AS subject FROM missing ORDER BY 1`,
  },
  {
    kind: 'SEAT_BOOKING_UNFOUNDED',
    message: 'An account is charged with a seat that does not use it, or uses another amount.',
    sql: `${USED_AND_BOOKED} SELECT 'reservation ' || holder_id || ' session ' || session_id AS subject FROM unfounded ORDER BY 1`,
  },
] as const;

export const STAY_BOOKING_COUNT = `SELECT count(*)::int AS "seatBookings" FROM agreements.seat_booking_v s WHERE s.reserved_cents > 0 OR s.reserved_minutes > 0 OR s.consumed_cents > 0 OR s.consumed_minutes > 0`;

/** Stays whose bookings are not what they use. */
export const STALE_STAYS = `${USED_AND_BOOKED}
  SELECT holder_id AS id FROM missing UNION SELECT holder_id FROM unfounded
  UNION SELECT b.holder_id FROM booked b WHERE b.subject_kind = 'expected_seat' AND NOT EXISTS (
    SELECT 1 FROM reservations.reservation v WHERE v.id::text = b.holder_id AND v.expires_at > platform.now())
  ORDER BY 1`;

/** Stays whose time has run out while something is booked as expected for them: a look by indexes, for often. */
export const EXPIRED_STAYS = `SELECT v.id FROM reservations.reservation v WHERE v.expires_at <= platform.now() AND EXISTS (
  SELECT 1 FROM agreements.seat_booking_v s WHERE s.holder_id = v.id::text AND s.subject_kind = 'expected_seat' AND (s.reserved_cents > 0 OR s.reserved_minutes > 0)) ORDER BY v.id`;
