import type { Transaction } from '#platform';
import type { BudgetReason, BudgetSource, BudgetStep, PossibleSteps } from '../../domain/budgets/budget-source.js';

export interface StayParties extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  /** What was chosen before; null: nothing. */
  readonly step: BudgetStep | null;
  readonly reason: BudgetReason | null;
}

/** A reservation whose case the caller sees, with what was chosen for it; locked against others who choose. */
export async function lockStay(tx: Transaction, reservationId: string): Promise<StayParties | undefined> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended(one.id::text, 7355645)) FROM (SELECT unnest(reservations.with_stays(ARRAY[$1::uuid])) AS id ORDER BY 1 OFFSET 0) one', [reservationId]);
  const [row] = await tx.sql<StayParties>(
    `SELECT v.id, v.agency_id AS "agencyId", r.responsible_id AS "responsibleId", b.step, b.reason
     FROM reservations.reservation v JOIN referrals.referral_v r ON r.id = v.referral_id LEFT JOIN reservations.budget_source b ON b.reservation_id = v.id
     WHERE v.id = $1`,
    [reservationId],
  );
  return row;
}

export async function findPossibleSteps(tx: Transaction, reservationId: string): Promise<PossibleSteps> {
  const [row] = await tx.sql<{ derived: BudgetStep[]; hasAsd: boolean }>('SELECT derived, has_asd AS "hasAsd" FROM reservations.budget_steps($1)', [reservationId]);
  return row!;
}

/** Who chose, when, and up to which day is the trigger's to say. 42501 where it is the ASD volume's and the caller not of the agency. */
export async function writeBudgetSource(tx: Transaction, stay: StayParties, { step, reason }: BudgetSource): Promise<void> {
  await tx.execute(
    `INSERT INTO reservations.budget_source (reservation_id, agency_id, step, reason, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, '', platform.now())
     ON CONFLICT (reservation_id) DO UPDATE SET step = EXCLUDED.step, reason = EXCLUDED.reason`,
    [stay.id, stay.agencyId, step, reason ?? null],
  );
}
