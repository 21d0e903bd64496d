import type { LocalDate } from '#kernel';
import type { ExistingSession } from '../../domain/sessions/existing-session.js';
import type { TimeOfDay } from '../../domain/sessions/local-time.js';
import type { OverbookedSession } from '../../domain/sessions/session-refusals.js';
import type { LeftOutDay, SessionPlanRecord } from '../../domain/sessions/session-plan.js';

/** A session of an offer as a plan found it. */
export interface PlannedBefore {
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly capacity: number;
  readonly seatsTaken: number;
}

/** What a plan comes to. */
export interface PlanOutcome {
  /** Days that get a session which was not there, or was taken back. */
  readonly days: readonly LocalDate[];
  readonly leftOut: readonly LeftOutDay[];
  /** Sessions of the plan that get another length or number of seats. */
  readonly changed: readonly PlannedBefore[];
  /** Sessions that are no more in the plan and are cancelled; nobody has a seat in them. */
  readonly cancelled: readonly PlannedBefore[];
  /** Sessions that should change or go, and stay because somebody has a seat: for the host to move or cancel one by one. */
  readonly held: readonly PlannedBefore[];
  /** The last day of the plan; null: it has no end. */
  readonly endsOn: LocalDate | null;
  readonly plannedUntil: LocalDate;
  /** The last day of which school holidays are known; null: of none. */
  readonly schoolHolidaysKnownUntil: LocalDate | null;
}

export interface SessionsPlanned extends PlanOutcome {
  readonly plan: SessionPlanRecord;
}

export interface PlanPreview extends PlanOutcome {
  /** New sessions with more reservations than seats: the command would refuse. */
  readonly overbooked: readonly OverbookedSession[];
}

export const asFound = (session: ExistingSession): PlannedBefore => ({
  sessionId: session.id,
  date: session.date,
  start: session.start,
  minutes: session.minutes,
  capacity: session.capacity,
  seatsTaken: session.seatsTaken,
});
