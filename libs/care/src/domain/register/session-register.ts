import type { LocalDate } from '#kernel';
import type { AttendanceStatus } from './attendance-entries.js';
import type { Recorder } from './recorder.js';

export interface RegisterSession {
  readonly sessionId: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly date: LocalDate;
  /** Time of day in Europe/Berlin, HH:MM:SS. */
  readonly start: string;
  readonly minutes: number;
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
}

/** What stands in the register for one side. */
export interface AttendanceRecord {
  readonly status: AttendanceStatus;
  /** HH:MM in Europe/Berlin; null: from the beginning, to the end. */
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
  /** When it was made, by our clock. */
  readonly recordedAt: Date;
}

export interface RegisterEntry {
  readonly sessionId: string;
  readonly reservationId: string;
  readonly referralId: string;
  /** The pseudonym; no name is known here. */
  readonly referralCode: string;
  /** What the host and what the agency recorded; null: nothing yet. */
  readonly providerStatus: AttendanceStatus | null;
  readonly agencyStatus: AttendanceStatus | null;
  readonly providerRecord: AttendanceRecord | null;
  readonly agencyRecord: AttendanceRecord | null;
}

/** One entry of those that were received, or what stands in the register where its entry is not the caller's to see. */
export interface HistoryEntry {
  readonly sessionId: string;
  readonly referralId: string;
  readonly recordedBy: Recorder;
  readonly status: AttendanceStatus;
  readonly presentFrom: string | null;
  readonly presentTo: string | null;
  /** By our clock. */
  readonly madeAt: Date;
  /** Null: it came by an import, or is the other side's. */
  readonly receivedAt: Date | null;
}

export interface SessionRegister extends RegisterSession {
  /** By pseudonym, in the order of code points. */
  readonly entries: readonly RegisterEntry[];
}
