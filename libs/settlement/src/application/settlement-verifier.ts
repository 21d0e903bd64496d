import type { Transaction, Verification, Verifier, Violation } from '#platform';
import { SETTLEMENT_RULES } from '../persistence/verify.sql.js';

/** Recomputes digests, sums, nets, positions and what is carried from the lines of every month in force. */
export const settlementVerifier: Verifier = {
  name: 'settlement',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const rule of SETTLEMENT_RULES) {
      const rows = await tx.sql<{ subject: string }>(rule.sql);
      violations.push(...rows.map(({ subject }) => ({ kind: rule.kind, subject, message: rule.message })));
    }
    const [counts] = await tx.sql<{ months: number; lines: number }>(
      `SELECT (SELECT count(*)::int FROM settlement.month) AS months,
         (SELECT count(*)::int FROM settlement.line l JOIN settlement.month m ON m.run_id = l.run_id) AS lines`,
    );
    return { checked: { months: counts!.months, lines: counts!.lines }, violations };
  },
};
