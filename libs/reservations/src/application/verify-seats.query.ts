import { MOST_VIOLATIONS, type Transaction, type Verification, type Verifier, type Violation } from '#platform';
import { SEAT_COUNTS, SEAT_RULES } from '../persistence/verify-seats.sql.js';

/** Recounts the seats of every session, and compares the claims with the confirmed reservations in both directions. */
export const seatVerifier: Verifier = {
  name: 'seats',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const { kind, message, sql } of SEAT_RULES) {
      const rows = await tx.sql<{ subject: string }>(`${sql} LIMIT ${MOST_VIOLATIONS}`);
      violations.push(...rows.map(({ subject }) => ({ kind, subject, message })));
    }
    const [counts] = await tx.sql<Record<string, number>>(SEAT_COUNTS);
    return { checked: counts!, violations };
  },
};
