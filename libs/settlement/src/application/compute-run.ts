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

/** Told before each step; the receiver writes it where people can see it. */
export type ReportProgress = (step: number, steps: number, label: string) => Promise<void> | void;

export const CLEARING_STEPS = ['Seat uses', 'Rates', 'Lines', 'Corrections', 'Sums', 'Digest'] as const;

/**
 * The statements of a run sort and hash many rows, which the memory limits of requests would send to disk;
 * just-in-time compiling costs more than it saves there.
 */
const MEMORY_OF_A_BATCH = `SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`;

interface ClosedMonths {
  readonly first: YearMonth | null;
  readonly last: YearMonth | null;
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
 * carries the corrections of all closed months. Runs inside the caller's transaction; nothing is visible before it commits.
 */
export async function computeRun(
  tx: Transaction,
  run: { id: string; agencyId: string; period: YearMonth },
  report: ReportProgress,
): Promise<void> {
  await tx.execute(MEMORY_OF_A_BATCH);
  const closed = await findClosedMonths(tx, run.agencyId);
  const corrects = closed.last !== null && nextMonth(closed.last) === run.period;
  const from = await firstDayNeeded(tx, run, corrects ? closed.first : null);
  const to = lastDay(run.period);
  const step = (index: number): Promise<void> | void => report(index + 1, CLEARING_STEPS.length, CLEARING_STEPS[index]!);

  await step(0);
  await tx.execute(SEAT_USES, [run.agencyId, from, to]);
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
  await tx.execute(INSERT_DIGESTS, [run.id, run.agencyId]);
  await tx.execute(`DROP TABLE seat_use, picked_rate${corrects ? ', worked' : ''}`);
}

/**
 * The month itself; all closed months where corrections are due; and where a rate counts the first use of a reservation,
 * what lies before: the rest of the ISO week for SEAT_WEEK, everything for COURSE, whose first use may lie in any month.
 */
async function firstDayNeeded(tx: Transaction, run: { agencyId: string; period: YearMonth }, firstClosed: YearMonth | null): Promise<string> {
  const [row] = await tx.sql<{ day: string }>(
    `SELECT CASE WHEN bool_or(unit = 'COURSE') THEN '0001-01-01' WHEN bool_or(unit = 'SEAT_WEEK') THEN date_trunc('week', $2::timestamp)::date ELSE $2::date END AS day
     FROM agreements.settlement_rate_v WHERE agency_id = $1 AND unit IN ('SEAT_WEEK', 'COURSE')`,
    [run.agencyId, firstDay(firstClosed ?? run.period)],
  );
  return row!.day;
}

/** Fixes the totals and the digest of a run, for the attempt that holds it; false when another attempt has taken over. */
export async function finishRun(tx: Transaction, runId: string, attempt: number): Promise<boolean> {
  const written = await tx.execute(
    `UPDATE settlement.clearing_run r SET state = 'DONE', finished_at = platform.now(),
       (line_count, held_count) = (SELECT count(*), count(*) FILTER (WHERE l.outcome = 'HELD') FROM settlement.line l WHERE l.run_id = r.id),
       settlement_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'SETTLEMENT'),
       direct_billing_cents = (SELECT coalesce(sum(cents), 0) FROM settlement.gross g WHERE g.run_id = r.id AND g.kind = 'DIRECT_BILLING'),
       digest = (SELECT ${RUN_DIGEST} FROM settlement.line_digest d WHERE d.run_id = r.id)
     WHERE r.id = $1 AND r.attempt = $2 AND r.state = 'RUNNING'`,
    [runId, attempt],
  );
  return written === 1;
}
