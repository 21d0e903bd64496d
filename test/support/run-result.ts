import type pg from 'pg';

const TABLES = {
  lines: `SELECT to_jsonb(l) - 'run_id' AS row FROM settlement.line l WHERE run_id = $1 ORDER BY session_id, reservation_id, corrects, is_reversal`,
  gross: `SELECT to_jsonb(g) - 'run_id' AS row FROM settlement.gross g WHERE run_id = $1 ORDER BY kind, debtor_id, creditor_id`,
  net: `SELECT to_jsonb(n) - 'run_id' AS row FROM settlement.net n WHERE run_id = $1 ORDER BY debtor_id, creditor_id`,
  positions: `SELECT to_jsonb(p) - 'run_id' AS row FROM settlement.position p WHERE run_id = $1 ORDER BY organisation_id`,
  digests: `SELECT to_jsonb(d) - 'run_id' AS row FROM settlement.line_digest d WHERE run_id = $1 ORDER BY offer_id`,
  charges: `SELECT to_jsonb(c) - 'run_id' AS row FROM settlement.charge c WHERE run_id = $1 ORDER BY kind, subject_id, module, from_date, corrects, is_reversal`,
  chargeSums: `SELECT to_jsonb(s) - 'run_id' AS row FROM settlement.charge_sum s WHERE run_id = $1 ORDER BY kind, debtor_id, creditor_id`,
  run: `SELECT jsonb_build_object('lines', line_count, 'held', held_count, 'settlement', settlement_cents, 'direct', direct_billing_cents, 'digest', digest, 'state', state, 'charges', charge_count, 'heldCharges', held_charge_count,
      'chargeCents', charge_cents, 'chargeDigest', charge_digest) AS row
    FROM settlement.clearing_run WHERE id = $1`,
} as const;

export type RunResult = Readonly<Record<keyof typeof TABLES, readonly unknown[]>>;

/** Everything that the run in force of a month has left, but its id: two runs with the same result are equal here. */
export async function resultInForce(superuser: pg.Client, agencyId: string, period: string): Promise<RunResult> {
  const { rows } = await superuser.query<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2', [agencyId, `${period}-01`]);
  const parts: [string, unknown[]][] = [];
  for (const [name, sql] of Object.entries(TABLES)) parts.push([name, (await superuser.query<{ row: unknown }>(sql, [rows[0]!.run_id])).rows.map(({ row }) => row)]);
  return Object.fromEntries(parts) as unknown as RunResult;
}
