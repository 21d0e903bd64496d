import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { NeedDimension, PublishedNeed } from '../../domain/demand/unmet-need.js';

/** How many were new this month; of referrals that are not in search, or not the asker's, none. */
export async function writeVain(tx: Transaction, referralIds: readonly string[]): Promise<number> {
  const [row] = await tx.sql<{ noted: number }>('SELECT matching.note_vain($1::uuid[]) AS noted', [referralIds]);
  return row!.noted;
}

/** Referrals in search that are not noted yet this month, by id, after the given one; for the operator alone. */
export async function findOpenSearches(tx: Transaction, after: string, most: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH this_month AS (SELECT date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin')::date AS month)
     SELECT r.id FROM referrals.referral_v r CROSS JOIN this_month t LEFT JOIN matching.vain_key k ON k.month = t.month
     WHERE r.state = 'SEARCHING' AND r.id > $1 AND NOT EXISTS (
       SELECT 1 FROM matching.vain_search v WHERE v.month = k.month AND v.mark = sha256(k.key || uuid_send(r.id)))
     ORDER BY r.id LIMIT $2`,
    [after, most],
  );
  return rows.map(({ id }) => id);
}

/** Months that are over and not closed yet, locked so that one worker closes them; the oldest first. */
export async function lockMonthsThatAreOver(tx: Transaction): Promise<LocalDate[]> {
  const rows = await tx.sql<{ month: LocalDate }>(
    `SELECT month::text AS month FROM matching.vain_key WHERE month < date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin')::date ORDER BY month FOR UPDATE`,
  );
  return rows.map(({ month }) => month);
}

export interface MonthCount {
  readonly agencyId: string;
  readonly dimension: NeedDimension;
  readonly code: string;
  readonly searches: number;
}

export const countMonth = (tx: Transaction, month: LocalDate): Promise<MonthCount[]> =>
  tx.sql<MonthCount & Record<string, unknown>>(
    `SELECT v.agency_id AS "agencyId", d.dimension, d.code, count(*)::int AS searches
     FROM matching.vain_search v CROSS JOIN LATERAL (
       SELECT 'TOTAL' AS dimension, 'ALL' AS code UNION ALL SELECT 'MUNICIPALITY', v.municipality_ags UNION ALL SELECT 'AGE', v.age_band
       UNION ALL SELECT 'TOPIC', topic FROM unnest(v.topics) AS topic) d
     WHERE v.month = $1 GROUP BY v.agency_id, d.dimension, d.code ORDER BY v.agency_id, d.dimension, d.code`,
    [month],
  );

export interface PublishedCell {
  readonly agency_id: string;
  readonly dimension: NeedDimension;
  readonly code: string;
  readonly searches: number | null;
}

export async function publishMonth(tx: Transaction, month: LocalDate, cells: readonly PublishedCell[]): Promise<void> {
  await tx.execute(
    `INSERT INTO matching.unmet_need (agency_id, month, dimension, code, searches)
     SELECT c.agency_id, $1, c.dimension, c.code, c.searches FROM json_to_recordset($2) AS c(agency_id uuid, dimension text, code text, searches integer) ON CONFLICT DO NOTHING`,
    [month, JSON.stringify(cells)],
  );
}

/** What a month was counted by is gone with its secret. */
export async function forgetMonth(tx: Transaction, month: LocalDate): Promise<void> {
  await tx.execute('DELETE FROM matching.vain_search WHERE month = $1', [month]);
  await tx.execute('DELETE FROM matching.vain_key WHERE month = $1', [month]);
}

/** Of the agency acted for. */
export const findPublished = (tx: Transaction, from: LocalDate, to: LocalDate): Promise<PublishedNeed[]> =>
  tx.sql<PublishedNeed & Record<string, unknown>>(
    `SELECT to_char(month, 'YYYY-MM') AS month, dimension, code, searches FROM matching.unmet_need WHERE agency_id = $1 AND month BETWEEN $2 AND $3 ORDER BY month, code`,
    [tx.context.organisationId, from, to],
  );
