/** An approval ends and nothing follows it: told ten working days before. */
export const APPROVAL_ENDS = {
  code: 'APPROVAL_ENDS',
  title: 'Bewilligung läuft aus: verlängern, ändern oder beenden',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** DD-08: the six weeks of a crisis are over, and nobody has said what comes now. */
export const CRISIS_OVER = {
  code: 'CRISIS_OVER',
  title: 'Kriseninterventions-Modul abgelaufen: verlängern oder Hilfe beenden',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: 2,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Working days, by the calendar of the agency's state, before its last day from which the caseworkers are to know of it. */
export const WORKING_DAYS_BEFORE_END = 10;

export const approvalTasks = [APPROVAL_ENDS, CRISIS_OVER] as const;

export const APPROVAL_SUBJECT = 'approval';
