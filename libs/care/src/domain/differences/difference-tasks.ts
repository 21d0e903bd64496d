/** TS-16: the agency's own record of an attendance and the host's differ; the line of clearing is on hold until they agree. */
export const ATTENDANCE_DIFFERENCE = {
  code: 'ATTENDANCE_DIFFERENCE',
  title: 'Abweichende Anwesenheit mit der anderen Seite klären',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Working days in which the two sides are to agree. */
export const DIFFERENCE_WORKING_DAYS = 5;

/** Every kind of task about differences between the two records. */
export const differenceTasks = [ATTENDANCE_DIFFERENCE] as const;
