import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SessionState } from '../../domain/offer-codes.js';
import { lockOffers, lockSessionsOf } from '../sessions/offer-lock.sql.js';

export interface SessionSaid {
  /** The sender's identifier of the offer. */
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
  /** Seats of a new session of the offer. */
  readonly offerCapacity: number;
  readonly sessionId: string | null;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly planId: string | null;
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

const ROWS = `jsonb_to_recordset($1::jsonb) AS r(n integer, code text, date date, start time)`;
const OWN = `o.code = r.code AND o.host_id = $2 AND o.listed_by IS NULL`;

/**
 * Locks the own offers that rows name, and their sessions, as whoever adds one does; answers what is there. Throws 55P03.
 */
export async function lockSessionsOfRows(tx: Transaction, hostId: string, rows: readonly SessionSaid[]): Promise<FoundSessions> {
  const values = [JSON.stringify(rows.map(({ code, date, start }, n) => ({ n, code, date, start }))), hostId];
  const named = await tx.sql<{ id: string }>(`SELECT DISTINCT o.id FROM ${ROWS} JOIN offers.offer o ON ${OWN}`, values);
  const offers = await lockOffers(tx, named.map(({ id }) => id));
  const today = offers[0]?.today ?? '';
  if (offers.length > 0) await lockSessionsOf(tx, offers.map(({ id }) => id), today);
  const found = await tx.sql<SessionFound>(
    `SELECT o.id AS "offerId", o.archived_at IS NOT NULL AS "isArchived", o.capacity AS "offerCapacity", s.id AS "sessionId", s.minutes, s.state, s.entry,
       s.capacity, s.seats_taken AS "seatsTaken", s.plan_id AS "planId"
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
  return { today, found, others };
}

export interface ReshapedSession {
  readonly id: string;
  readonly minutes: number;
  readonly entry: boolean;
}

/** Another length and entry for each of them. */
export async function reshapeEach(tx: Transaction, sessions: readonly ReshapedSession[]): Promise<void> {
  if (sessions.length === 0) return;
  await tx.execute(
    `UPDATE offers.session s SET minutes = r.minutes, entry = r.entry FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, minutes integer, entry boolean) WHERE s.id = r.id`,
    [JSON.stringify(sessions)],
  );
}
