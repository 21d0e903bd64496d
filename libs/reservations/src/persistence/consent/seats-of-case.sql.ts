import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';

/** A reservation of a case with days to come, and who is to hear that it ends. */
export interface OpenReservation extends Pick<ReservationRecord, 'id' | 'agencyId' | 'hostId' | 'state' | 'validFrom' | 'validTo'> {
  readonly responsibleId: string;
  /** The first day on which none of the seats has been used yet: today, or tomorrow once a session of today has begun. */
  readonly freeFrom: LocalDate;
}

/** The reservations of a case that are not over: seats with days to come, and everything that is held, requested or offered. */
export function findOpenReservations(tx: Transaction, referralId: string): Promise<OpenReservation[]> {
  return tx.sql<OpenReservation>(
    `SELECT r.id, r.agency_id AS "agencyId", r.host_id AS "hostId", r.state, r.valid_from AS "validFrom", r.valid_to AS "validTo",
       f.responsible_id AS "responsibleId", day.free_from AS "freeFrom"
     FROM reservations.reservation r
     JOIN referrals.referral_v f ON f.id = r.referral_id
     CROSS JOIN (SELECT platform.now() AT TIME ZONE 'Europe/Berlin' AS at) berlin
     CROSS JOIN LATERAL (SELECT berlin.at::date + EXISTS (
       SELECT 1 FROM offers.session_v s
       WHERE s.offer_id = r.offer_id AND s.date = berlin.at::date AND s.start <= berlin.at::time AND s.state <> 'CANCELLED')::int AS free_from) day
     WHERE r.referral_id = $1 AND (r.state = 'CONFIRMED' AND (r.valid_to IS NULL OR r.valid_to >= day.free_from) OR r.expires_at > platform.now())
     ORDER BY r.id`,
    [referralId],
  );
}

export interface EndedReservation {
  readonly id: string;
  readonly state: ReservationRecord['state'];
  readonly validTo: LocalDate | null;
}

/**
 * Writes the ends of reservations that are still as they were read; answers the ids of those that it wrote. What was imported
 * becomes a decision of the service.
 */
export async function endReservations(tx: Transaction, ends: readonly (EndedReservation & { readonly was: LocalDate | null; readonly wasState: ReservationRecord['state']; readonly reason: string })[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ id: string }>(
    `UPDATE reservations.reservation r SET state = e.state, valid_to = e."validTo", origin = 'SERVICE', expires_at = NULL, hold_kind = NULL, end_reason = e.reason
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, state text, "validTo" date, was date, "wasState" text, reason text)
     WHERE r.id = e.id AND r.state = e."wasState" AND r.valid_to IS NOT DISTINCT FROM e.was RETURNING r.id`,
    [JSON.stringify(ends)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether any of them, as they are now, has a seat that it covers no longer: somebody added a session meanwhile. */
export async function haveLeftover(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM reservations.reservation r JOIN offers.seat_claim_v c ON c.holder_id = r.id JOIN offers.session_v s ON s.id = c.session_id
       WHERE r.id = ANY ($1) AND (r.state = 'CANCELLED' OR s.date > r.valid_to)) AS found`,
    [ids],
  );
  return row!.found;
}
