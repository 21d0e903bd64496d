import type { SeatRule } from '../verify-seats.sql.js';

export const WAITING_RULES: readonly SeatRule[] = [
  {
    kind: 'OFFER_UNFOUNDED',
    message: 'A seat is offered that the waiting list has not given to a referral that waited for it.',
    sql: `SELECT 'reservation ' || v.id AS subject FROM reservations.reservation v
      LEFT JOIN reservations.offer_made m ON m.reservation_id = v.id AND m.outcome IS NULL AND m.offer_id = v.offer_id
      LEFT JOIN reservations.wait w ON w.id = m.wait_id AND w.referral_id = v.referral_id AND (cardinality(w.offer_ids) = 0 OR v.offer_id = ANY (w.offer_ids) OR w.state <> 'WAITING')
      WHERE v.state = 'OFFERED' AND w.id IS NULL ORDER BY 1`,
  },
  {
    kind: 'OFFERS_AT_ONCE',
    message: 'More than one seat is offered to the referral at once.',
    sql: `SELECT 'referral ' || v.referral_id AS subject FROM reservations.reservation v WHERE v.state = 'OFFERED' GROUP BY v.referral_id HAVING count(*) > 1 ORDER BY 1`,
  },
  {
    kind: 'WAIT_WITHOUT_SEARCH',
    message: 'A referral waits although it is not searched for.',
    sql: `SELECT 'wait ' || w.id AS subject FROM reservations.wait w JOIN referrals.referral_v r ON r.id = w.referral_id WHERE w.state = 'WAITING' AND r.state <> 'SEARCHING' ORDER BY 1`,
  },
];

export const WAITING_COUNTS = `SELECT (SELECT count(*)::int FROM reservations.wait WHERE state = 'WAITING') AS waiting,
  (SELECT count(*)::int FROM reservations.reservation WHERE state = 'OFFERED') AS offered`;
