/** A freed seat is offered to a case that waits: the family decides until the day on which the task is due. When people are reminded is the agency's rule. */
export const WAITLIST_OFFER = {
  code: 'WAITLIST_OFFER',
  title: 'Angebotenen Platz von der Warteliste annehmen oder ablehnen',
  reminderWorkingDaysBefore: 1,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;
