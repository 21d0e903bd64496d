/** What somebody owes is overdue. */
export const PAYMENT_OVERDUE = {
  code: 'PAYMENT_OVERDUE',
  title: 'Überfällige Rechnung bezahlen oder Zahlung eintragen',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: 5,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** The other side wants to set off what each owes the other. */
export const SET_OFF_TO_ANSWER = {
  code: 'SET_OFF_TO_ANSWER',
  title: 'Vorgeschlagene Aufrechnung beantworten',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: 5,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Whoever owed has recorded that it was paid: whoever was owed looks whether the money came. */
export const PAYMENT_TO_CHECK = {
  code: 'PAYMENT_TO_CHECK',
  title: 'Eingetragenen Zahlungseingang mit dem Konto vergleichen',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** The other side has taken a payment or a set-off back. */
export const BOOKING_REVERSED = {
  code: 'BOOKING_REVERSED',
  title: 'Zurückgenommene Zahlung oder Aufrechnung prüfen',
  reminderWorkingDaysBefore: 2,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Working days in which the other side looks at what was booked or taken back without it. */
export const CHECK_WORKING_DAYS = 10;

/** Working days in which a set-off is to be answered. */
export const SET_OFF_WORKING_DAYS = 10;

/** Working days in which whoever was reminded pays. */
export const REMINDED_WORKING_DAYS = 5;

/** Every kind of task about payments. */
export const paymentTasks = [PAYMENT_OVERDUE, SET_OFF_TO_ANSWER, PAYMENT_TO_CHECK, BOOKING_REVERSED] as const;

/** What the tasks name. */
export const ITEM_SUBJECT = 'open_item';
export const SET_OFF_SUBJECT = 'set_off';
export const PAYMENT_SUBJECT = 'payment';
