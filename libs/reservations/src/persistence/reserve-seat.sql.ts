import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseState } from '../domain/case-state.js';
import type { Span } from '../domain/reserved-span.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from './reservation.sql.js';
import type { AgencyAnswer, HoldKind, HostAnswer, ReservationRecord } from '../domain/reservation-record.js';

export interface CaseRow {
  id: string;
  code: string;
  agency_id: string;
  responsible_id: string;
  consent: boolean;
  state: CaseState;
  wish_offer_ids: string[];
}

/**
 * The referral, if the caller may see it, as it is once it is locked against other hands at its seats: whoever reserves second
 * sees the first one's claims and is told ALREADY_PLACED.
 */
export async function lockCase(tx: Transaction, referralId: string): Promise<CaseRow | undefined> {
  const [row] = await tx.prepared<CaseRow>(
    'pv_lock_case',
    'SELECT id, code, agency_id, responsible_id, consent, state, wish_offer_ids FROM reservations.lock_case($1)',
    [referralId],
  );
  return row;
}

export interface CoveredSessions {
  reservation_id: string;
  host_id: string;
  session_ids: string[];
  has_wish_or_stay: boolean;
}

/**
 * All sessions of the offer on the days of the reservation, whatever their state; an id for the reservation; and whether the referral
 * has an open wish for one of these days, beside which it cannot have a seat (no constraint sees a hold beside a confirmed one), or a
 * stay that covers one of them: where that is paused there it is resumed, and no second one begins.
 */
export async function findCoveredSessions(tx: Transaction, offerId: string, referralId: string, span: Span): Promise<CoveredSessions> {
  const [row] = await tx.prepared<CoveredSessions>(
    'pv_covered_sessions',
    `SELECT platform.new_id() AS reservation_id, o.host_id,
       ARRAY(SELECT s.id FROM offers.session_v s WHERE s.offer_id = o.id AND s.date BETWEEN $2 AND $3) AS session_ids,
       EXISTS (SELECT 1 FROM reservations.reservation r WHERE r.referral_id = $4 AND r.offer_id = o.id
         AND (r.state = 'CONFIRMED' OR r.expires_at > platform.now()) AND r.period && daterange($2::date, $3::date, '[]')) AS has_wish_or_stay
     FROM offers.offer_v o WHERE o.id = $1`,
    [offerId, span.from, span.to, referralId],
  );
  return row!;
}

/** Those without a seat for the case; one of the host's own may take what is kept for such cases. */
export async function findFullSessions(tx: Transaction, sessionIds: readonly string[], responsibleId: string): Promise<{ sessionId: string; date: LocalDate }[]> {
  return tx.sql(
    `SELECT s.id AS "sessionId", s.date FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id
     WHERE s.id = ANY ($1) AND s.seats_free + CASE WHEN o.host_id = $2 THEN s.seats_kept ELSE 0 END <= 0`,
    [sessionIds, responsibleId],
  );
}

/** How a reservation begins: as a hold, a request, an offer of the waiting list, or with its seat. */
export interface Beginning {
  readonly state: 'HELD' | 'REQUESTED' | 'OFFERED' | 'CONFIRMED';
  readonly holdKind: HoldKind | null;
  /** Null: CONFIRMED. */
  readonly expiresAt: Date | null;
  readonly hostAnswer: HostAnswer;
  readonly agencyAnswer: AgencyAnswer;
  /** The reservation of the case whose place it takes, or after which it goes on; absent: none. */
  readonly followsId?: string | undefined;
}

export interface NewReservation {
  readonly begins: Beginning;
  readonly covered: CoveredSessions;
  readonly referral: CaseRow;
  readonly offerId: string;
  readonly variant: ReservationRecord['variant'];
  readonly span: Span;
  /** Those of the covered sessions that are the stay, and so were planned when it was looked for. */
  readonly stayIds: readonly string[];
  readonly verdicts: unknown;
  /** BHV-09: why a dearer wish is granted; null: nothing was noted. */
  readonly costNote: string | null;
}

/** With the verdicts stands who was heard last, when and by whom, as it was (NRW-10). */
const INSERT_VERDICT = `INSERT INTO reservations.verdict (reservation_id, referral_id, verdicts, cost_note, participation)
  SELECT $1, $2, $3::jsonb, $4, coalesce(jsonb_object_agg(h.who, jsonb_build_object('heardOn', h.heard_on, 'heardBy', h.heard_by)) FILTER (WHERE h.who IS NOT NULL), '{}')
  FROM (SELECT DISTINCT ON (h.who) h.who, h.heard_on, h.heard_by FROM referrals.hearing_v h WHERE h.referral_id = $2 ORDER BY h.who, h.heard_on DESC, h.recorded_at DESC) h`;

/**
 * Writes the reservation, provided that the offer still has just the sessions for which seats were claimed, is in the
 * catalogue, and the sessions of the stay still take place; else null. In the meantime somebody added a session on these
 * days, which would be left without a claim, cancelled one or archived the offer. With the claims made nobody does so now.
 */
export async function insertReservation(tx: Transaction, reservation: NewReservation): Promise<ReservationRecord | null> {
  const { begins, covered, referral, offerId, variant, span, stayIds } = reservation;
  const [row] = await tx.prepared<ReservationRow>(
    'pv_insert_reservation',
    `INSERT INTO reservations.reservation (id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to,
       state, hold_kind, expires_at, host_answer, agency_answer, requested_at, asker_id, follows_id)
     SELECT $1, reservations.next_code(), $2, $3, $4, $5, $6, $7, $8::date, $9::date,
       $12, $13, $14, $15, $16, CASE WHEN $12 = 'REQUESTED' THEN platform.now() END, platform.current_organisation(), $17
     WHERE (SELECT count(*) FROM offers.session_v s WHERE s.offer_id = $5::uuid AND s.date BETWEEN $8::date AND $9::date) = $10
       AND (SELECT count(*) FROM offers.session_v s WHERE s.id = ANY ($11::uuid[]) AND s.state = 'PLANNED') = cardinality($11::uuid[])
       AND EXISTS (SELECT 1 FROM offers.offer_v o WHERE o.id = $5::uuid AND o.archived_at IS NULL)
     RETURNING ${RECORD_COLUMNS}`,
    [
      covered.reservation_id,
      referral.id,
      referral.code,
      referral.agency_id,
      offerId,
      covered.host_id,
      variant,
      span.from,
      span.to,
      covered.session_ids.length,
      stayIds,
      begins.state,
      begins.holdKind,
      begins.expiresAt,
      begins.hostAnswer,
      begins.agencyAnswer,
      begins.followsId ?? null,
    ],
  );
  if (!row) return null;
  // A statement of its own: its policy looks for the reservation that the one before wrote.
  await tx.prepared('pv_insert_verdict', INSERT_VERDICT, [row.id, referral.id, JSON.stringify(reservation.verdicts), reservation.costNote]);
  return toRecord(row);
}
