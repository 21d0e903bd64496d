/** A month is in review: its lines are looked at and submitted. */
export const MONTH_REVIEW = {
  code: 'MONTH_REVIEW',
  title: 'Abrechnungsmonat prüfen und vorlegen',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 2,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** A month was submitted: a second person approves it or sends it back. */
export const MONTH_APPROVAL = {
  code: 'MONTH_APPROVAL',
  title: 'Abrechnungsmonat als zweite Person freigeben',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** The second person has sent it back, for whoever had submitted it. */
export const MONTH_SENT_BACK = {
  code: 'MONTH_SENT_BACK',
  title: 'Zurückgegebenen Abrechnungsmonat überarbeiten',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 2,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Every kind of task about months. */
export const monthTasks = [MONTH_REVIEW, MONTH_APPROVAL, MONTH_SENT_BACK] as const;

/** What such a task names: the month, by its id. */
export const MONTH_SUBJECT = 'settlement_month';

/** Working days to review in, and to approve or mend in. */
export const REVIEW_WORKING_DAYS = 10;
export const APPROVAL_WORKING_DAYS = 5;
