import type { KeptCode } from './deadline-codes.js';

const ESCALATED = { escalateWorkingDaysAfter: 1, escalateTo: 'ADMINISTRATOR' } as const;

/** BHV-13: the first Hilfeplan runs out, and is written on. */
export const FIRST_PLAN_DUE = { code: 'FIRST_PLAN_DUE', title: 'Erster Hilfeplan läuft ab: fortschreiben', reminderWorkingDaysBefore: 20, ...ESCALATED } as const;

/** BHV-14: six weeks after the start the public provider gets the Handlungsplan. */
export const ACTION_PLAN_DUE = {
  code: 'ACTION_PLAN_DUE',
  title: 'Handlungsplan vorlegen, mit der Angabe, ob Gruppenangebote möglich sind',
  reminderWorkingDaysBefore: 5,
  ...ESCALATED,
} as const;

/** BHV-15: what has to be agreed upon is answered within seven working days. */
export const COORDINATION_DUE = { code: 'COORDINATION_DUE', title: 'Abstimmungsbedarf klären', reminderWorkingDaysBefore: 2, ...ESCALATED } as const;

/** BHV-16: the report of the regime's rhythm. */
export const REPORT_DUE = { code: 'REPORT_DUE', title: 'Bericht vorlegen', reminderWorkingDaysBefore: 10, ...ESCALATED } as const;

/** BHV-16: the report before the Hilfeplangespräch. */
export const REPORT_BEFORE_TALK_DUE = { code: 'REPORT_BEFORE_TALK_DUE', title: 'Bericht vor dem Hilfeplangespräch vorlegen', reminderWorkingDaysBefore: 10, ...ESCALATED } as const;

export const deadlineTasks = [FIRST_PLAN_DUE, ACTION_PLAN_DUE, COORDINATION_DUE, REPORT_DUE, REPORT_BEFORE_TALK_DUE] as const;

export const TASK_OF: Readonly<Record<KeptCode, (typeof deadlineTasks)[number]>> = {
  FIRST_PLAN: FIRST_PLAN_DUE,
  ACTION_PLAN: ACTION_PLAN_DUE,
  COORDINATION: COORDINATION_DUE,
  REPORT: REPORT_DUE,
  REPORT_BEFORE_PLAN_TALK: REPORT_BEFORE_TALK_DUE,
};

export const DEADLINE_SUBJECT = 'case_deadline';
