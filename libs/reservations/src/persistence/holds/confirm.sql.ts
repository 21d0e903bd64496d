import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseState } from '../../domain/case-state.js';
import type { EndedSeat } from '../stay/transfer.sql.js';

export interface ConfirmRow {
  outcome: 'CONFIRMED' | 'WAITING' | 'EXPIRED' | 'CHANGED' | 'CONSENT_MISSING' | 'REFERRAL_STATE' | 'SEAT_TAKEN';
  full_sessions: { sessionId: string; date: LocalDate }[] | null;
  seats: number | null;
  freed_offer_ids: string[] | null;
  case_was: CaseState | null;
  case_is: CaseState | null;
  /** The seat whose place it took. */
  ended: EndedSeat | null;
}

/** reservations.confirm: the one way from a wish to a seat. */
export async function confirmReservation(tx: Transaction, reservationId: string): Promise<ConfirmRow> {
  const [row] = await tx.prepared<ConfirmRow & Record<string, unknown>>(
    'pv_confirm_reservation',
    'SELECT outcome, full_sessions, seats, freed_offer_ids, case_was, case_is, ended FROM reservations.confirm($1)',
    [reservationId],
  );
  return row!;
}
