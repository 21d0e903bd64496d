/** How far a month has come; a month without a clearing has no state. */
export const MONTH_STATES = ['CLEARED', 'IN_REVIEW', 'APPROVED', 'CLOSED', 'PAID'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

/** What people of the agency do with a month. Payments take it to PAID and back by themselves. */
export const MONTH_ACTIONS = ['START_REVIEW', 'SUBMIT', 'APPROVE', 'SEND_BACK', 'CLOSE', 'REOPEN_REVIEW'] as const;
export type MonthAction = (typeof MONTH_ACTIONS)[number];

/** Which action leads from which state to which; the trigger settlement.month_moves has the same table, a test walks every pair. */
export const MONTH_TRANSITIONS: Readonly<Record<MonthState, Readonly<Partial<Record<MonthAction, MonthState>>>>> = {
  CLEARED: { START_REVIEW: 'IN_REVIEW' },
  IN_REVIEW: { SUBMIT: 'IN_REVIEW', APPROVE: 'APPROVED', SEND_BACK: 'IN_REVIEW' },
  APPROVED: { CLOSE: 'CLOSED', REOPEN_REVIEW: 'IN_REVIEW' },
  CLOSED: {},
  PAID: {},
};

/** From where `pv close` closes: the command line needs no second person. */
export const COMMAND_LINE_CLOSES: readonly MonthState[] = ['CLEARED', 'IN_REVIEW', 'APPROVED'];

/** Longest reason for sending a month back, in characters. */
export const LONGEST_REASON = 500;

const ROLES: Readonly<Record<MonthAction, readonly string[]>> = {
  START_REVIEW: ['BILLING'],
  SUBMIT: ['BILLING'],
  APPROVE: ['BILLING', 'ADMINISTRATOR'],
  SEND_BACK: ['BILLING', 'ADMINISTRATOR'],
  REOPEN_REVIEW: ['BILLING', 'ADMINISTRATOR'],
  CLOSE: ['BILLING'],
};

/** What waits for the end of the month: what is still to come would be missing in it, and a closed month never changes. */
const AFTER_THE_MONTH: readonly MonthAction[] = ['START_REVIEW', 'CLOSE'];

/** What a step looks at. */
export interface ReviewedMonth {
  readonly state: MonthState;
  /** Who has signed the figures in force; null: nobody, or other figures. */
  readonly submittedBy: string | null;
  /** SHA-256 of the figures in force, hexadecimal. */
  readonly digest: string;
  /** Whether its last day has passed, in Europe/Berlin. */
  readonly isOver: boolean;
}

/** Who does it; roles are those in the agency of the month. */
export interface Reviewer {
  readonly actor: string;
  readonly roles: readonly string[];
}

export type StepRefusalCode = 'MONTH_ROLE' | 'MONTH_STATE' | 'MONTH_NOT_OVER' | 'MONTH_PERSON_NEEDED' | 'MONTH_ALREADY_SUBMITTED' | 'MONTH_NOT_SUBMITTED' | 'MONTH_FIGURES_CHANGED' | 'MONTH_SECOND_PERSON_NEEDED';

/** Machines, jobs and the operator sign nothing (platform.is_person). */
export const isPerson = (actor: string): boolean => actor !== 'operator' && actor !== 'anonymous' && !actor.includes(':');

/** The states that a month can come to next, by people. */
export const nextMonthStates = (state: MonthState): readonly MonthState[] => [...new Set(Object.values(MONTH_TRANSITIONS[state]))].filter((next) => next !== state);

/**
 * Whether somebody may do this with a month: null, or the first rule that it breaks. `seen` is the digest of the figures that a signature is
 * meant for: nobody signs other ones than those they have looked at. That figures may be reviewed at all is for their run to say.
 */
export function judgeStep(month: ReviewedMonth, action: MonthAction, { actor, roles }: Reviewer, seen?: string): StepRefusalCode | null {
  if (!ROLES[action].some((role) => roles.includes(role))) return 'MONTH_ROLE';
  if (MONTH_TRANSITIONS[month.state][action] === undefined) return 'MONTH_STATE';
  if (AFTER_THE_MONTH.includes(action) && !month.isOver) return 'MONTH_NOT_OVER';
  if (!isPerson(actor)) return 'MONTH_PERSON_NEEDED';
  if (action === 'SUBMIT' && month.submittedBy !== null) return 'MONTH_ALREADY_SUBMITTED';
  if ((action === 'APPROVE' || action === 'SEND_BACK') && month.submittedBy === null) return 'MONTH_NOT_SUBMITTED';
  if ((action === 'SUBMIT' || action === 'APPROVE') && seen !== month.digest) return 'MONTH_FIGURES_CHANGED';
  if (action === 'APPROVE' && month.submittedBy === actor) return 'MONTH_SECOND_PERSON_NEEDED';
  return null;
}

/** What this person can do with the month as it is, for screens. */
export const nextMonthActions = (month: ReviewedMonth, reviewer: Reviewer): readonly MonthAction[] =>
  MONTH_ACTIONS.filter((action) => judgeStep(month, action, reviewer, month.digest) === null);
