import { addDays, firstDay, lastDay, nextMonth, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import {
  INSERT_CORRECTIONS,
  INSERT_DIGESTS,
  INSERT_GROSS,
  INSERT_MONTH_LINES,
  INSERT_NET,
  INSERT_POSITIONS,
  INSERT_WORKED_LINES,
  RUN_DIGEST,
  WORKED,
} from '../persistence/run.sql.js';
import { RATES, SEAT_USES } from '../persistence/seat-use.sql.js';
import type { RunCheck } from '../domain/runs/run-checks.js';
import { workCharges } from './charges/work-charges.js';
import { failedChecks } from './runs/check-run.js';

/** Told before each step; the receiver writes it where people can see it. */
export type ReportProgress = (step: number, steps: number, label: string) => Promise<void> | void;

export const CLEARING_STEPS = ['Seat uses', 'Rates', 'Lines', 'Corrections', 'Sums', 'Charges', 'Checks', 'Digest'] as const;

/** The same as codes, for screens to word. */
export const CLEARING_STEP_CODES = ['SEAT_USES', 'RATES', 'LINES', 'CORRECTIONS', 'SUMS', 'CHARGES', 'CHECKS', 'DIGEST'] as const;
export type ClearingStepCode = (typeof CLEARING_STEP_CODES)[number];

/**
 * The statements of a run sort and hash many rows, which the memory limits of requests would send to disk;
 * just-in-time compiling costs more than it saves there.
 */
export const MEMORY_OF_A_BATCH = `SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`;

/**
 * Nearly every row of a month is read. How many uses ranges of days leave the planner guesses a thousandth, and would then look for the
 * certificate of each one among all that are valid on its day.
 */
const WHOLE_TABLES = 'SET LOCAL enable_nestloop = off';
const PLANNER_AS_BEFORE = 'SET LOCAL enable_nestloop = on';

interface ClosedMonths {
  readonly first: YearMonth | null;
  readonly last: YearMonth | null;
}

export interface ComputedRun {
  readonly failed: readonly RunCheck[];
  /** As the database writes instants, to the microsecond. */
  readonly cutOffAt: string;
}

/** The agency's closed months: their first and last (they close in order, so there is no gap). */
export async function findClosedMonths(tx: Transaction, agencyId: string): Promise<ClosedMonths> {
  const [row] = await tx.sql<{ first: string | null; last: string | null }>(
    `SELECT to_char(min(period), 'YYYY-MM') AS first, to_char(max(period), 'YYYY-MM') AS last
     FROM settlement.month WHERE agency_id = $1 AND closed_at IS NOT NULL`,
    [agencyId],
  );
  return { first: row!.first, last: row!.last };
}

/**
 * Works out one month and writes its lines, sums and digest under the run. The month after the last closed one also
 * carries the corrections of all closed months. Runs inside the caller's transaction; nothing is visible before it commits. Answers the checks
 * that it failed: one that fails any must not be put in force.
 *
 * All statements see the snapshot of the transaction, taken by its first one (REPEATABLE READ); the cut-off is read after it, so that whatever is
 * recorded later than that is not in the run. The run itself is not written before it is fixed: another worker that is given the same job could
 * not take it over as long as its row is held.
 */
export async function computeRun(
  tx: Transaction,
  run: { id: string; agencyId: string; period: YearMonth },
  report: ReportProgress,
): Promise<ComputedRun> {
  await tx.execute(MEMORY_OF_A_BATCH);
  const [now] = await tx.sql<{ at: string }>('SELECT platform.now()::text AS at');
  const closed = await findClosedMonths(tx, run.agencyId);
  const corrects = closed.last !== null && nextMonth(closed.last) === run.period;
  const from = await firstDayNeeded(tx, run, corrects ? closed.first : null);
  const to = lastDay(run.period);
  const step = (index: number): Promise<void> | void => report(index + 1, CLEARING_STEPS.length, CLEARING_STEPS[index]!);

  await step(0);
  await tx.execute(WHOLE_TABLES);
  await tx.execute(SEAT_USES, [run.agencyId, from, to]);
  await tx.execute(PLANNER_AS_BEFORE);
  await tx.execute('ANALYZE seat_use');
  await step(1);
  await tx.execute(RATES, [run.agencyId]);
  await tx.execute('ANALYZE picked_rate');
  await step(2);
  const monthLines = [run.id, run.agencyId, firstDay(run.period), to];
  if (corrects) {
    await tx.execute(WORKED);
    await tx.execute('ANALYZE worked');
    await tx.execute(INSERT_WORKED_LINES, monthLines);
  } else {
    await tx.execute(INSERT_MONTH_LINES, monthLines);
  }
  await step(3);
  if (corrects) await tx.execute(INSERT_CORRECTIONS, [run.id, run.agencyId, firstDay(closed.first!), addDays(firstDay(run.period), -1)]);
  await step(4);
  await tx.execute(INSERT_GROSS, [run.id, run.agencyId]);
  await tx.execute(INSERT_NET, [run.id, run.agencyId]);
  await tx.execute(INSERT_POSITIONS, [run.id, run.agencyId]);
  await step(5);
  await workCharges(tx, run, corrects ? closed.last : null);
  await step(6);
  const failed = await failedChecks(tx, run);
  await step(7);
  await tx.execute(INSERT_DIGESTS, [run.id, run.agencyId]);
  await tx.execute(`DROP TABLE seat_use, picked_rate${corrects ? ', worked' : ''}`);
  return { failed, cutOffAt: now!.at };
}

/**
 * The month itself; all closed months where corrections are due; and where a rate counts the first use of a reservation,
 * what lies before: the rest of the ISO week for SEAT_WEEK, everything for COURSE, whose first use may lie in any month.
 */
export async function firstDayNeeded(
  tx: Transaction,
  run: { agencyId: string; period: YearMonth },
  firstClosed: YearMonth | null,
  /** Units of rates that are not saved yet. */
  moreUnits: readonly string[] = [],
): Promise<string> {
  const [row] = await tx.sql<{ day: string }>(
    `SELECT CASE WHEN ${isPricedBy('COURSE')} THEN '0001-01-01' WHEN ${isPricedBy('SEAT_WEEK')} THEN date_trunc('week', $2::timestamp)::date ELSE $2::date END AS day`,
    [run.agencyId, firstDay(firstClosed ?? run.period), moreUnits],
  );
  return row!.day;
}

const isPricedBy = (unit: string): string => `('${unit}' = ANY ($3::text[]) OR EXISTS (SELECT 1 FROM agreements.settlement_rate_v WHERE agency_id = $1 AND unit = '${unit}'))`;

/** Fixes the totals and the digest of a run, for the attempt that holds it; false when another attempt has taken over. */
export async function finishRun(tx: Transaction, runId: string, attempt: number, cutOffAt: string): Promise<boolean> {
  const written = await tx.execute(
    `UPDATE settlement.clearing_run r SET state = 'DONE', finished_at = platform.now(), cut_off_at = $3,
       (line_count, held_count) = (SELECT count(*), count(*) FILTER (WHERE l.outcome = 'HELD') FROM settlement.line l WHERE l.run_id = r.id),
       settlement_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'SETTLEMENT'),
       direct_billing_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'DIRECT_BILLING'),
       digest = (SELECT ${RUN_DIGEST} FROM settlement.line_digest d WHERE d.run_id = r.id)
     WHERE r.id = $1 AND r.attempt = $2 AND r.state = 'RUNNING'`,
    [runId, attempt, cutOffAt],
  );
  return written === 1;
}
