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

/** BHV-19: a reservation has sessions to come whose legal basis the responsible provider's agreement does not list. */
export const RESERVATION_BASIS_UNCOVERED = {
  code: 'RESERVATION_BASIS_UNCOVERED',
  title: 'Belegung auf einer Rechtsgrundlage ohne Vereinbarung klären',
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

/** BHV-18: a family has taken its consent back, and with it the seats to come were given back. */
export const CONSENT_REVOKED_TASK = {
  code: 'CONSENT_REVOKED',
  title: 'Einwilligung widerrufen, Belegung endet: Angaben zur Familie löschen',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: 5,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Every kind of task that reservations open. */
export const reservationTasks = [RESERVATION_BASIS_UNCOVERED, CONSENT_REVOKED_TASK, RESERVATION_UNCERTIFIED, RESERVATION_WITHOUT_CLAUSE, SESSION_CHANGED_TASK] as const;
