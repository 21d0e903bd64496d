import type { Transaction } from '#platform';
import type { CaseState } from '../../domain/case-state.js';

/** The state of a referral that the caller sees. */
export async function findCaseState(tx: Transaction, referralId: string): Promise<CaseState> {
  const [row] = await tx.prepared<{ state: CaseState }>('pv_case_state', 'SELECT state FROM referrals.referral_v WHERE id = $1', [referralId]);
  return row!.state;
}

export interface VerdictNoteRow {
  readonly id: string;
  readonly wished: boolean | null;
  readonly costNote: string | null;
}

/** Of those reservations whose verdicts the caller sees. */
export const findVerdictNotes = (tx: Transaction, reservationIds: readonly string[]): Promise<VerdictNoteRow[]> =>
  tx.sql<VerdictNoteRow & Record<string, unknown>>(
    `SELECT reservation_id AS id, (verdicts->>'wished')::boolean AS wished, cost_note AS "costNote" FROM reservations.verdict WHERE reservation_id = ANY ($1::uuid[])`,
    [reservationIds],
  );

/** The verdicts, as ReserveSeatUseCase has given them, of those reservations whose verdicts the caller sees. */
export const findVerdicts = (tx: Transaction, reservationIds: readonly string[]): Promise<{ id: string; verdicts: unknown }[]> =>
  tx.sql<{ id: string; verdicts: unknown }>(`SELECT reservation_id AS id, verdicts FROM reservations.verdict WHERE reservation_id = ANY ($1::uuid[])`, [reservationIds]);
