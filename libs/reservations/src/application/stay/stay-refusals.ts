import type { LocalDate, Refusal } from '#kernel';

/** A closed run is taken as a whole: joined where it can be joined, and to its end. */
export interface ClosedRun extends Refusal {
  readonly code: 'CLOSED_RUN';
  /** The last session of the run; null: it has none. */
  readonly lastDate: LocalDate | null;
}

/** On these days the stay is not paused. */
export interface NotPaused extends Refusal {
  readonly code: 'NOT_PAUSED';
}

/** Another request to take the place of this seat is open already. */
export interface TransferOpen extends Refusal {
  readonly code: 'TRANSFER_OPEN';
  readonly reservationId: string;
}

export const closedRun = (lastDate: LocalDate | null): ClosedRun => ({
  code: 'CLOSED_RUN',
  message: `A closed run is taken as a whole: from a session at which it can be joined to its last one (${lastDate ?? 'none'}). endStay ends the stay before.`,
  lastDate,
});

export const notPaused: NotPaused = { code: 'NOT_PAUSED', message: 'from: a day of a pause was expected.' };

export const transferOpen = (reservationId: string): TransferOpen => ({
  code: 'TRANSFER_OPEN',
  message: 'Another request to take the place of this seat waits for an answer; give it back first.',
  reservationId,
});
