/** DD-23: an integrated reservation has sessions to come on which a clause on co-use is missing. */
export const RESERVATION_WITHOUT_CLAUSE = {
  code: 'RESERVATION_WITHOUT_CLAUSE',
  title: 'Belegung ohne gültige Mitnutzungsklausel klären',
  reminderWorkingDaysBefore: 10,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Every kind of task that reservations open. */
export const reservationTasks = [RESERVATION_WITHOUT_CLAUSE] as const;
