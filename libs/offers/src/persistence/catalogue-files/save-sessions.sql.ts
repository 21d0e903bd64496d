import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SessionState } from '../../domain/offer-codes.js';

export interface SessionSaid {
  readonly code: string;
  readonly date: LocalDate;
  /** HH:MM in Europe/Berlin. */
  readonly start: string;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
}

/** What is there for a row: its offer, if it is an own one, and the session at that time, if there is one. */
export interface SessionFound {
  readonly offerId: string | null;
  readonly isArchived: boolean;
  /** Seats of a session of the offer. */
  readonly capacity: number;
  readonly sessionId: string | null;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
}

export interface OtherSession {
  readonly offerId: string;
  readonly date: LocalDate;
  /** HH:MM. */
  readonly start: string;
  readonly minutes: number;
}

export interface FoundSessions {
  readonly today: LocalDate;
  /** For each row, in the rows' order. */
  readonly found: readonly SessionFound[];
  /** Sessions of the same offers on the rows' days that are not cancelled, also those that rows name. */
  readonly others: readonly OtherSession[];
}

const ROWS = `jsonb_to_recordset($1::jsonb) AS r(n integer, code text, date date, start time, minutes integer, state text, entry boolean)`;
const OWN = `o.code = r.code AND o.host_id = $2 AND o.listed_by IS NULL`;
const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

/**
 * Locks the own offers that rows name, and their sessions from today on, each in one order: nobody reserves a seat in them
 * meanwhile, so that no reservation misses a session that is added. Answers what is there. Throws 55P03.
 */
export async function lockSessionsOfRows(tx: Transaction, hostId: string, rows: readonly SessionSaid[]): Promise<FoundSessions> {
  const values = [JSON.stringify(rows.map((row, n) => ({ n, ...row }))), hostId];
  await tx.sql(`SELECT 1 FROM offers.offer o WHERE o.id IN (SELECT o.id FROM ${ROWS} JOIN offers.offer o ON ${OWN}) ORDER BY o.id FOR NO KEY UPDATE`, values);
  await tx.sql(
    `SELECT count(*) FROM offers.lock_sessions(ARRAY(SELECT s.id FROM offers.session s
       WHERE s.offer_id IN (SELECT o.id FROM ${ROWS} JOIN offers.offer o ON ${OWN}) AND s.date >= ${TODAY}))`,
    values,
  );
  const found = await tx.sql<SessionFound & { today: LocalDate }>(
    `SELECT o.id AS "offerId", o.archived_at IS NOT NULL AS "isArchived", o.capacity, s.id AS "sessionId", s.minutes, s.state, s.entry, ${TODAY} AS today
     FROM ${ROWS} LEFT JOIN offers.offer o ON ${OWN}
     LEFT JOIN offers.session s ON s.offer_id = o.id AND s.date = r.date AND s.start = r.start ORDER BY r.n`,
    values,
  );
  const others = await tx.sql<OtherSession>(
    `SELECT s.offer_id AS "offerId", s.date, to_char(s.start, 'HH24:MI') AS start, s.minutes FROM offers.session s
     JOIN (SELECT DISTINCT o.id, r.date FROM ${ROWS} JOIN offers.offer o ON ${OWN}) d ON d.id = s.offer_id AND d.date = s.date
     WHERE s.state <> 'CANCELLED' ORDER BY s.start`,
    values,
  );
  return { today: found[0]?.today ?? '', found, others };
}

export interface AddedSession {
  readonly offerId: string;
  readonly date: LocalDate;
  readonly start: string;
  readonly minutes: number;
  readonly entry: boolean;
  readonly capacity: number;
}

export const insertSessions = (tx: Transaction, sessions: readonly AddedSession[]): Promise<{ id: string; offerId: string }[]> =>
  tx.sql(
    `INSERT INTO offers.session (offer_id, date, start, minutes, entry, capacity)
     SELECT r."offerId", r.date, r.start, r.minutes, r.entry, r.capacity
     FROM jsonb_to_recordset($1::jsonb) AS r("offerId" uuid, date date, start time, minutes integer, entry boolean, capacity integer) RETURNING id, offer_id AS "offerId"`,
    [JSON.stringify(sessions)],
  );

export interface ChangedSession {
  readonly id: string;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
}

export const updateSessions = (tx: Transaction, sessions: readonly ChangedSession[]): Promise<number> =>
  tx.execute(
    `UPDATE offers.session s SET minutes = r.minutes, state = r.state, entry = r.entry, cancel_reason = CASE WHEN r.state = 'CANCELLED' THEN coalesce(s.cancel_reason, 'OTHER') END
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, minutes integer, state text, entry boolean) WHERE s.id = r.id`,
    [JSON.stringify(sessions)],
  );

/** Releases what the host has blocked or kept in sessions that do not take place. */
export const releaseOwnOf = (tx: Transaction, sessionIds: readonly string[]): Promise<number> =>
  tx.execute(`DELETE FROM offers.seat_claim WHERE session_id = ANY ($1::uuid[]) AND kind <> 'SEAT'`, [sessionIds]);
