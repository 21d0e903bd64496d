import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AttendanceRecord, HistoryEntry, RegisterEntry, RegisterSession } from '../../domain/register/session-register.js';

export async function findRegisterSession(tx: Transaction, sessionId: string): Promise<RegisterSession | undefined> {
  const [session] = await tx.sql<RegisterSession & Record<string, unknown>>(
    `SELECT s.id AS "sessionId", s.offer_id AS "offerId", o.host_id AS "hostId", s.date, s.start, s.minutes, s.state
     FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id WHERE s.id = $1`,
    [sessionId],
  );
  return session;
}

interface Row extends Record<string, unknown>, Omit<RegisterEntry, 'providerStatus' | 'agencyStatus' | 'providerRecord' | 'agencyRecord'> {
  readonly provider: Stored | null;
  readonly agency: Stored | null;
}
type Stored = Omit<AttendanceRecord, 'recordedAt'> & { readonly recordedAt: string };

const record = (alias: string): string => `CASE WHEN ${alias}.status IS NOT NULL THEN jsonb_build_object('status', ${alias}.status,
  'presentFrom', to_char(${alias}.present_from, 'HH24:MI'), 'presentTo', to_char(${alias}.present_to, 'HH24:MI'), 'recordedAt', ${alias}.recorded_at) END`;

export async function findRegisterEntries(tx: Transaction, { sessionId, offerId, date }: { sessionId: string; offerId: string; date: LocalDate }): Promise<RegisterEntry[]> {
  const rows = await tx.sql<Row>(
    `SELECT $1 AS "sessionId", r.id AS "reservationId", r.referral_id AS "referralId", r.referral_code AS "referralCode", ${record('p')} AS provider, ${record('a')} AS agency
     FROM reservations.reservation_v r
     LEFT JOIN care.attendance_v p ON p.session_id = $1 AND p.referral_id = r.referral_id AND p.recorded_by = 'PROVIDER'
     LEFT JOIN care.attendance_v a ON a.session_id = $1 AND a.referral_id = r.referral_id AND a.recorded_by = 'AGENCY'
     WHERE r.offer_id = $2 AND r.state = 'CONFIRMED' AND r.days @> $3::date
     ORDER BY r.referral_code COLLATE "C"`,
    [sessionId, offerId, date],
  );
  return rows.map(({ provider, agency, ...row }) => ({
    ...row,
    providerStatus: provider?.status ?? null,
    agencyStatus: agency?.status ?? null,
    providerRecord: read(provider),
    agencyRecord: read(agency),
  }));
}

/** JSON knows no instants. */
const read = (stored: Stored | null): AttendanceRecord | null => (stored === null ? null : { ...stored, recordedAt: new Date(stored.recordedAt) });

/**
 * What was said of these referrals at their sessions, latest first: the own side's whole log, and of the other side what stands in the
 * register, as far as it is shown to the caller at all; the agency's record beside the host's is none of the host's history.
 */
export function findHistory(tx: Transaction, pairs: readonly { readonly sessionId: string; readonly referralId: string }[]): Promise<HistoryEntry[]> {
  return tx.sql<HistoryEntry & Record<string, unknown>>(
    `WITH pair AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS p("sessionId" uuid, "referralId" uuid)),
     own AS (
       SELECT e.* FROM care.attendance_entry e JOIN pair p ON p."sessionId" = e.session_id AND p."referralId" = e.referral_id
     ), said AS (
       SELECT e.session_id, e.referral_id, e.recorded_by, e.status, e.present_from, e.present_to, e.made_at, e.received_at, e.key FROM own e
       UNION ALL
       SELECT a.session_id, a.referral_id, a.recorded_by, a.status, a.present_from, a.present_to, a.recorded_at, NULL, ''
       FROM care.attendance a JOIN pair p ON p."sessionId" = a.session_id AND p."referralId" = a.referral_id
       WHERE NOT (a.recorded_by = 'AGENCY' AND a.host_id = $2)
         AND NOT EXISTS (SELECT 1 FROM own e WHERE e.session_id = a.session_id AND e.referral_id = a.referral_id AND e.recorded_by = a.recorded_by AND e.made_at = a.recorded_at AND e.key = a.entry_key)
     )
     SELECT s.session_id AS "sessionId", s.referral_id AS "referralId", s.recorded_by AS "recordedBy", s.status, to_char(s.present_from, 'HH24:MI') AS "presentFrom",
       to_char(s.present_to, 'HH24:MI') AS "presentTo", s.made_at AS "madeAt", s.received_at AS "receivedAt"
     FROM said s ORDER BY s.made_at DESC, s.key COLLATE "C" DESC, s.recorded_by`,
    [JSON.stringify(pairs), tx.context.organisationId],
  );
}
