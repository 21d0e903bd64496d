import { MOST_VIOLATIONS, type Transaction, type Verification, type Verifier, type Violation } from '#platform';
import { BUDGET_RULES, STAY_BOOKING_COUNT } from '../../persistence/budgets/verify-stay-budgets.sql.js';

/** Works out anew what every confirmed seat uses of which budget account, and compares it with the bookings in both directions (TS-17). */
export const stayBudgetVerifier: Verifier = {
  name: 'stay-budgets',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const { kind, message, sql } of BUDGET_RULES) {
      const rows = await tx.sql<{ subject: string }>(`${sql} LIMIT ${MOST_VIOLATIONS}`);
      violations.push(...rows.map(({ subject }) => ({ kind, subject, message })));
    }
    const [counts] = await tx.sql<Record<string, number>>(STAY_BOOKING_COUNT);
    return { checked: counts!, violations };
  },
};
