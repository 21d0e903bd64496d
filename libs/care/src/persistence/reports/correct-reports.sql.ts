import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { COMPARED_COLUMNS, FIGURE_COLUMNS, figuresOf } from './figures.sql.js';

/** A referral and month of which something has changed since its reports were made. */
export interface StaleMonth {
  readonly agencyId: string;
  readonly referralId: string;
  /** The first of the month. */
  readonly period: LocalDate;
}

/** Those who make reports anew take turns; false while another one does. */
export async function takeTurn(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('care.report_stale', 7355657)) AS mine`);
  return row!.mine;
}

/**
 * Takes marks of months whose run is done; the others wait for it. Of an intervention (KRISE) that goes on, the months after count the
 * changed care, too.
 */
export const takeStale = (tx: Transaction, most: number): Promise<StaleMonth[]> =>
  tx.sql(
    `WITH due AS (
       SELECT s.id FROM care.report_stale s JOIN care.report_run r ON r.agency_id = s.agency_id AND r.period = s.period AND r.state = 'DONE'
       ORDER BY s.id LIMIT $1 FOR UPDATE OF s SKIP LOCKED),
     gone AS (DELETE FROM care.report_stale s USING due WHERE s.id = due.id RETURNING s.agency_id, s.referral_id, s.period)
     SELECT agency_id AS "agencyId", referral_id AS "referralId", period FROM gone
     UNION SELECT p.agency_id, p.referral_id, p.period FROM gone g JOIN care.report p ON p.referral_id = g.referral_id AND p.period > g.period AND p.hours_basis = 'PER_INTERVENTION'`,
    [most],
  );

const FIGURES = figuresOf({
  approvals: 'wanted w JOIN referrals.approved_days_v a ON a.referral_id = w.referral_id',
  approvedDays: 'referrals.approved_days_v',
  first: 'w.period',
  last: `(w.period + interval '1 month' - interval '1 day')::date`,
  referral: () => '',
  fence: '',
  agency: 'c.agency_id',
  key: ['approval_id', 'period'],
});

const KEPT = new Set(['valid_from', 'valid_to', 'legal_basis', 'module']);
const NUMBERS = /_minutes$|^sessions_|^days$/;

/** A column of the new version: of what was worked out, or of a version that takes the report back. */
function columnOf(column: string): string {
  // That month it was the responsible provider of the report that is corrected, whoever is by now.
  if (column === 'provider_id') return 'coalesce(l.provider_id, j.provider_id) AS provider_id';
  if (['approval_id', 'period', 'agency_id', 'referral_id', 'referral_code'].includes(column)) return `coalesce(j.${column}, l.${column}) AS ${column}`;
  const gone = KEPT.has(column) ? `l.${column}` : column === 'verdict' ? `'NO_RANGE'` : NUMBERS.test(column) && column !== 'intervention_minutes' ? '0' : 'NULL';
  return `CASE WHEN j.approval_id IS NULL THEN ${gone} ELSE j.${column} END AS ${column}`;
}

const tuple = (row: string): string => `(${COMPARED_COLUMNS.map((column) => `${row}.${column}`).join(', ')})`;
const CHANGED = `array_remove(ARRAY[${COMPARED_COLUMNS.map((column) => `CASE WHEN j.${column} IS DISTINCT FROM l.${column} THEN '${column}' END`).join(', ')}], NULL)`;

/** A version that was written, and what follows from it. */
export interface NewVersion {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  /** Null: no report of that approval and month was there. */
  readonly correctsId: string | null;
  /** By when the agency is to answer; null: it is not asked, or has answered and nothing is to be asked anew. */
  readonly dueOn: LocalDate | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes new versions where figures differ from the newest ones (DD-11). $1 to $3 the months; $4 agencies, $5 by when they answer. */
const CORRECT = `WITH wanted AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS w(agency_id, referral_id, period)
),
${FIGURES},
latest AS MATERIALIZED (
  SELECT DISTINCT ON (p.approval_id, p.period) p.* FROM wanted w JOIN care.report p ON p.referral_id = w.referral_id AND p.period = w.period
  ORDER BY p.approval_id, p.period, p.version DESC
),
differing AS (
  SELECT ${FIGURE_COLUMNS.split(',')
    .map((column) => columnOf(column.trim()))
    .join(', ')}, l.id AS corrects_id, coalesce(l.version, 0) + 1 AS version, j.approval_id IS NULL AS withdrawn,
    CASE WHEN l.id IS NULL OR l.withdrawn THEN '{}' WHEN j.approval_id IS NULL THEN '{withdrawn}' ELSE ${CHANGED} END AS changed,
    l.review_since AS asked_since, l.review_due_on AS asked_until, j.verdict = l.verdict AND NOT l.withdrawn AS stays
  FROM judged j FULL JOIN latest l ON l.approval_id = j.approval_id AND l.period = j.period
  WHERE l.id IS NULL OR CASE WHEN j.approval_id IS NULL THEN NOT l.withdrawn ELSE l.withdrawn OR ${tuple('j')} IS DISTINCT FROM ${tuple('l')} END
),
written AS (
  INSERT INTO care.report (${FIGURE_COLUMNS}, version, corrects_id, changed, withdrawn, review_since, review_due_on)
  SELECT ${FIGURE_COLUMNS}, d.version, d.corrects_id, d.changed, d.withdrawn, CASE WHEN d.stays THEN d.asked_since ELSE d.version END,
    CASE WHEN d.verdict IN ('UNDER', 'OVER') THEN CASE WHEN d.stays THEN d.asked_until ELSE u.due_on END END
  FROM differing d LEFT JOIN unnest($4::uuid[], $5::date[]) AS u(asked_id, due_on) ON u.asked_id = d.agency_id
  RETURNING *
)
SELECT w.id, w.agency_id AS "agencyId", w.version, w.corrects_id AS "correctsId",
  CASE WHEN NOT EXISTS (SELECT 1 FROM care.report_answer a JOIN care.report p ON p.id = a.report_id
    WHERE p.approval_id = w.approval_id AND p.period = w.period AND p.version >= w.review_since) THEN w.review_due_on END AS "dueOn",
  (SELECT jsonb_object_agg(k, to_jsonb(l)->k) FROM unnest(w.changed) AS k) AS before,
  (SELECT jsonb_object_agg(k, to_jsonb(w)->k) FROM unnest(w.changed) AS k) AS after
FROM written w LEFT JOIN latest l ON l.id = w.corrects_id`;

export async function writeCorrections(tx: Transaction, months: readonly StaleMonth[], dueOn: ReadonlyMap<string, LocalDate>): Promise<NewVersion[]> {
  await tx.execute(`SET LOCAL work_mem = '64MB'; SET LOCAL jit = off`);
  return tx.sql<NewVersion & Record<string, unknown>>(CORRECT, [
    months.map((month) => month.agencyId),
    months.map((month) => month.referralId),
    months.map((month) => month.period),
    [...dueOn.keys()],
    [...dueOn.values()],
  ]);
}
