import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { CareContact } from '../../domain/hours/care-records.js';
import { CONTACT_COLUMNS, type CaseSide } from './contact.sql.js';

/** Those of the cases that the caller's organisation gives care to, by pseudonym (findSides). */
export async function findSidesByCode(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, CaseSide>> {
  const rows = await tx.sql<CaseSide & { code: string }>(
    `SELECT s.referral_code AS code, s.referral_id AS "referralId", s.agency_id AS "agencyId", 'HOST' AS side FROM reservations.reservation_v s
     WHERE s.referral_code = ANY ($1::text[]) AND s.host_id = $2 AND s.state = 'CONFIRMED'
     UNION ALL
     SELECT f.code, f.id, f.agency_id, 'RESPONSIBLE' FROM referrals.referral_v f WHERE f.code = ANY ($1::text[]) AND f.responsible_id = $2 AND f.agency_id <> $2
     ORDER BY side`,
    [codes, tx.context.organisationId],
  );
  return new Map(rows.map(({ code, ...side }) => [code, side]));
}

/** What makes a contact the same one (exchange-format.md 2). */
export interface ContactKey {
  readonly place: number;
  readonly referralId: string;
  readonly date: LocalDate;
  readonly start: string | null;
  readonly kind: string;
  readonly workType: string | null;
  readonly staff: string | null;
}

/** Contacts of the caller's organisation that count and have these keys, by the place of the key; locked. */
export async function lockSame(tx: Transaction, keys: readonly ContactKey[]): Promise<ReadonlyMap<number, CareContact>> {
  const rows = await tx.sql<CareContact & { place: number }>(
    `SELECT e.place, ${CONTACT_COLUMNS}
     FROM jsonb_to_recordset($1::jsonb) AS e(place integer, "referralId" uuid, date date, start time, kind text, "workType" text, staff text)
     JOIN care.care_hours c ON c.referral_id = e."referralId" AND c.provider_id = $2 AND c.date = e.date AND c.start IS NOT DISTINCT FROM e.start AND c.kind = e.kind
       AND c.work_type IS NOT DISTINCT FROM e."workType" AND c.staff IS NOT DISTINCT FROM e.staff AND c.withdrawn_at IS NULL
     FOR UPDATE OF c`,
    [JSON.stringify(keys), tx.context.organisationId],
  );
  return new Map(rows.map(({ place, ...contact }) => [place, contact]));
}

/** Gives contacts other minutes, all in one statement; by id. */
export async function updateMinutes(tx: Transaction, changes: readonly { readonly id: string; readonly minutes: number }[]): Promise<ReadonlyMap<string, CareContact>> {
  const rows = await tx.sql<CareContact & Record<string, unknown>>(
    `UPDATE care.care_hours c SET minutes = e.minutes FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, minutes integer) WHERE c.id = e.id RETURNING ${CONTACT_COLUMNS}`,
    [JSON.stringify(changes)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A row of attendance as a file says it, by the identifiers of the exchange format. */
export interface AttendanceKey {
  readonly place: number;
  readonly offer: string;
  readonly date: LocalDate;
  readonly start: string | null;
  readonly referral: string;
}

export interface AttendanceFacts {
  /** Of an offer of the caller's own; null: there is none of this name. */
  readonly offerId: string | null;
  /** How many sessions it has that day. */
  readonly sessions: number;
  /** The one that is meant; null: none, or nobody knows which. */
  readonly sessionId: string | null;
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED' | null;
  readonly inFuture: boolean | null;
  /** Whether the caller may know a case of this name at all. */
  readonly isKnown: boolean;
  /** Of the confirmed reservation that covers the day; null: there is none. */
  readonly referralId: string | null;
  readonly agencyId: string | null;
  readonly stored: AttendanceStatus | null;
}

/** What is there for each row, in their order; one statement for all. */
export function findAttendanceFacts(tx: Transaction, keys: readonly AttendanceKey[]): Promise<AttendanceFacts[]> {
  return tx.sql<AttendanceFacts & Record<string, unknown>>(
    `SELECT o.id AS "offerId", seen.sessions, s.id AS "sessionId", s.state, s.in_future AS "inFuture", seat.referral_id AS "referralId", seat.agency_id AS "agencyId", a.status AS stored,
       EXISTS (SELECT 1 FROM reservations.reservation_v r WHERE r.referral_code = e.referral) OR EXISTS (SELECT 1 FROM referrals.referral_v f WHERE f.code = e.referral) AS "isKnown"
     FROM jsonb_to_recordset($1::jsonb) AS e(place integer, offer text, date date, start time, referral text)
     LEFT JOIN offers.offer_v o ON o.code = e.offer AND o.host_id = $2
     CROSS JOIN LATERAL (SELECT count(*)::integer AS sessions FROM offers.session_v x WHERE x.offer_id = o.id AND x.date = e.date) seen
     LEFT JOIN LATERAL (SELECT x.id, x.state, x.date > (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS in_future FROM offers.session_v x
       WHERE x.offer_id = o.id AND x.date = e.date AND (x.start = e.start OR e.start IS NULL AND seen.sessions = 1)) s ON true
     LEFT JOIN LATERAL (SELECT r.referral_id, r.agency_id FROM reservations.reservation_v r
       WHERE r.offer_id = o.id AND r.host_id = $2 AND r.referral_code = e.referral AND r.state = 'CONFIRMED' AND r.days @> e.date LIMIT 1) seat ON true
     LEFT JOIN care.attendance_v a ON a.session_id = s.id AND a.referral_id = seat.referral_id AND a.recorded_by = 'PROVIDER'
     ORDER BY e.place`,
    [JSON.stringify(keys), tx.context.organisationId],
  );
}
