import type { LocalDate } from '#kernel';
import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';
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

const HOSTED = new Keyset('session-registers', [
  { sql: 's.date', type: 'date' },
  { sql: 's.start', type: 'time' },
  { sql: 's.id', type: 'uuid' },
]);

/** Sessions of a host at which somebody is expected, by day and time. Throws BadCursorError. */
export async function findHostedSessions(tx: Transaction, hostId: string, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }, request: PageRequest): Promise<Page<RegisterSession>> {
  const rows = await tx.sql<RegisterSession & { key: string[] }>(
    `SELECT s.id AS "sessionId", s.offer_id AS "offerId", o.host_id AS "hostId", s.date, s.start, s.minutes, s.state, ${HOSTED.keySql} AS key
     FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id
     WHERE o.host_id = $1 AND s.date BETWEEN $2 AND $3 AND ${HOSTED.after('$4')}
       AND EXISTS (SELECT FROM reservations.reservation_v r WHERE r.offer_id = s.offer_id AND r.state = 'CONFIRMED' AND r.days @> s.date)
     ORDER BY ${HOSTED.sortedBy.join(', ')} LIMIT $5`,
    [hostId, from, to, HOSTED.decode(request.after), request.first + 1],
  );
  return HOSTED.page(rows.map(({ key, ...node }) => ({ node, key })), request);
}

/** Of all these sessions in one statement, by session and pseudonym. */
export async function findRegisterEntries(tx: Transaction, sessions: readonly Pick<RegisterSession, 'sessionId' | 'offerId' | 'date'>[]): Promise<RegisterEntry[]> {
  const rows = await tx.sql<Row>(
    `SELECT s.id AS "sessionId", r.id AS "reservationId", r.referral_id AS "referralId", r.referral_code AS "referralCode", ${record('p')} AS provider, ${record('a')} AS agency
     FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS s(id, offer_id, date)
     JOIN reservations.reservation_v r ON r.offer_id = s.offer_id AND r.state = 'CONFIRMED' AND r.days @> s.date
     LEFT JOIN care.attendance_v p ON p.session_id = s.id AND p.referral_id = r.referral_id AND p.recorded_by = 'PROVIDER'
     LEFT JOIN care.attendance_v a ON a.session_id = s.id AND a.referral_id = r.referral_id AND a.recorded_by = 'AGENCY'
     ORDER BY s.id, r.referral_code COLLATE "C"`,
    [sessions.map(({ sessionId }) => sessionId), sessions.map(({ offerId }) => offerId), sessions.map(({ date }) => date)],
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
