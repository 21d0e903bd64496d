import { FEDERAL_STATES, isUuid, type FederalState, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ExistingSession } from '../../domain/sessions/existing-session.js';

export interface LockedOffer {
  readonly id: string;
  readonly hostId: string;
  readonly capacity: number;
  readonly isArchived: boolean;
  /** Where its holidays are those of: its municipality's state, online the host's. */
  readonly state: FederalState;
  /** Today in Europe/Berlin. */
  readonly today: LocalDate;
}

interface OfferRow {
  id: string;
  host_id: string;
  capacity: number;
  is_archived: boolean;
  municipality_ags: string | null;
  delivery: 'ON_SITE' | 'ONLINE';
  host_state: FederalState;
  today: LocalDate;
}

const OFFER = `SELECT o.id, o.host_id, o.capacity, o.archived_at IS NOT NULL AS is_archived, o.municipality_ags, o.delivery, h.federal_state AS host_state,
    (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
  FROM offers.offer o JOIN identity.organisation_v h ON h.id = o.host_id`;

const toOffer = (row: OfferRow): LockedOffer => ({
  id: row.id,
  hostId: row.host_id,
  capacity: row.capacity,
  isArchived: row.is_archived,
  state: row.delivery === 'ONLINE' || row.municipality_ags === null ? row.host_state : FEDERAL_STATES[Number(row.municipality_ags.slice(0, 2)) - 1]!,
  today: row.today,
});

/**
 * Waits for the right to change the sessions of the organisation's own or listed offers, and keeps it until the end of the
 * transaction: an advisory lock, so that two plans of one offer do not fit themselves in beside each other's back, and no
 * session is added beside an archiving. Locked in the order of the ids. What the offers are is read by a later statement: one
 * that has waited still sees them as they were before.
 */
export async function lockSessionChanges(tx: Transaction, offerIds: readonly string[]): Promise<void> {
  await tx.sql(
    `SELECT pg_advisory_xact_lock(hashtextextended(o.id::text, 7355625)) FROM offers.offer o
     WHERE o.id = ANY ($1::uuid[]) AND $2 IN (o.host_id, o.listed_by) ORDER BY o.id`,
    [offerIds, tx.context.organisationId],
  );
}

/** The offers that the caller's organisation hosts, with the right to change their sessions (lockSessionChanges). */
export async function lockOffers(tx: Transaction, offerIds: readonly string[]): Promise<LockedOffer[]> {
  await lockSessionChanges(tx, offerIds.filter(isUuid));
  const rows = await tx.sql<OfferRow>(`${OFFER} WHERE o.id = ANY ($1::uuid[]) AND o.host_id = $2 ORDER BY o.id`, [offerIds.filter(isUuid), tx.context.organisationId]);
  return rows.map(toOffer);
}

export async function lockOffer(tx: Transaction, offerId: string): Promise<LockedOffer | null> {
  return (await lockOffers(tx, [offerId]))[0] ?? null;
}

/** The offer of a session or a plan of the caller's organisation, locked in the same way; null: there is none. */
export async function lockOfferOf(tx: Transaction, table: 'session' | 'session_plan', id: string): Promise<LockedOffer | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.sql<{ offer_id: string }>(`SELECT x.offer_id FROM offers.${table} x WHERE x.id = $1`, [id]);
  return row ? lockOffer(tx, row.offer_id) : null;
}

export type SessionOfOffer = ExistingSession & { readonly offerId: string };

/**
 * Locks all sessions of the offers, as whoever adds one must (see ReserveSeatUseCase): a reservation in flight has one of
 * them, and so either is seen by what comes after, or sees what was added. Answers those from a day on.
 */
export async function lockSessionsOf(tx: Transaction, offerIds: readonly string[], from: LocalDate): Promise<SessionOfOffer[]> {
  return tx.sql<SessionOfOffer>(
    `SELECT s.id, s.offer_id AS "offerId", s.date, to_char(s.start, 'HH24:MI') AS start, s.minutes, s.state, s.entry, s.plan_id AS "planId", s.capacity,
       s.seats_taken AS "seatsTaken", s.cancel_reason AS "cancelReason"
     FROM offers.lock_sessions(ARRAY(SELECT x.id FROM offers.session x WHERE x.offer_id = ANY ($1::uuid[]))) s
     WHERE s.date >= $2 ORDER BY s.date, s.start`,
    [offerIds, from],
  );
}
