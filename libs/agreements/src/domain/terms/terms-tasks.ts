import type { TermsKind } from '../terms-kind.js';
import type { TermsState } from '../terms-state.js';

/** Working days, by the calendar of the organisation that has to act, in which a step on terms is to be taken. */
export const STEP_WORKING_DAYS = 10;

const recalled = { reminderWorkingDaysBefore: 3, escalateWorkingDaysAfter: 1, escalateTo: 'ADMINISTRATOR' } as const;

/** NRW-13: terms are negotiated and wait for the professional approval. */
export const TERMS_TO_APPROVE_PROFESSIONALLY = {
  code: 'TERMS_TO_APPROVE_PROFESSIONALLY',
  title: 'Vereinbarung oder Entgelt fachlich freigeben',
  ...recalled,
} as const;

/** NRW-13: they wait for the economic one. */
export const TERMS_TO_APPROVE_ECONOMICALLY = {
  code: 'TERMS_TO_APPROVE_ECONOMICALLY',
  title: 'Vereinbarung oder Entgelt wirtschaftlich freigeben',
  ...recalled,
} as const;

/** Both have approved. */
export const TERMS_TO_ACTIVATE = {
  code: 'TERMS_TO_ACTIVATE',
  title: 'Freigegebene Vereinbarung oder freigegebenes Entgelt in Kraft setzen',
  ...recalled,
} as const;

/** The other side has put a draft into negotiation. */
export const AGREEMENT_TO_NEGOTIATE = {
  code: 'AGREEMENT_TO_NEGOTIATE',
  title: 'Entwurf einer Vereinbarung liegt vor: verhandeln',
  ...recalled,
} as const;

/** An active agreement ends within 90 days and nothing follows. */
export const AGREEMENT_ENDS = {
  code: 'AGREEMENT_ENDS',
  title: 'Vereinbarung läuft aus: verlängern oder auslaufen lassen',
  reminderWorkingDaysBefore: 20,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Days before its end from which on both parties are to know of it. */
export const DAYS_BEFORE_END = 90;

/** Every kind of task about terms. */
export const termsTasks = [TERMS_TO_APPROVE_PROFESSIONALLY, TERMS_TO_APPROVE_ECONOMICALLY, TERMS_TO_ACTIVATE, AGREEMENT_TO_NEGOTIATE, AGREEMENT_ENDS] as const;

interface WaitingTask {
  /** The state in which the terms wait for it. */
  readonly state: TermsState;
  readonly task: (typeof termsTasks)[number];
  /** The agency's roles in whose trays it lies: those that may take the step. */
  readonly trays: (kind: TermsKind) => readonly string[];
}

/** What the agency has to do in which state. In every other state it has nothing to do. */
export const WAITING_TASKS: readonly WaitingTask[] = [
  { state: 'IN_NEGOTIATION', task: TERMS_TO_APPROVE_PROFESSIONALLY, trays: (kind) => (kind === 'AGREEMENT' ? ['QUALITY', 'CERTIFIER'] : ['CERTIFIER']) },
  { state: 'PROFESSIONALLY_APPROVED', task: TERMS_TO_APPROVE_ECONOMICALLY, trays: () => ['CONTROLLER', 'BILLING'] },
  { state: 'ECONOMICALLY_APPROVED', task: TERMS_TO_ACTIVATE, trays: () => ['ADMINISTRATOR'] },
];

/** What a task about terms names; of weekly rates their agreement, once for all of them. */
export const TASK_SUBJECTS: Readonly<Record<TermsKind, string>> = { AGREEMENT: 'agreement', SETTLEMENT_RATE: 'settlement_rate', WEEKLY_RATE: 'weekly_rates' };
