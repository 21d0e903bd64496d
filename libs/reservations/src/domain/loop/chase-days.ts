import type { LocalDate, WorkingDays } from '#kernel';

/** When a request is followed up, as its agency has decided: working days after the request. */
export interface ChaseRules {
  readonly chaseWorkingDays: number;
  readonly escalateWorkingDays: number;
}

/** The days of one request. */
export interface ChaseDays {
  /** Whoever is asked is reminded. */
  readonly chaseOn: LocalDate;
  /** Due is the answer on the day before others hear that there is none. */
  readonly dueOn: LocalDate;
  readonly escalateOn: LocalDate;
  /** Working days from the reminder to the due day. */
  readonly reminderBefore: number;
}

/**
 * The days of a request that is made on `today` and can be answered within so many working days: an escalation comes on the last of
 * them at the latest, because nothing is left to be done afterwards, and the reminder before it.
 */
export function chaseDays(today: LocalDate, answerWorkingDays: number, { chaseWorkingDays, escalateWorkingDays }: ChaseRules, calendar: WorkingDays): ChaseDays {
  const escalateAfter = Math.min(escalateWorkingDays, answerWorkingDays);
  const chaseAfter = Math.min(chaseWorkingDays, escalateAfter - 1);
  return {
    chaseOn: calendar.addWorkingDays(today, chaseAfter),
    dueOn: calendar.addWorkingDays(today, escalateAfter - 1),
    escalateOn: calendar.addWorkingDays(today, escalateAfter),
    reminderBefore: escalateAfter - 1 - chaseAfter,
  };
}
