/** A request was escalated because nobody has answered it: whoever asked hears of it. */
export const SEAT_UNANSWERED = {
  code: 'SEAT_UNANSWERED',
  title: 'Platzanfrage noch offen: an die Leitung weitergegeben',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** A host has said yes to a request that came to nothing all the same. */
export const SEAT_NOT_NEEDED = {
  code: 'SEAT_NOT_NEEDED',
  title: 'Zugesagter Gruppenplatz wird nicht gebraucht',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

export const loopTasks = [SEAT_NOT_NEEDED, SEAT_UNANSWERED] as const;
