import type { LocalDate } from '#kernel';
import type { SessionState } from '../offer-codes.js';
import type { TimeOfDay } from './local-time.js';
import type { SessionEnd } from './session-codes.js';

/** A session of an offer as it is at this moment, locked by whoever changes sessions. */
export interface ExistingSession {
  readonly id: string;
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
  readonly planId: string | null;
  readonly capacity: number;
  /** Seats of cases and the host's own. */
  readonly seatsTaken: number;
  readonly cancelReason: SessionEnd | null;
}
