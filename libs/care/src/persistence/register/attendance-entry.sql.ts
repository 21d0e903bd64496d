import type { Transaction } from '#platform';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { DeviceEntry, EntryFacts } from '../../domain/register/judge-entry.js';
import type { Recorder } from '../../domain/register/recorder.js';
import type { AttendanceRecord } from '../../domain/register/session-register.js';

/** An entry for the log, whose parties are known. */
export interface NewEntry {
  /** Null: it has come by no device, and gets one. */
  readonly key: string | null;
  readonly sessionId: string;
  readonly referralId: string;
  readonly recorder: Recorder;
  readonly agencyId: string;
  readonly hostId: string;
  readonly status: AttendanceStatus;
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
  /** By the device's clock. */
  readonly madeAt?: Date;
}

/** When entries came and were sent; null: they are said at this moment, and are the latest that there is of their referrals. */
export interface Arrival {
  /** As the database has it, to the microsecond. */
  readonly receivedAt: string;
  /** By the device's clock. */
  readonly sentAt: Date;
}

/** An entry that is new in the log. */
export interface WrittenEntry {
  key: string;
  session_id: string;
  referral_id: string;
  recorded_by: Recorder;
  agency_id: string;
  status: AttendanceStatus;
  present_from: string | null;
  present_to: string | null;
  made_at: Date;
  /** What stood in the register before; null: nothing. */
  before: AttendanceStatus | null;
  before_from: string | null;
  before_to: string | null;
  before_at: Date | null;
}

/** The moment of our clock to which everything that came together belongs. */
export async function readMoment(tx: Transaction): Promise<string> {
  const [row] = await tx.sql<{ at: string }>('SELECT platform.now()::text AS at');
  return row!.at;
}

/**
 * Puts entries into the log, from where the database folds them into the register (care.fold_entries), and tells what stood there before.
 * A key that is there already is left out. One statement for all; what stood there is looked up entry by entry (LIMIT), or a large register would be
 * read as a whole for each.
 */
export function writeEntries(tx: Transaction, entries: readonly NewEntry[], arrival: Arrival | null): Promise<WrittenEntry[]> {
  return tx.sql<WrittenEntry & Record<string, unknown>>(
    `WITH entry AS MATERIALIZED (
       SELECT e.* FROM jsonb_to_recordset($1::jsonb) AS e(key text, "sessionId" uuid, "referralId" uuid, recorder text, "agencyId" uuid, "hostId" uuid,
         status text, "presentFrom" time, "presentTo" time, "madeAt" timestamptz)
     ), old AS MATERIALIZED (
       SELECT a.* FROM (SELECT DISTINCT e."sessionId", e."referralId", e.recorder FROM entry e) e
       CROSS JOIN LATERAL (SELECT * FROM care.attendance a WHERE a.session_id = e."sessionId" AND a.referral_id = e."referralId" AND a.recorded_by = e.recorder LIMIT 1) a
     ), moment AS MATERIALIZED (
       SELECT coalesce($2::timestamptz, greatest(platform.now(), (SELECT max(o.recorded_at) + interval '1 microsecond' FROM old o))) AS at
     ), written AS (
       INSERT INTO care.attendance_entry (session_id, referral_id, recorded_by, agency_id, host_id, key, status, present_from, present_to, device_made_at, device_sent_at, received_at, author)
       SELECT e."sessionId", e."referralId", e.recorder, e."agencyId", e."hostId", coalesce(e.key, platform.new_id()::text), e.status, e."presentFrom", e."presentTo",
         coalesce(e."madeAt", m.at), coalesce($3::timestamptz, m.at), m.at, $4
       FROM entry e CROSS JOIN moment m ORDER BY e.key
       ON CONFLICT (organisation_id, key) DO NOTHING
       RETURNING key, session_id, referral_id, recorded_by, agency_id, status, present_from, present_to, made_at
     )
     SELECT w.*, o.status AS before, o.present_from AS before_from, o.present_to AS before_to, o.recorded_at AS before_at
     FROM written w LEFT JOIN old o ON o.session_id = w.session_id AND o.referral_id = w.referral_id AND o.recorded_by = w.recorded_by`,
    [JSON.stringify(entries), arrival?.receivedAt ?? null, arrival?.sentAt.toISOString() ?? null, tx.context.actor],
  );
}

/** Those of the organisation's entries that stand in the register now. */
export async function findStanding(tx: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx.sql<{ key: string }>(
    `SELECT e.key FROM care.attendance_entry e JOIN care.attendance a ON a.session_id = e.session_id AND a.referral_id = e.referral_id AND a.recorded_by = e.recorded_by
       AND a.recorded_at = e.made_at AND a.entry_key = e.key
     WHERE e.organisation_id = $1 AND e.key = ANY ($2)`,
    [tx.context.organisationId, keys],
  );
  return new Set(rows.map(({ key }) => key));
}

/** What stands in the register now where these entries of the organisation belong, by their keys. */
export async function findStands(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, AttendanceRecord>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.sql<AttendanceRecord & { key: string }>(
    `SELECT e.key, a.status, to_char(a.present_from, 'HH24:MI') AS "presentFrom", to_char(a.present_to, 'HH24:MI') AS "presentTo", a.recorded_at AS "recordedAt"
     FROM care.attendance_entry e JOIN care.attendance a ON a.session_id = e.session_id AND a.referral_id = e.referral_id AND a.recorded_by = e.recorded_by
     WHERE e.organisation_id = $1 AND e.key = ANY ($2)`,
    [tx.context.organisationId, keys],
  );
  return new Map(rows.map(({ key, ...record }) => [key, record]));
}

type Known = NonNullable<EntryFacts['known']>;

/** What an entry is about, before it is judged. */
export interface EntryContext {
  readonly session: EntryFacts['session'];
  readonly hostId: string | null;
  readonly offerId: string | null;
  /** Of the reservation that covers the day; null: there is none of which the organisation may speak. */
  readonly agencyId: string | null;
  readonly known: Known | null;
}

const KNOWN = `CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('sessionId', k.session_id, 'referralId', k.referral_id, 'recorder', k.recorded_by, 'status', k.status,
  'presentFrom', to_char(k.present_from, 'HH24:MI'), 'presentTo', to_char(k.present_to, 'HH24:MI')) END AS known`;

/** For each of the entries, whose ids are uuids, in their order. */
export function findContexts(tx: Transaction, entries: readonly DeviceEntry[], arrival: Arrival): Promise<EntryContext[]> {
  return tx.sql<EntryContext & Record<string, unknown>>(
    `SELECT CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('date', s.date, 'start', s.start, 'minutes', s.minutes, 'state', s.state, 'isToCome',
         s.date > (platform.now() AT TIME ZONE 'Europe/Berlin')::date OR s.date > (care.true_moment($2::timestamptz, $3::timestamptz, e."madeAt") AT TIME ZONE 'Europe/Berlin')::date) END AS session,
       o.host_id AS "hostId", s.offer_id AS "offerId", seat.agency_id AS "agencyId", ${KNOWN}
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS j(entry, n)
     CROSS JOIN LATERAL jsonb_to_record(j.entry) AS e(key text, "sessionId" uuid, "referralId" uuid, "madeAt" timestamptz)
     LEFT JOIN offers.session_v s ON s.id = e."sessionId"
     LEFT JOIN offers.offer_v o ON o.id = s.offer_id
     LEFT JOIN LATERAL (
       SELECT r.agency_id FROM reservations.reservation_v r WHERE r.offer_id = s.offer_id AND r.referral_id = e."referralId" AND r.state = 'CONFIRMED' AND r.days @> s.date
         AND $4 = CASE WHEN o.host_id = $4 THEN r.host_id ELSE r.agency_id END LIMIT 1
     ) seat ON true
     LEFT JOIN care.attendance_entry k ON k.organisation_id = $4 AND k.key = e.key
     ORDER BY j.n`,
    [JSON.stringify(entries), arrival.receivedAt, arrival.sentAt.toISOString(), tx.context.organisationId],
  );
}

/** What these keys say in the log: of those that somebody else has sent at this very moment. */
export async function findKnown(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.sql<{ key: string; known: Known }>(`SELECT k.key, ${KNOWN} FROM care.attendance_entry k WHERE k.organisation_id = $1 AND k.key = ANY ($2)`, [
    tx.context.organisationId,
    keys,
  ]);
  return new Map(rows.map(({ key, known }) => [key, known]));
}
