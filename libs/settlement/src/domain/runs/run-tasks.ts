/** A clearing of a month, or of one pair of it, has failed: what was in force stays so. */
export const CLEARING_FAILED = {
  code: 'CLEARING_FAILED',
  title: 'Fehlgeschlagene Abrechnung neu starten oder den Betrieb verständigen',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: 2,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Every kind of task about clearings. */
export const runTasks = [CLEARING_FAILED] as const;

/** What such a task names: the run that failed; of a pair, the run in which it was to be cleared anew. */
export const RUN_SUBJECT = 'clearing_run';

/** Working days in which it is looked at. */
export const FAILED_WORKING_DAYS = 2;
