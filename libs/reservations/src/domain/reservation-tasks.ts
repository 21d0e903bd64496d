import { WAITLIST_OFFER } from './waiting/waiting-tasks.js';
import { loopTasks } from './loop/loop-tasks.js';

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

/** The help has ended or is paused, and with it seats to come, holds or requests were given back. */
export const CASE_STOPPED_TASK = {
  code: 'CASE_STOPPED',
  title: 'Hilfe beendet oder unterbrochen: Platz oder Anfrage ist zurückgegeben',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** A seat is asked for in an offer whose host wants to be asked first. */
export const SEAT_REQUESTED = {
  code: 'SEAT_REQUESTED',
  title: 'Platzanfrage beantworten',
  // Both are the agency's to decide (follow-request.ts).
  reminderWorkingDaysBefore: 1,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** TS-15: somebody with signing right decides on a seat that was asked for. */
export const SEAT_APPROVAL_OPEN = {
  code: 'SEAT_APPROVAL_OPEN',
  title: 'Über einen beantragten Gruppenplatz entscheiden',
  reminderWorkingDaysBefore: 1,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** BHV-17: the agency learns that a group seat was confirmed for one of its cases. */
export const SEAT_NOTICE = {
  code: 'SEAT_NOTICE',
  title: 'Zur Kenntnis: Gruppenplatz belegt',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Whoever asked for a seat learns what became of it. */
export const SEAT_ANSWERED = {
  code: 'SEAT_ANSWERED',
  title: 'Antwort auf eine Platzanfrage ansehen',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** A host learns that a seat of its group has ended because the case has another one. */
export const SEAT_ENDED = {
  code: 'SEAT_ENDED',
  title: 'Zur Kenntnis: Gruppenplatz endet',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task that reservations open. */
export const reservationTasks = [WAITLIST_OFFER, RESERVATION_BASIS_UNCOVERED, SEAT_ANSWERED, SEAT_APPROVAL_OPEN, SEAT_ENDED, SEAT_NOTICE, SEAT_REQUESTED, CASE_STOPPED_TASK, CONSENT_REVOKED_TASK, RESERVATION_UNCERTIFIED, RESERVATION_WITHOUT_CLAUSE, SESSION_CHANGED_TASK, ...loopTasks] as const;
