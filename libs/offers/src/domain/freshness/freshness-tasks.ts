/** Offers of the organisation whose capacity nobody has confirmed for some time; one task for all of them, closed once they are fresh. */
export const CAPACITY_TO_CONFIRM = {
  code: 'CAPACITY_TO_CONFIRM',
  title: 'Freie Plätze der eigenen Angebote bestätigen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** The task is about the organisation itself. */
export const CAPACITY_SUBJECT = 'organisation';

/** Every kind of task about freshness. */
export const freshnessTasks = [CAPACITY_TO_CONFIRM] as const;
