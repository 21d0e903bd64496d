import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ConcernRecord } from '../../domain/concerns/concern-record.js';
import type { CloseReason, ConcernKind, ConcernState } from '../../domain/concerns/concern-states.js';

export const CONCERN_COLUMNS = `c.id, c.reservation_id AS "reservationId", c.session_id AS "sessionId", c.agency_id AS "agencyId", c.responsible_id AS "responsibleId",
  c.host_id AS "hostId", c.kind, c.text, c.raised_for AS "raisedFor", c.raised_by AS "raisedBy", c.raised_at AS "raisedAt", c.state, c.answer,
  c.close_reason AS "closeReason", c.moved_at AS "movedAt"`;

export const PASSED_ON_COLUMNS = `h.concern_id AS "concernId", h.reservation_id AS "reservationId", h.session_id AS "sessionId", h.host_id AS "hostId", h.kind, h.text,
  h.passed_on_at AS "passedOnAt", h.is_settled AS "isSettled"`;

/** A confirmed seat as a concern is raised about it. */
export interface SeatOfConcern {
  readonly agencyId: string;
  readonly hostId: string;
  /** Null for a host, who does not see the case. */
  readonly responsibleId: string | null;
  /** Of the session named; false where it is none of the seat's. */
  readonly hasSession: boolean;
}

/** The seat, if the caller is a party of it and it is confirmed. */
export async function findSeatOfConcern(tx: Transaction, reservationId: string, sessionId: string | null): Promise<SeatOfConcern | undefined> {
  const [row] = await tx.sql<SeatOfConcern & Record<string, unknown>>(
    `SELECT r.agency_id AS "agencyId", r.host_id AS "hostId", f.responsible_id AS "responsibleId",
       $2::uuid IS NULL OR EXISTS (SELECT 1 FROM offers.session_v s WHERE s.id = $2 AND s.offer_id = r.offer_id AND r.days @> s.date) AS "hasSession"
     FROM reservations.reservation_v r LEFT JOIN referrals.referral_v f ON f.id = r.referral_id WHERE r.id = $1 AND r.state = 'CONFIRMED'`,
    [reservationId, sessionId],
  );
  return row;
}

interface NewConcern {
  readonly reservationId: string;
  readonly sessionId: string | null;
  readonly kind: ConcernKind;
  readonly text: string;
}

/** To whom it goes is the database's to say (reservations.route_concern): what is written here of the parties counts for nothing. */
export async function insertConcern(tx: Transaction, { reservationId, sessionId, kind, text }: NewConcern): Promise<ConcernRecord> {
  const own = tx.context.organisationId;
  const [row] = await tx.sql<ConcernRecord>(
    `INSERT INTO reservations.concern AS c (reservation_id, session_id, agency_id, responsible_id, host_id, kind, text, raised_for, raised_by)
     VALUES ($1, $2, $5, $5, $5, $3, $4, $5, $6) RETURNING ${CONCERN_COLUMNS}`,
    [reservationId, sessionId, kind, text, own, tx.context.actor],
  );
  return row!;
}

/** One that the caller's organisation is responsible for, locked. */
export async function lockConcern(tx: Transaction, id: string): Promise<ConcernRecord | undefined> {
  const [row] = await tx.sql<ConcernRecord>(`SELECT ${CONCERN_COLUMNS} FROM reservations.concern c WHERE c.id = $1 AND c.responsible_id = $2 FOR NO KEY UPDATE`, [id, tx.context.organisationId]);
  return row;
}

export interface ConcernMove {
  readonly to: ConcernState;
  readonly answer: string | null;
  readonly closeReason: CloseReason | null;
}

/** Who and when is the database's to say. */
export async function moveConcern(tx: Transaction, id: string, { to, answer, closeReason }: ConcernMove): Promise<ConcernRecord> {
  const [row] = await tx.sql<ConcernRecord>(
    `UPDATE reservations.concern c SET state = $2, answer = coalesce($3, c.answer), close_reason = $4, moved_by = $5, moved_at = platform.now() WHERE c.id = $1 RETURNING ${CONCERN_COLUMNS}`,
    [id, to, answer, closeReason, tx.context.actor],
  );
  return row!;
}

/** The words for the host. */
export async function insertForHost(tx: Transaction, { id, reservationId, hostId, responsibleId, sessionId, kind }: ConcernRecord, text: string): Promise<void> {
  await tx.execute(
    `INSERT INTO reservations.concern_for_host (concern_id, reservation_id, host_id, responsible_id, session_id, kind, text, passed_on_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, reservationId, hostId, responsibleId, sessionId, kind, text, tx.context.actor],
  );
}

/** By concern the words that the host was told, for those who may know them. */
export const findWordsForHost = (tx: Transaction, ids: readonly string[]): Promise<{ readonly id: string; readonly text: string }[]> =>
  tx.sql('SELECT concern_id AS id, text FROM reservations.concern_for_host WHERE concern_id = ANY ($1::uuid[])', [ids]);

export interface Office {
  readonly federalState: FederalState;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

export async function findOffice(tx: Transaction, organisationId: string): Promise<Office> {
  const [row] = await tx.sql<Office & Record<string, unknown>>(
    `SELECT federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today FROM identity.organisation_v WHERE id = $1`,
    [organisationId],
  );
  return row!;
}
