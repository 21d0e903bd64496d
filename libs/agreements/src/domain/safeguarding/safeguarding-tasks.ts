/** § 8a (4) SGB VIII: the agreement ends within 60 days and nothing follows. */
export const SAFEGUARDING_ENDS = {
  code: 'SAFEGUARDING_ENDS',
  title: 'Vereinbarung nach § 8a Abs. 4 SGB VIII läuft aus: erneuern',
  reminderWorkingDaysBefore: 10,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** It has ended: without one a provider may not be used. */
export const SAFEGUARDING_ENDED = {
  code: 'SAFEGUARDING_ENDED',
  title: 'Vereinbarung nach § 8a Abs. 4 SGB VIII ist abgelaufen: erneuern',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task about safeguarding agreements. */
export const safeguardingTasks = [SAFEGUARDING_ENDS, SAFEGUARDING_ENDED] as const;
