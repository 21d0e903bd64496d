import { firstDay, lastDay, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import { RUN_CHECKS, type RunCheck } from '../../domain/runs/run-checks.js';
import { BROKEN_CHARGE_SUMS, BROKEN_CHARGES, BROKEN_GROSS, BROKEN_NETS, BROKEN_ZERO_SUM, brokenLines, brokenShares } from '../../persistence/runs/checks.sql.js';

/** A run did not stand its own checks: what it wrote must not stay. */
export class ChecksFailedError extends Error {
  constructor(readonly checks: readonly RunCheck[]) {
    super(`The run failed its checks: ${checks.join(', ')}`);
  }
}

/** Lines of the reservations in the temporary table `scope`. */
const IN_SCOPE = 'l.reservation_id = ANY (ARRAY(SELECT id FROM scope))';

/** What was worked out in the transaction: the lines of the whole month or of the reservations in scope, and the charges or not. */
export interface WorkedAnew {
  readonly lines: 'MONTH' | 'SCOPE';
  readonly charges: boolean;
}

/**
 * Which checks the lines, charges and sums of a run fail, in one statement; none: they hold. Needs the seat uses of the run (temporary table seat_use).
 * For one pair the lines of its reservations are looked at and the sums of all; its shares were taken in and out of the sums by their cents.
 */
export async function failedChecks(tx: Transaction, run: { id: string; period: YearMonth }, anew: WorkedAnew = { lines: 'MONTH', charges: true }): Promise<RunCheck[]> {
  const lines = anew.lines === 'SCOPE' ? IN_SCOPE : 'true';
  const faults: Record<RunCheck, string> = {
    CONSERVATION: brokenShares(lines),
    GROSS: anew.lines === 'SCOPE' ? 'SELECT 1 WHERE false' : BROKEN_GROSS,
    NETS: BROKEN_NETS,
    ZERO_SUM: BROKEN_ZERO_SUM,
    LINES: brokenLines(lines),
    CHARGES: anew.charges ? BROKEN_CHARGES : BROKEN_CHARGE_SUMS,
  };
  const [row] = await tx.sql<{ failed: RunCheck[] }>(
    `SELECT array_remove(ARRAY[${RUN_CHECKS.map((check) => `CASE WHEN EXISTS (${faults[check]}) THEN '${check}' END`).join(', ')}], NULL) AS failed`,
    [run.id, firstDay(run.period), lastDay(run.period)],
  );
  return row!.failed;
}
