import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import { quote } from '../domain/import-error.js';
import { findErrors, type Finding } from './find-errors.js';

interface Overbooked extends Finding {
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly reserved: number;
  readonly held: number;
  readonly capacity: number;
}

const POINTS_AT = ['reservations.csv', 'offers.csv', 'sessions.csv'] as const;

/**
 * A session with more confirmed reservations than seats (OVERBOOKED). A seat that somebody holds at this moment, has asked for or is
 * offered, or that the host keeps for itself, is taken too: nobody loses it to a file. But a new seat for a case of the host's own takes
 * one that is kept for such cases, as it does when it is reserved here (referrals.yield_kept_seats). Points at a reservation
 * of the folder that covers the session, a changed one before an unchanged one and the last before earlier ones; else at the
 * changed offer, else at the session.
 */
export async function checkSeats(tx: Transaction, errors: ErrorCollector): Promise<void> {
  await tx.execute(`
    CREATE TEMP TABLE seat_overbooked ON COMMIT DROP AS
    WITH taken AS (
      SELECT session_id, (count(*) FILTER (WHERE expires_at IS NULL))::integer AS reserved, (count(*) FILTER (WHERE expires_at IS NOT NULL))::integer AS wished,
        count(*) FILTER (WHERE claimed_for IS NULL AND is_own_case IS NOT FALSE)::integer AS own, (max(ARRAY[CASE WHEN action = 'N' THEN 0 ELSE 1 END, line]) FILTER (WHERE line IS NOT NULL))[2] AS line
      FROM seat GROUP BY session_id
    ), claimed AS (
      SELECT c.session_id, sum(c.seats)::integer AS held, coalesce(sum(c.seats) FILTER (WHERE c.kind = 'KEPT'), 0)::integer AS kept FROM offers.seat_claim c
      WHERE (c.expires_at > platform.now() OR c.kind = 'BLOCK') AND c.session_id IN (SELECT id FROM seat_session)
        -- those of reservations are counted above, as they will be
        AND (c.kind <> 'SEAT' OR NOT EXISTS (SELECT 1 FROM reservations.reservation v WHERE v.id = c.holder_id)) GROUP BY c.session_id
    ), occupied AS (
      SELECT s.*, coalesce(t.reserved, 0) AS reserved, coalesce(t.wished, 0) + coalesce(h.held - least(h.kept, coalesce(t.own, 0)), 0) AS held, t.line AS reservation_line
      FROM seat_session s LEFT JOIN taken t ON t.session_id = s.id LEFT JOIN claimed h ON h.session_id = s.id
    ), full_session AS (
      SELECT * FROM occupied WHERE reserved + held > capacity
    )
    SELECT r.code AS offer, f.date, to_char(f.start, 'HH24:MI') AS start, f.reserved, f.held, f.capacity,
      CASE WHEN f.reservation_line IS NOT NULL THEN 'reservations.csv' WHEN o.line IS NOT NULL THEN 'offers.csv' ELSE 'sessions.csv' END AS file,
      coalesce(f.reservation_line, o.line, f.line, 1) AS line
    FROM full_session f LEFT JOIN row_offers o ON o.id = f.offer_id AND o.action <> 'N'
    LEFT JOIN LATERAL (SELECT code FROM offers.offer t WHERE t.id = f.offer_id UNION ALL SELECT o.code LIMIT 1) r ON true`);
  for (const file of POINTS_AT) {
    await findErrors<Overbooked>(tx, errors, file, `SELECT * FROM seat_overbooked WHERE file = '${file}'`, (found) => ({
      column: null,
      code: 'OVERBOOKED',
      message:
        `the session of ${quote(found.offer)} on ${found.date} at ${found.start} has ${found.reserved} confirmed reservations` +
        `${found.held === 0 ? '' : ` and ${found.held} seats on hold or kept back`}, expected at most ${found.capacity}`,
    }));
  }
}
