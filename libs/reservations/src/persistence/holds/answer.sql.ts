import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

export interface AskedRow extends ReservationRow {
  responsible_id: string | null;
}

/** Locks the case of a reservation that the caller sees, as for a new one; false: there is none. */
export async function lockCaseOf(tx: Transaction, id: string): Promise<boolean> {
  const found = await tx.prepared(
    'pv_lock_asked_case',
    'SELECT pg_advisory_xact_lock(hashtextextended(r.referral_id::text, 7355610)) FROM reservations.reservation_v r WHERE r.id = $1',
    [id],
  );
  return found.length > 0;
}

/** The reservation as it is now. The responsible provider is empty for a host, who does not see the case. */
export async function findAsked(tx: Transaction, id: string): Promise<AskedRow> {
  const [row] = await tx.prepared<AskedRow & Record<string, unknown>>(
    'pv_asked',
    `SELECT ${RECORD_COLUMNS}, (SELECT f.responsible_id FROM referrals.referral_v f WHERE f.id = r.referral_id) AS responsible_id
     FROM reservations.reservation_v r WHERE r.id = $1`,
    [id],
  );
  return row!;
}

/** The sessions that are locked, all at once, before somebody answers: of the request, and of the seat that it is to take the place of. */
export async function findSessionsToLock(tx: Transaction, id: string): Promise<readonly string[]> {
  const [row] = await tx.prepared<{ ids: string[] | null }>('pv_sessions_to_lock', 'SELECT reservations.sessions_to_lock($1) AS ids', [id]);
  return row?.ids ?? [];
}

export type HostDecision = 'ACCEPTED' | 'DECLINED';
export type AgencyDecision = 'APPROVED' | 'REFUSED';

/** One side's answer; with a reason it is the end of the request. What is still open stays open. */
export async function writeAnswer(
  tx: Transaction,
  id: string,
  answer: { readonly host: HostDecision } | { readonly agency: AgencyDecision },
  endReason: string | null,
): Promise<ReservationRecord> {
  const [row] = await tx.prepared<ReservationRow & Record<string, unknown>>(
    'pv_write_answer',
    `UPDATE reservations.reservation SET host_answer = coalesce($2, host_answer), agency_answer = coalesce($3, agency_answer),
       state = CASE WHEN $4::text IS NULL THEN state ELSE 'DECLINED' END, expires_at = CASE WHEN $4::text IS NULL THEN expires_at END, end_reason = $4
     WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, 'host' in answer ? answer.host : null, 'agency' in answer ? answer.agency : null, endReason],
  );
  return toRecord(row!);
}

/** Frees the seats of a reservation that is over; answers the offers of which a full session has a free seat again. */
export async function giveBack(tx: Transaction, id: string): Promise<string[] | null> {
  const [row] = await tx.prepared<{ freed_offer_ids: string[] | null }>('pv_give_back', 'SELECT freed_offer_ids FROM reservations.give_back($1)', [id]);
  return row!.freed_offer_ids;
}
