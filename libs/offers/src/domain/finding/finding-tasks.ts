/** A saved search has found offers of which its owner was not told yet. */
export const SAVED_SEARCH_HIT = {
  code: 'SAVED_SEARCH_HIT',
  title: 'Neue Angebote zu einer gespeicherten Suche ansehen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** What such a task is about. */
export const SAVED_SEARCH_SUBJECT = 'saved-search';

/** Every kind of task that finding opens. */
export const findingTasks = [SAVED_SEARCH_HIT] as const;
