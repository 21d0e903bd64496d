import { MOST_VIOLATIONS, type Transaction, type Verification, type Verifier, type Violation } from '#platform';

interface ClaimRule {
  readonly kind: string;
  readonly message: string;
  /** One row with its `subject` for each violation. */
  readonly sql: string;
}

/** What triggers and policies keep true, and a session that fires no trigger (session_replication_role) may break. */
const CLAIM_RULES: readonly ClaimRule[] = [
  {
    kind: 'SEATS_OVERSOLD',
    message: 'The claims of the session are for more seats than it has.',
    sql: `SELECT 'session ' || s.id AS subject FROM offers.session s
      JOIN (SELECT c.session_id, sum(c.seats) AS seats FROM offers.seat_claim_v c GROUP BY c.session_id) c ON c.session_id = s.id
      WHERE c.seats > s.capacity ORDER BY s.id`,
  },
  {
    kind: 'KEPT_COUNTER_WRONG',
    message: 'The seats counted as kept in the session are not as many as its kept claims.',
    sql: `SELECT 'session ' || s.id AS subject FROM offers.session s
      LEFT JOIN (SELECT c.session_id, sum(c.seats) AS seats FROM offers.seat_claim c WHERE c.kind = 'KEPT' GROUP BY c.session_id) c ON c.session_id = s.id
      WHERE s.seats_kept <> coalesce(c.seats, 0) ORDER BY s.id`,
  },
  {
    kind: 'OWN_SEATS_FOREIGN',
    message: 'Seats are blocked or kept by an organisation that does not host the offer.',
    sql: `SELECT 'holder ' || c.holder_id || ' session ' || c.session_id AS subject
      FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id JOIN offers.offer o ON o.id = s.offer_id
      WHERE c.host_id IS NOT NULL AND c.host_id <> o.host_id ORDER BY 1`,
  },
];

/** Looks at the claims of every session by themselves; whether they are those of the reservations is reservations' to say. */
export const claimVerifier: Verifier = {
  name: 'claims',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const { kind, message, sql } of CLAIM_RULES) {
      const rows = await tx.sql<{ subject: string }>(`${sql} LIMIT ${MOST_VIOLATIONS}`);
      violations.push(...rows.map(({ subject }) => ({ kind, subject, message })));
    }
    const [counts] = await tx.sql<Record<string, number>>(`SELECT count(*)::int AS "ownSeatClaims" FROM offers.seat_claim_v WHERE host_id IS NOT NULL`);
    return { checked: counts!, violations };
  },
};
