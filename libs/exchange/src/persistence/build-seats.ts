import type { Transaction } from '#platform';
import { isCertain, staysAsStored } from './certainty.js';
import { mappingOf } from './file-mappings.js';

/**
 * The seats as they should be after the import, in the offers whose seats it can change: where the capacity changed, a
 * session is new, or a reservation is new or changed. One seat for each session (of whatever state: a cancelled one may
 * come back) and each reservation on whose days it is, wherever the two come from: confirmed ones, and those of the service that
 * still have a deadline to come (expires_at). What a file changes covers its span; what it leaves as it is keeps its pauses.
 *
 * Claims of others are locked out first (offers.lock_sessions takes its table lock before any row's): what was claimed
 * until now is seen, and a reservation made meanwhile cannot miss a session that the import adds.
 *
 * A session follows the capacity of its offer as long as it has the same; one with a capacity of its own keeps it, as it does
 * when the host changes the offer.
 *
 * Faulty rows claim no seat, and where the capacity is in doubt it is null: then no session is full. A seat is for an own case
 * (is_own_case) where the offer's host is responsible for the referral, both as they are after the import; null: in doubt, or
 * nobody asks, because nothing is kept in the offer.
 * Returns false where no seat can change.
 */
export async function buildSeats(tx: Transaction): Promise<boolean> {
  await tx.execute(`
    CREATE TEMP TABLE seat_offer ON COMMIT DROP AS
    WITH affected AS (
      SELECT r.id FROM row_offers r JOIN offers.offer t ON t.id = r.id WHERE t.capacity <> r.capacity
      UNION SELECT offer_id FROM row_sessions WHERE action = 'C'
      UNION SELECT offer_id FROM row_reservations WHERE action <> 'N'
      UNION SELECT t.offer_id FROM row_reservations r JOIN reservations.reservation t ON t.id = r.id WHERE r.action = 'U'
    )
    SELECT a.id, CASE WHEN r.line IS NULL THEN t.capacity WHEN ${isCertain('r', ['capacity'])} THEN r.capacity END AS capacity
    FROM affected a LEFT JOIN row_offers r ON r.id = a.id
    LEFT JOIN (SELECT t.id, t.capacity FROM offers.offer t WHERE ${staysAsStored(mappingOf('offers.csv'))}) t ON t.id = a.id`);
  const affected = await tx.sql('SELECT 1 FROM seat_offer LIMIT 1');
  if (affected.length === 0) return false;
  await tx.execute('LOCK TABLE offers.seat_claim IN SHARE ROW EXCLUSIVE MODE');
  await tx.execute(`
    ANALYZE seat_offer;
    CREATE TEMP TABLE seat_session ON COMMIT DROP AS
    SELECT r.id, r.offer_id, r.date, r.start, CASE WHEN t.capacity <> f.capacity THEN t.capacity ELSE o.capacity END AS capacity, r.line
    FROM row_sessions r JOIN seat_offer o ON o.id = r.offer_id LEFT JOIN offers.session t ON t.id = r.id LEFT JOIN offers.offer f ON f.id = t.offer_id
    WHERE r.start IS NOT NULL
    UNION ALL
    SELECT t.id, t.offer_id, t.date, t.start, CASE WHEN t.capacity <> f.capacity THEN t.capacity ELSE o.capacity END, NULL
    FROM offers.session t JOIN seat_offer o ON o.id = t.offer_id JOIN offers.offer f ON f.id = t.offer_id
    WHERE NOT EXISTS (SELECT 1 FROM row_sessions r WHERE r.id = t.id);
    ANALYZE seat_session;
    CREATE TEMP TABLE seat_reservation ON COMMIT DROP AS
    SELECT r.id, r.offer_id, r.referral_id, r.agency_id,
      CASE WHEN r.action = 'N' THEN t.days ELSE datemultirange(daterange(r.valid_from, r.valid_to, '[]')) END AS days, NULL::timestamptz AS expires_at, r.line, r.action
    FROM row_reservations r LEFT JOIN reservations.reservation t ON t.id = r.id AND r.action = 'N'
    WHERE r.state = 'CONFIRMED' AND (r.valid_to < r.valid_from) IS NOT TRUE AND ${isCertain('r', ['offer_id', 'from', 'to', 'state'])} AND r.offer_id IN (SELECT id FROM seat_offer)
    UNION ALL
    SELECT t.id, t.offer_id, t.referral_id, t.agency_id, t.days, t.expires_at, NULL, NULL FROM reservations.reservation t
    WHERE (t.state = 'CONFIRMED' OR t.expires_at > platform.now()) AND t.offer_id IN (SELECT id FROM seat_offer) AND ${staysAsStored(mappingOf('reservations.csv'))};
    ANALYZE seat_reservation;
    CREATE TEMP TABLE seat_own_case ON COMMIT DROP AS
    SELECT v.id AS reservation_id,
      CASE WHEN f.line IS NOT NULL THEN f.responsible_id ELSE tf.responsible_id END = CASE WHEN o.line IS NOT NULL THEN o.host_id ELSE t.host_id END AS is_own_case
    FROM seat_reservation v
    LEFT JOIN row_referrals f ON f.id = v.referral_id
    LEFT JOIN (SELECT t.id, t.responsible_id FROM referrals.referral t WHERE t.id IN (SELECT referral_id FROM seat_reservation) AND ${staysAsStored(mappingOf('referrals.csv'))}) tf ON tf.id = v.referral_id
    LEFT JOIN row_offers o ON o.id = v.offer_id
    LEFT JOIN (SELECT t.id, t.host_id FROM offers.offer t WHERE ${staysAsStored(mappingOf('offers.csv'))}) t ON t.id = v.offer_id
    WHERE v.offer_id IN (SELECT s.offer_id FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.kind = 'KEPT' AND c.host_id IS NOT NULL);
    ANALYZE seat_own_case;
    CREATE TEMP TABLE seat ON COMMIT DROP AS
    SELECT s.id AS session_id, r.id AS holder_id, r.referral_id, r.agency_id, r.expires_at, r.line, r.action,
      c.referral_id AS claimed_for, c.expires_at AS claimed_until, own.is_own_case
    FROM seat_session s JOIN seat_reservation r ON r.offer_id = s.offer_id AND r.days @> s.date
    LEFT JOIN seat_own_case own ON own.reservation_id = r.id
    LEFT JOIN offers.seat_claim c ON c.session_id = s.id AND c.holder_id = r.id AND (c.expires_at <= platform.now()) IS NOT TRUE;
    ANALYZE seat`);
  return true;
}
