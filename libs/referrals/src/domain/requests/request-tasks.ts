/** BHV-12: an agency has submitted a request; for the case leads of the provider that is to be responsible. */
export const REFERRAL_SUBMITTED = {
  code: 'REFERRAL_SUBMITTED',
  title: 'Neue Anfrage eines Jugendamts ansehen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** What such a task is about. */
export const REFERRAL_SUBJECT = 'referral';

/** Every kind of task about requests. */
export const requestTasks = [REFERRAL_SUBMITTED] as const;
