import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { HeldOutcome } from '../../domain/sessions/held-outcome.js';
import type { SessionOfOffer } from './offer-lock.sql.js';

/** Sessions of offers that the caller's organisation hosts, locked in the order of every claim; others are not among them. */
export async function lockOwnSessions(tx: Transaction, ids: readonly string[]): Promise<SessionOfOffer[]> {
  return tx.sql<SessionOfOffer>(
    `SELECT s.id, s.offer_id AS "offerId", s.date, to_char(s.start, 'HH24:MI') AS start, s.minutes, s.state, s.entry, s.plan_id AS "planId", s.capacity,
       s.seats_taken AS "seatsTaken", s.cancel_reason AS "cancelReason"
     FROM offers.lock_sessions(ARRAY(SELECT x.id FROM offers.session x JOIN offers.offer o ON o.id = x.offer_id WHERE x.id = ANY ($1::uuid[]) AND o.host_id = $2)) s
     ORDER BY s.date, s.start`,
    [ids, tx.context.organisationId],
  );
}

/** See holdSession. */
export async function holdOwnSession(tx: Transaction, id: string): Promise<HeldOutcome | null> {
  const [row] = await tx.sql<HeldOutcome & Record<string, unknown>>(
    `SELECT h.offer_id AS "offerId", h.date, h.was_state AS "wasState", h.is_to_come AS "isToCome" FROM offers.hold_session($1) h`,
    [id],
  );
  return row ?? null;
}

export interface SessionChange {
  readonly id: string;
  readonly planId: string | null;
  readonly movedToId: string | null;
  readonly cancelReason: string | null;
  readonly cancelledAt: Date | null;
}

/** What became of sessions; those of the ids that there are. */
export async function findSessionChanges(tx: Transaction, ids: readonly string[]): Promise<SessionChange[]> {
  return tx.sql(
    `SELECT c.id, c.plan_id AS "planId", c.moved_to_id AS "movedToId", c.cancel_reason AS "cancelReason", c.cancelled_at AS "cancelledAt"
     FROM offers.session_change_v c WHERE c.id = ANY ($1::uuid[])`,
    [ids],
  );
}

export async function todayInBerlin(tx: Transaction): Promise<LocalDate> {
  const [row] = await tx.sql<{ today: LocalDate }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}
