import { firstDay, nextMonth, type LocalDate, type Refusal } from '#kernel';
import { nextMonthStates, type MonthState, type StepRefusalCode } from '../../domain/months/month-states.js';
import type { MonthRecord } from '../../domain/months/month-record.js';

/** The month was never cleared, or the caller acts for no agency. */
export interface MonthMissing extends Refusal {
  readonly code: 'MONTH_NOT_CLEARED';
}

/** Not for the roles of the caller; the API asks for the role before, so this is answered to programs alone. */
export interface MonthRole extends Refusal {
  readonly code: 'MONTH_ROLE';
}

/** The month is not in a state from which this can be done. */
export interface MonthWrongState extends Refusal {
  readonly code: 'MONTH_STATE';
  readonly state: MonthState;
  readonly nextStates: readonly MonthState[];
}

/** It is for the time after the month: what is still to come would be missing. */
export interface MonthNotOver extends Refusal {
  readonly code: 'MONTH_NOT_OVER';
  /** The first day on which it can be done. */
  readonly possibleFrom: LocalDate;
}

/** A machine signs nothing. */
export interface MonthPersonNeeded extends Refusal {
  readonly code: 'MONTH_PERSON_NEEDED';
}

export interface MonthAlreadySubmitted extends Refusal {
  readonly code: 'MONTH_ALREADY_SUBMITTED';
}

export interface MonthNotSubmitted extends Refusal {
  readonly code: 'MONTH_NOT_SUBMITTED';
}

/** Other figures are in force than those that the caller has looked at. */
export interface MonthFiguresChanged extends Refusal {
  readonly code: 'MONTH_FIGURES_CHANGED';
  /** Those in force now. */
  readonly digest: string;
}

/** Whoever has submitted it does not approve it. */
export interface MonthSecondPersonNeeded extends Refusal {
  readonly code: 'MONTH_SECOND_PERSON_NEEDED';
}

/** The clearing does not stand its own checks: nobody is to review such figures. */
export interface MonthChecksFailed extends Refusal {
  readonly code: 'MONTH_CHECKS_FAILED';
  readonly checks: readonly string[];
}

/** Lines of the run in force are not yet as its disputes say: they are being worked out. */
export interface DisputesPending extends Refusal {
  readonly code: 'DISPUTES_PENDING';
}

export type StepRefusal = MonthRole | MonthWrongState | MonthNotOver | MonthPersonNeeded | MonthAlreadySubmitted | MonthNotSubmitted | MonthFiguresChanged | MonthSecondPersonNeeded;

export const monthMissing = (period: string): MonthMissing => ({ code: 'MONTH_NOT_CLEARED', message: `The month ${period} has never been cleared: clear it first.` });

export const disputesPending = (period: string): DisputesPending => ({
  code: 'DISPUTES_PENDING',
  message: `Lines of ${period} are in dispute, or were decided, and are being worked out just now: try again in a moment. If this stays so, clear the month anew.`,
});

export const monthWrongState = (state: MonthState): MonthWrongState => ({
  code: 'MONTH_STATE',
  message: `This is not possible while the month is ${state}.`,
  state,
  nextStates: nextMonthStates(state),
});

export function monthNotOver(period: string): MonthNotOver {
  const possibleFrom = firstDay(nextMonth(period));
  return { code: 'MONTH_NOT_OVER', message: `The month ${period} is not over: it is reviewed and closed from ${possibleFrom} on.`, possibleFrom };
}

const SENTENCES: Readonly<Record<Exclude<StepRefusalCode, 'MONTH_STATE' | 'MONTH_NOT_OVER' | 'MONTH_FIGURES_CHANGED'>, string>> = {
  MONTH_ROLE: 'This is for other roles of the agency.',
  MONTH_PERSON_NEEDED: 'A person does this, no machine.',
  MONTH_ALREADY_SUBMITTED: 'The month was submitted already.',
  MONTH_NOT_SUBMITTED: 'The month was not submitted under the figures in force.',
  MONTH_SECOND_PERSON_NEEDED: 'Whoever has submitted the month does not approve it: a second person does.',
};

/** The refusal of a step that domain/months/month-states.ts has judged. */
export function stepRefusal(code: StepRefusalCode, month: MonthRecord): StepRefusal {
  if (code === 'MONTH_STATE') return monthWrongState(month.state);
  if (code === 'MONTH_NOT_OVER') return monthNotOver(month.period);
  if (code === 'MONTH_FIGURES_CHANGED') return { code, message: 'Other figures are in force than those that were looked at.', digest: month.digest };
  return { code, message: SENTENCES[code] };
}
