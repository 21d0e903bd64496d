import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { toMultirange, type StayDays } from '../../domain/stay/stay-days.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import type { HeldRow } from '../holds/hold.sql.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

export interface RunRow {
  admission: 'OPEN' | 'CLOSED';
  /** The first day on which none of the offer's seats has been used yet: today, or tomorrow once a session of today has begun. */
  free_from: LocalDate;
  today: LocalDate;
  /** The last session of the run; null: there is none. */
  run_last: LocalDate | null;
  /** Whether the run can be joined on the day asked about. */
  joinable: boolean;
}

/** What of an offer decides which days a stay in it can have. */
export async function findRun(tx: Transaction, offerId: string, day: LocalDate): Promise<RunRow> {
  const [row] = await tx.prepared<RunRow & Record<string, unknown>>(
    'pv_stay_run',
    `SELECT o.admission, berlin.at::date AS today, run.last AS run_last,
       coalesce(run.first = $2::date OR run.joinable, false) AS joinable,
       berlin.at::date + coalesce(run.begun_today, false)::int AS free_from
     FROM offers.offer_v o CROSS JOIN (SELECT platform.now() AT TIME ZONE 'Europe/Berlin' AS at) berlin
     CROSS JOIN LATERAL (SELECT min(s.date) FILTER (WHERE s.state <> 'CANCELLED') AS first, max(s.date) FILTER (WHERE s.state <> 'CANCELLED') AS last,
         bool_or(s.state = 'PLANNED' AND s.entry AND s.date = $2::date) AS joinable,
         bool_or(s.date = berlin.at::date AND s.start <= berlin.at::time AND s.state <> 'CANCELLED') AS begun_today
       FROM offers.session_v s WHERE s.offer_id = o.id) run
     WHERE o.id = $1`,
    [offerId, day],
  );
  return row!;
}

const DAYS = `datemultirange(daterange($2::date, $3::date, '[]')) - $4::datemultirange`;

/** All sessions of an offer on the days of a stay, whatever their state. */
export async function findSessionsOn(tx: Transaction, offerId: string, days: StayDays): Promise<string[]> {
  const rows = await tx.prepared<{ id: string }>(
    'pv_sessions_on_days',
    `SELECT s.id FROM offers.session_v s WHERE s.offer_id = $1 AND ${DAYS} @> s.date`,
    [offerId, days.validFrom, days.validTo, toMultirange(days.pauses)],
  );
  return rows.map(({ id }) => id);
}

export interface StayWrite {
  readonly was: HeldRow;
  readonly days: StayDays;
  /** How many sessions of the offer lie on these days: those that have a seat now. */
  readonly sessions: number;
  /** Sessions that were added and have to take place; with any the offer has to be in the catalogue, too. */
  readonly addedIds: readonly string[];
}

/**
 * Writes the days of a reservation that is still as it was read, provided that the offer still has just the sessions in which it now has
 * seats; else null, as for a new one. What was imported becomes a decision of the service.
 */
export async function writeStay(tx: Transaction, { was, days, sessions, addedIds }: StayWrite): Promise<ReservationRecord | null> {
  const [row] = await tx.prepared<ReservationRow & Record<string, unknown>>(
    'pv_write_stay',
    `UPDATE reservations.reservation SET valid_from = $2, valid_to = $3, pauses = $4::datemultirange, origin = 'SERVICE',
       end_reason = CASE WHEN valid_to < $3::date THEN NULL ELSE end_reason END
     WHERE id = $1 AND state = $5 AND valid_from = $6::date AND valid_to IS NOT DISTINCT FROM $7::date AND pauses = $8::datemultirange
       AND (SELECT count(*) FROM offers.session_v s WHERE s.offer_id = reservation.offer_id AND ${DAYS} @> s.date) = $9
       AND (SELECT count(*) FROM offers.session_v s WHERE s.id = ANY ($10::uuid[]) AND s.state = 'PLANNED') = cardinality($10::uuid[])
       AND (cardinality($10::uuid[]) = 0 OR EXISTS (SELECT 1 FROM offers.offer_v o WHERE o.id = reservation.offer_id AND o.archived_at IS NULL))
     RETURNING ${RECORD_COLUMNS}`,
    [was.id, days.validFrom, days.validTo, toMultirange(days.pauses), was.state, was.valid_from, was.valid_to, toMultirange(was.pauses), sessions, addedIds],
  );
  return row ? toRecord(row) : null;
}

/** What the match said of days that were added. */
export const insertFurtherVerdict = (
  tx: Transaction,
  verdict: { readonly reservationId: string; readonly referralId: string; readonly from: LocalDate; readonly to: LocalDate; readonly verdicts: unknown },
): Promise<unknown> =>
  tx.prepared(
    'pv_further_verdict',
    'INSERT INTO reservations.further_verdict (reservation_id, referral_id, valid_from, valid_to, verdicts) VALUES ($1, $2, $3, $4, $5::jsonb)',
    [verdict.reservationId, verdict.referralId, verdict.from, verdict.to, JSON.stringify(verdict.verdicts)],
  );
