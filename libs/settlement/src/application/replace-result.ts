import { firstDay, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';

const RESULT_TABLES = ['line_digest', 'position', 'net', 'gross', 'line'];

/** Puts a finished run in force for its month; the lines and sums of the run before go, its record stays as SUPERSEDED. */
export async function putInForce(tx: Transaction, run: { id: string; agencyId: string; period: YearMonth }): Promise<void> {
  const month = [run.agencyId, firstDay(run.period)];
  const [before] = await tx.sql<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2 FOR UPDATE', month);
  if (before) {
    await tx.execute('UPDATE settlement.month SET run_id = $3 WHERE agency_id = $1 AND period = $2', [...month, run.id]);
    await tx.execute(
      RESULT_TABLES.map((table) => `DELETE FROM settlement.${table} WHERE run_id = '${before.run_id}'`).join('; ') +
        `; UPDATE settlement.clearing_run SET state = 'SUPERSEDED' WHERE id = '${before.run_id}'`,
    );
  } else {
    // Cleared by somebody else at this moment: on one snapshot the conflict is a 40001, and the unit of work begins anew.
    await tx.execute(`INSERT INTO settlement.month (agency_id, period, state, run_id) VALUES ($1, $2, 'CLEARED', $3)
      ON CONFLICT (agency_id, period) DO NOTHING`, [...month, run.id]);
  }
}
