import type { LocalDate } from '#kernel';
import type { SessionState } from '../offer-codes.js';

/** A session as it was when its host has said that it was held. */
export interface HeldOutcome {
  readonly offerId: string;
  readonly date: LocalDate;
  readonly wasState: SessionState;
  /** After today (Europe/Berlin). */
  readonly isToCome: boolean;
}
