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

/** For whoever bills at each organisation of a month in review: look at the own lines, and dispute wrong ones until the day. */
export const MONTH_PARTY_REVIEW = {
  code: 'MONTH_PARTY_REVIEW',
  title: 'Eigene Abrechnungszeilen prüfen und Einwände erheben',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** For the same, once the month is closed. */
export const MONTH_PARTY_CLOSED = {
  code: 'MONTH_PARTY_CLOSED',
  title: 'Unterlagen zum abgeschlossenen Abrechnungsmonat abrufen',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Somebody has said something about a month, a pair or a line of it. */
export const MONTH_COMMENT = {
  code: 'MONTH_COMMENT',
  title: 'Bemerkung zur Abrechnung lesen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** What the agency does until a month is approved. */
export const MONTH_OFFICE_TASKS = [MONTH_REVIEW, MONTH_APPROVAL, MONTH_SENT_BACK] as const;

/** Every kind of task about months. */
export const monthTasks = [...MONTH_OFFICE_TASKS, MONTH_PARTY_REVIEW, MONTH_PARTY_CLOSED, MONTH_COMMENT] as const;

/** What such a task names: the month, by its id. */
export const MONTH_SUBJECT = 'settlement_month';

/** Working days to review in, and to approve or mend in. */
export const REVIEW_WORKING_DAYS = 10;
export const APPROVAL_WORKING_DAYS = 5;

/** Working days in which an organisation fetches what it books and pays by. */
export const FETCH_WORKING_DAYS = 10;
