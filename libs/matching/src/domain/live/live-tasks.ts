/** Nothing suited a referral, and now something does. */
export const FIRST_MATCH = {
  code: 'FIRST_MATCH',
  title: 'Zu einer Suche ohne Treffer gibt es jetzt passende Angebote',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** What such a task is about. */
export const FIRST_MATCH_SUBJECT = 'referral';

/** Every kind of task that live matching opens. */
export const liveTasks = [FIRST_MATCH] as const;
