import { firstDay, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import { tellOfChangedFigures } from './months/tell-of-step.js';

const RESULT_TABLES = ['charge_sum', 'charge', 'line_digest', 'position', 'net', 'gross', 'line'];

const SIGNATURES = ['submitted_by', 'submitted_at', 'submitted_digest', 'approved_by', 'approved_at', 'approved_digest'];

/**
 * Signatures stand under figures: other ones take them back, and what was approved is in review again. $1 agency, $2 month, $3 the run that is
 * in force from now on.
 */
export const PUT_IN_FORCE = `
UPDATE settlement.month m SET run_id = r.id,
  state = CASE WHEN m.state = 'APPROVED' AND (settlement.figures_digest(r) = m.submitted_digest) IS NOT TRUE THEN 'IN_REVIEW' ELSE m.state END,
  ${SIGNATURES.map((column) => `${column} = CASE WHEN settlement.figures_digest(r) = m.submitted_digest THEN m.${column} END`).join(', ')}
FROM settlement.clearing_run r WHERE m.agency_id = $1 AND m.period = $2 AND r.id = $3`;

/** What a run has written; its record stays. */
export async function deleteResult(tx: Transaction, runId: string): Promise<void> {
  await tx.execute(RESULT_TABLES.map((table) => `DELETE FROM settlement.${table} WHERE run_id = '${runId}'`).join('; '));
}

/** Puts a finished run in force for its month; the lines and sums of the run before go, its record stays as SUPERSEDED. */
export async function putInForce(tx: Transaction, run: { id: string; agencyId: string; period: YearMonth }): Promise<void> {
  const month = [run.agencyId, firstDay(run.period)];
  const [before] = await tx.sql<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2 FOR UPDATE', month);
  if (before) {
    await tx.execute(PUT_IN_FORCE, [...month, run.id]);
    await deleteResult(tx, before.run_id);
    await tx.execute(`UPDATE settlement.clearing_run SET state = 'SUPERSEDED' WHERE id = $1`, [before.run_id]);
    await tellOfChangedFigures(tx, run.agencyId, run.period);
  } else {
    // Cleared by somebody else at this moment: on one snapshot the conflict is a 40001, and the unit of work begins anew.
    await tx.execute(`INSERT INTO settlement.month (agency_id, period, state, run_id) VALUES ($1, $2, 'CLEARED', $3)
      ON CONFLICT (agency_id, period) DO NOTHING`, [...month, run.id]);
  }
}
