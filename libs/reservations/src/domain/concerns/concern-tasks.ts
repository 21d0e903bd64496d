/** DD-24: a complaint or an observation of monitoring was raised, and the responsible side has to see to it. */
export const CONCERN_RAISED = {
  code: 'CONCERN_RAISED',
  title: 'Beschwerde oder Monitoring zu einer Belegung beantworten oder weitergeben',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** The responsible provider has passed something on to the host. */
export const CONCERN_PASSED_ON = {
  code: 'CONCERN_PASSED_ON',
  title: 'Hinweis des fallverantwortlichen Trägers zu einer Gruppe beachten',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** For whoever raised it: it was answered or closed. */
export const CONCERN_ANSWERED = {
  code: 'CONCERN_ANSWERED',
  title: 'Antwort auf Beschwerde oder Monitoring lesen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Working days in which the responsible side is to answer or pass on, and the host to take note. */
export const CONCERN_WORKING_DAYS = 5;

/** Every kind of task about concerns. */
export const concernTasks = [CONCERN_RAISED, CONCERN_PASSED_ON, CONCERN_ANSWERED] as const;
