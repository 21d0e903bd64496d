import { addDays, type LocalDate } from '#kernel';
import type { ReservationState } from './reservation-record.js';

export interface CancellableReservation {
  readonly state: ReservationState;
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
}

export interface Cancellation {
  readonly state: 'CONFIRMED' | 'CANCELLED';
  readonly validTo: LocalDate | null;
  /** From this day on the seats are free. */
  readonly freeFrom: LocalDate;
}

/**
 * What cancelling makes of a reservation whose seats are given back from a day on; null where nothing is left to give
 * back. What was already used stays reserved, because it is cleared: a reservation that has begun is shortened to the day
 * before and stays CONFIRMED; one that has not begun becomes CANCELLED, and so does what is only held, requested or offered.
 */
export function cancellationOf(reservation: CancellableReservation, freeFrom: LocalDate): Cancellation | null {
  const { state, validFrom, validTo } = reservation;
  if (state === 'HELD' || state === 'REQUESTED' || state === 'OFFERED') return { state: 'CANCELLED', validTo, freeFrom };
  if (state !== 'CONFIRMED' || (validTo !== null && validTo < freeFrom)) return null;
  if (validFrom >= freeFrom) return { state: 'CANCELLED', validTo, freeFrom };
  return { state: 'CONFIRMED', validTo: addDays(freeFrom, -1), freeFrom };
}
