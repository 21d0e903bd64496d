/** DD-23: an integrated reservation has sessions to come on which a clause on co-use is missing. */
export const RESERVATION_WITHOUT_CLAUSE = {
  code: 'RESERVATION_WITHOUT_CLAUSE',
  title: 'Belegung ohne gültige Mitnutzungsklausel klären',
  reminderWorkingDaysBefore: 10,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** DD-14: a reservation has sessions to come on which no certificate of its agency holds. */
export const RESERVATION_UNCERTIFIED = {
  code: 'RESERVATION_UNCERTIFIED',
  title: 'Belegung in einem nicht zertifizierten Angebot klären',
  reminderWorkingDaysBefore: 10,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** A session in which an organisation's cases have seats was cancelled or moved. */
export const SESSION_CHANGED_TASK = {
  code: 'SESSION_CHANGED',
  title: 'Termin fällt aus oder ist verlegt: Familien informieren',
  reminderWorkingDaysBefore: 1,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task that reservations open. */
export const reservationTasks = [RESERVATION_UNCERTIFIED, RESERVATION_WITHOUT_CLAUSE, SESSION_CHANGED_TASK] as const;
