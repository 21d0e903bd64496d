import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import { FIGURE_COLUMNS, figuresOf } from './figures.sql.js';

/** Approvals of one chunk: what a killed worker has to do again at most, two seconds of work. Smaller ones read the sessions of the month over and over. */
export const CHUNK = 20_000;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Who holds a run: every write names it. */
export interface RunHolder {
  readonly runId: string;
  /** Number of the job and of its attempt. */
  readonly job: string;
  readonly attempt: number;
}

export interface HeldRun {
  readonly id: string;
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly total: number | null;
  readonly bounds: readonly string[];
  readonly chunksDone: number;
}

const HELD_COLUMNS = `r.id, r.agency_id AS "agencyId", to_char(r.period, 'YYYY-MM') AS period, r.period AS first, (r.period + interval '1 month' - interval '1 day')::date AS last,
  r.total, r.bounds, r.chunks_done AS "chunksDone"`;

/** Takes the run over from whoever held it before; false when somebody later holds it, or it is done. */
export async function takeRun(tx: Transaction, { runId, job, attempt }: RunHolder): Promise<boolean> {
  const taken = await tx.execute(
    `UPDATE care.report_run r SET state = 'RUNNING', job = $2, attempt = $3, started_at = coalesce(r.started_at, platform.now()), moved_at = platform.now()
     WHERE r.id = $1 AND r.state <> 'DONE' AND (r.job, r.attempt) < ($2::bigint, $3::int)`,
    [runId, job, attempt],
  );
  return taken === 1;
}

/** True once everybody has ended who had begun to write when the run was queued: from then on whoever writes knows of the run and marks what it misses. */
export async function hasItAlone(tx: Transaction, runId: string): Promise<boolean> {
  const [row] = await tx.sql<{ alone: boolean }>(`SELECT pg_snapshot_xmin(s) > r.queued_in OR pg_snapshot_xmax(s) <= r.queued_in AS alone FROM care.report_run r, pg_current_snapshot() s WHERE r.id = $1`, [runId]);
  return row?.alone ?? true;
}

/** The run, locked, while it is held by the caller; undefined when it was taken over or is done. */
export async function lockRun(tx: Transaction, { runId, job, attempt }: RunHolder): Promise<HeldRun | undefined> {
  const [run] = await tx.sql<HeldRun & Record<string, unknown>>(
    `SELECT ${HELD_COLUMNS} FROM care.report_run r WHERE r.id = $1 AND r.job = $2 AND r.attempt = $3 AND r.state = 'RUNNING' FOR NO KEY UPDATE`,
    [runId, job, attempt],
  );
  return run;
}

/** Cuts the approvals of the month into chunks of whole referrals; what is added meanwhile falls into one of them. */
export async function cutRun(tx: Transaction, run: HeldRun, size: number): Promise<void> {
  await tx.execute(
    `UPDATE care.report_run r SET (total, bounds) = (
       SELECT coalesce(max(n), 0), coalesce(array_agg(DISTINCT referral_id ORDER BY referral_id) FILTER (WHERE n % $4 = 0), '{}')
       FROM (SELECT a.referral_id, row_number() OVER (ORDER BY a.referral_id) AS n FROM referrals.approved_days_v a
         WHERE a.agency_id = $1 AND a.valid_from <= $3::date AND (a.valid_to IS NULL OR a.valid_to >= $2::date)) x)
     WHERE r.id = $5`,
    [run.agencyId, run.first, run.last, size, run.id],
  );
}

/** A report that the agency is asked about. */
export interface AskedReport {
  readonly id: string;
  readonly agencyId: string;
  readonly dueOn: LocalDate;
}

/** The month that was over last, in Germany. */
const LAST_MONTH = `(date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin') - interval '1 month')::date`;

const CHUNK_FIGURES = figuresOf({
  approvals: '(SELECT l.* FROM referrals.approved_days_v l WHERE l.agency_id = $1::uuid) a',
  approvedDays: 'referrals.approved_days_v',
  first: '$2::date',
  last: '$3::date',
  referral: (column) => ` AND ${column} > $4::uuid AND ${column} <= $5::uuid`,
  fence: 'OFFSET 0',
  agency: '$1::uuid',
  key: ['approval_id'],
});

/**
 * The reports of one chunk in one statement; those that are there already stay. $1 agency, $2 and $3 the month, $4 and $5 referrals, $6 day
 * of answer. The agency is asked about the month that was over last: of months that are made up for nobody steers anything any more.
 */
export const INSERT_CHUNK = `WITH ${CHUNK_FIGURES},
written AS (
  INSERT INTO care.report (${FIGURE_COLUMNS}, version, review_since, review_due_on)
  SELECT ${FIGURE_COLUMNS}, 1, 1, CASE WHEN verdict IN ('UNDER', 'OVER') AND $2::date = ${LAST_MONTH} THEN $6::date END FROM judged j
  WHERE NOT EXISTS (SELECT 1 FROM care.report p WHERE p.referral_id > $4::uuid AND p.referral_id <= $5::uuid AND p.period = $2::date AND p.approval_id = j.approval_id) RETURNING id, agency_id, review_due_on
)
SELECT id, agency_id AS "agencyId", review_due_on AS "dueOn" FROM written WHERE review_due_on IS NOT NULL`;

/** As for a batch. Of the care that meets the approvals the planner guesses a hundredth, and would sort it all instead of counting it up as it comes. */
const MEMORY_OF_A_CHUNK = `SET LOCAL work_mem = '128MB'; SET LOCAL jit = off; SET LOCAL enable_sort = off`;

/** Writes the reports of the next chunk and notes that it is done; gives back those that the agency is asked about. */
export async function writeChunk(tx: Transaction, run: HeldRun, size: number, dueOn: LocalDate): Promise<AskedReport[]> {
  const from = run.chunksDone === 0 ? NOBODY : run.bounds[run.chunksDone - 1]!;
  const to = run.bounds[run.chunksDone] ?? LAST;
  await tx.execute(MEMORY_OF_A_CHUNK);
  const asked = await tx.sql<AskedReport & Record<string, unknown>>(INSERT_CHUNK, [run.agencyId, run.first, run.last, from, to, dueOn]);
  await tx.execute('UPDATE care.report_run r SET chunks_done = r.chunks_done + 1, done = least(r.total, r.done + $2::int), moved_at = platform.now() WHERE r.id = $1', [run.id, size]);
  return asked;
}

export const finishRun = (tx: Transaction, runId: string): Promise<number> =>
  tx.execute(`UPDATE care.report_run r SET state = 'DONE', done = r.total, finished_at = platform.now(), moved_at = platform.now() WHERE r.id = $1`, [runId]);

/** Nothing more comes of this attempt; whoever looks again queues it anew. */
export const failRun = (tx: Transaction, { runId, job, attempt }: RunHolder): Promise<number> =>
  tx.execute(`UPDATE care.report_run r SET state = 'FAILED', moved_at = platform.now() WHERE r.id = $1 AND r.state <> 'DONE' AND (r.job, r.attempt) <= ($2::bigint, $3::int)`, [
    runId,
    job,
    attempt,
  ]);
