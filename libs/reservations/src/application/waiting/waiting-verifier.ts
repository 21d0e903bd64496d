import { MOST_VIOLATIONS, type Transaction, type Verification, type Verifier, type Violation } from '#platform';
import { WAITING_COUNTS, WAITING_RULES } from '../../persistence/waiting/verify-waiting.sql.js';

/** Whether every offered seat was given by the waiting list, to one referral at a time, and only what is searched for waits (DD-35). */
export const waitingVerifier: Verifier = {
  name: 'waiting-list',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const { kind, message, sql } of WAITING_RULES) {
      const rows = await tx.sql<{ subject: string }>(`${sql} LIMIT ${MOST_VIOLATIONS}`);
      violations.push(...rows.map(({ subject }) => ({ kind, subject, message })));
    }
    const [counts] = await tx.sql<Record<string, number>>(WAITING_COUNTS);
    return { checked: counts!, violations };
  },
};
