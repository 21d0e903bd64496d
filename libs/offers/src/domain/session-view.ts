import type { LocalDate } from '#kernel';
import type { SessionState } from './offer-codes.js';

/** A session as everyone signed in may see it. */
export interface SessionView {
  readonly id: string;
  readonly offerId: string;
  readonly date: LocalDate;
  /** Time of day in Europe/Berlin, HH:MM:SS. */
  readonly start: string;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
  readonly capacity: number;
  /** Capacity less the claims that have not expired. */
  readonly seatsFree: number;
}
