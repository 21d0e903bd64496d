/** DD-12: a care report is below or above the range of its module; the agency says what follows. */
export const CARE_REPORT_REVIEW = {
  code: 'CARE_REPORT_REVIEW',
  title: 'Monatlicher Bericht außerhalb der Modulspanne: beantworten',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** The agency wants another module: somebody who may sign grants it. */
export const MODULE_CHANGE_WANTED = {
  code: 'MODULE_CHANGE_WANTED',
  title: 'Modulwechsel nach monatlichem Bericht gewünscht: bewilligen oder verwerfen',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** The agency wants to talk about the report. */
export const CARE_TALK_WANTED = {
  code: 'CARE_TALK_WANTED',
  title: 'Jugendamt wünscht ein Gespräch zum monatlichen Bericht',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task about monthly reports. */
export const reportTasks = [CARE_REPORT_REVIEW, MODULE_CHANGE_WANTED, CARE_TALK_WANTED] as const;

/** What such a task names: the report, by its id. */
export const REPORT_SUBJECT = 'care_report';

/** Working days to answer in, where the agency's regime has no deadline of its own (CARE_REPORT). */
export const ANSWER_WORKING_DAYS = 10;
