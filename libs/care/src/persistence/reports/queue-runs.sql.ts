import type { YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import type { ReportRunView } from '../../domain/reports/report-run.js';

export interface QueuedRun extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  readonly period: YearMonth;
}

const QUEUED_COLUMNS = `r.id, r.agency_id AS "agencyId", to_char(r.period, 'YYYY-MM') AS period`;
/** The first of the month that was over last, in Germany. */
const LAST_MONTH = `(date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') - interval '1 month')::date`;

/** Makes a run for every month that is over and has none: from an agency's first month with approvals on, at most so many months back. */
export const queueMissingRuns = (tx: Transaction, mostMonths: number): Promise<QueuedRun[]> =>
  tx.sql(
    `INSERT INTO care.report_run AS r (agency_id, period)
     SELECT b.agency_id, m.period::date
     FROM (SELECT a.agency_id, date_trunc('month', min(a.valid_from))::date AS first FROM referrals.approved_days_v a GROUP BY a.agency_id) b
     CROSS JOIN LATERAL generate_series(greatest(b.first, (${LAST_MONTH} - make_interval(months => $1::int - 1))::date)::timestamp, ${LAST_MONTH}::timestamp, interval '1 month') AS m(period)
     WHERE NOT EXISTS (SELECT 1 FROM care.report_run k WHERE k.agency_id = b.agency_id AND k.period = m.period::date)
     ORDER BY m.period, b.agency_id ON CONFLICT (agency_id, period) DO NOTHING RETURNING ${QUEUED_COLUMNS}`,
    [mostMonths],
  );

/** Runs that are not done and of which nothing was heard for so many minutes: whoever worked on them is gone, or has given up. */
export const reviveRuns = (tx: Transaction, silentMinutes: number): Promise<QueuedRun[]> =>
  tx.sql(
    `UPDATE care.report_run r SET moved_at = platform.now()
     WHERE r.id IN (SELECT k.id FROM care.report_run k WHERE k.state <> 'DONE' AND k.moved_at < platform.now() - make_interval(mins => $1::int) ORDER BY k.id FOR UPDATE SKIP LOCKED)
     RETURNING ${QUEUED_COLUMNS}`,
    [silentMinutes],
  );

/** The run of a month that was not there; undefined where there is one. */
export async function insertRun(tx: Transaction, agencyId: string, period: YearMonth): Promise<QueuedRun | undefined> {
  const [run] = await tx.sql<QueuedRun>(
    `INSERT INTO care.report_run AS r (agency_id, period) VALUES ($1, to_date($2, 'YYYY-MM')) ON CONFLICT (agency_id, period) DO NOTHING RETURNING ${QUEUED_COLUMNS}`,
    [agencyId, period],
  );
  return run;
}

export async function findRun(tx: Transaction, agencyId: string | null, period: YearMonth): Promise<ReportRunView | undefined> {
  const [run] = await tx.sql<ReportRunView>(
    `SELECT r.id, to_char(r.period, 'YYYY-MM') AS period, r.state, r.done, r.total, r.queued_at AS "queuedAt", r.started_at AS "startedAt", r.finished_at AS "finishedAt"
     FROM care.report_run r WHERE r.agency_id = $1 AND r.period = to_date($2, 'YYYY-MM')`,
    [agencyId, period],
  );
  return run;
}

/** The month that goes on now, in Germany. */
export async function thisMonth(tx: Transaction): Promise<YearMonth> {
  const [row] = await tx.sql<{ month: YearMonth }>(`SELECT to_char(platform.now() AT TIME ZONE 'Europe/Berlin', 'YYYY-MM') AS month`);
  return row!.month;
}
