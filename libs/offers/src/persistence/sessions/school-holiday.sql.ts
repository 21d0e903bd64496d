import { isUuid, type FederalState, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SchoolHolidayRecord } from '../../domain/sessions/school-holiday.js';

const COLUMNS = `h.id, h.agency_id AS "agencyId", h.federal_state AS "federalState", h.first_day AS "firstDay", h.last_day AS "lastDay", h.name,
  h.counts, h.replaces_id AS "replacesId"`;

export interface SchoolSpan {
  readonly state: FederalState;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly name: string;
}

/**
 * The school holidays that hold for a host in these states: those that are shipped, unless an agency in whose network the
 * host is today has put something in their stead, and what those agencies have added.
 */
export async function findSchoolSpans(tx: Transaction, hostId: string, states: readonly FederalState[]): Promise<SchoolSpan[]> {
  return tx.sql(
    `WITH network AS (
       SELECT $1::uuid AS id UNION SELECT m.agency_id FROM identity.network_membership_v m
       WHERE m.provider_id = $1 AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date
     )
     SELECT h.federal_state AS state, h.first_day AS "firstDay", h.last_day AS "lastDay", h.name FROM offers.school_holiday h
     WHERE h.federal_state = ANY ($2) AND h.withdrawn_at IS NULL AND h.counts AND (h.agency_id IS NULL OR h.agency_id IN (SELECT id FROM network))
       AND NOT EXISTS (SELECT 1 FROM offers.school_holiday r
         WHERE r.replaces_id = h.id AND r.withdrawn_at IS NULL AND r.agency_id IN (SELECT id FROM network))
     ORDER BY h.federal_state, h.first_day`,
    [hostId, states],
  );
}

/** What is shipped and what agencies have recorded, by their days; everybody signed in may know. */
export async function listSchoolHolidays(tx: Transaction, state: FederalState, from: LocalDate, to: LocalDate): Promise<SchoolHolidayRecord[]> {
  return tx.sql(
    `SELECT ${COLUMNS} FROM offers.school_holiday h WHERE h.federal_state = $1 AND h.withdrawn_at IS NULL AND h.first_day <= $3 AND h.last_day >= $2
     ORDER BY h.first_day, h.id`,
    [state, from, to],
  );
}

/** A span that counts for the caller: one that is shipped, or the caller's own. */
export async function lockSchoolHoliday(tx: Transaction, id: string): Promise<SchoolHolidayRecord | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.sql<SchoolHolidayRecord & { lock: unknown }>(
    `SELECT ${COLUMNS}, pg_advisory_xact_lock(hashtextextended(h.id::text, 7355626)) AS lock FROM offers.school_holiday h
     WHERE h.id = $1 AND h.withdrawn_at IS NULL AND (h.agency_id IS NULL OR h.agency_id = $2)`,
    [id, tx.context.organisationId],
  );
  if (row === undefined) return null;
  const { lock: _, ...record } = row;
  return record;
}

export async function withdrawSchoolHoliday(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.execute('UPDATE offers.school_holiday SET withdrawn_at = platform.now() WHERE id = $1 AND withdrawn_at IS NULL', [id])) === 1;
}

export async function insertSchoolHoliday(tx: Transaction, row: Omit<SchoolHolidayRecord, 'id'>): Promise<SchoolHolidayRecord> {
  const [inserted] = await tx.sql<SchoolHolidayRecord>(
    `INSERT INTO offers.school_holiday AS h (agency_id, federal_state, first_day, last_day, name, counts, replaces_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
    [row.agencyId, row.federalState, row.firstDay, row.lastDay, row.name, row.counts, row.replacesId],
  );
  return inserted!;
}
