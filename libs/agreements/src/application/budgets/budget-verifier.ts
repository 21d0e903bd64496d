import { MOST_VIOLATIONS, type Transaction, type Verification, type Verifier, type Violation } from '#platform';
import { OVERRELEASED, WRONG_BALANCES } from '../../persistence/budgets/verify-budgets.sql.js';

const RULES = [
  { kind: 'BUDGET_BALANCE_WRONG', message: 'The sums kept for the account are not those of its entries.', sql: WRONG_BALANCES },
  { kind: 'BUDGET_OVERRELEASED', message: 'More was released for the subject than was reserved.', sql: OVERRELEASED },
];

/** Adds the entries of every budget account up again, and compares them with the sums that a trigger keeps. */
export const budgetVerifier: Verifier = {
  name: 'budgets',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const { kind, message, sql } of RULES) {
      const rows = await tx.sql<{ subject: string }>(`${sql} LIMIT ${MOST_VIOLATIONS}`);
      violations.push(...rows.map(({ subject }) => ({ kind, subject, message })));
    }
    const [counts] = await tx.sql<Record<string, number>>('SELECT count(*)::int AS "budgetEntries" FROM agreements.budget_entry');
    return { checked: counts!, violations };
  },
};
