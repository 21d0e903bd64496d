import type { Refusal } from '#kernel';

/** The social space or the agreement of a budget is none of the agency's. */
export interface BudgetHolderNotFound extends Refusal {
  readonly code: 'BUDGET_HOLDER_NOT_FOUND';
}

/** The agency has no regime of this funding on the first day: it says how a budget is split. */
export interface RegimeMissing extends Refusal {
  readonly code: 'REGIME_MISSING';
}

/** Amounts or days do not make a budget, a booking or a shift. */
export interface BudgetInputInvalid extends Refusal {
  readonly code: 'BUDGET_INPUT_INVALID';
  readonly problem: string;
}

export interface BudgetOverlaps extends Refusal {
  readonly code: 'BUDGET_OVERLAPS';
}

/** No such account, or none that the organisation may see or book: all answer alike. */
export interface BudgetAccountNotFound extends Refusal {
  readonly code: 'BUDGET_ACCOUNT_NOT_FOUND';
}

/** TS-09: of the ASD volume only a person of the agency disposes. */
export interface AgencyPersonNeeded extends Refusal {
  readonly code: 'AGENCY_PERSON_NEEDED';
}

/** The organisation has booked this kind for the subject before, with other amounts; a correction reverses that booking first. */
export interface AlreadyBooked extends Refusal {
  readonly code: 'ALREADY_BOOKED';
  /** What it has booked; 0 where the reservation comes after the consumption. */
  readonly cents: bigint;
  readonly minutes: bigint;
}

export interface BudgetEntryNotFound extends Refusal {
  readonly code: 'BUDGET_ENTRY_NOT_FOUND';
}

/** Reversed before, itself a reversal, a shift, or a reservation that was released since. */
export interface NotReversible extends Refusal {
  readonly code: 'NOT_REVERSIBLE';
}

export interface BudgetShiftNotFound extends Refusal {
  readonly code: 'BUDGET_SHIFT_NOT_FOUND';
}

/** GZ-04: an associated provider lists offers, but does not steer the budget. */
export interface TierNotEntitled extends Refusal {
  readonly code: 'TIER_NOT_ENTITLED';
  readonly tier: string;
}

/** GZ-04: one person of the agency and another one of a provider decide together. */
export interface OtherSideNeeded extends Refusal {
  readonly code: 'OTHER_SIDE_NEEDED';
}

export interface ShiftDecided extends Refusal {
  readonly code: 'SHIFT_DECIDED';
}

/** More than the source has free would be moved. */
export interface ShiftExceedsFree extends Refusal {
  readonly code: 'SHIFT_EXCEEDS_FREE';
}

export const budgetHolderUnknown: BudgetHolderNotFound = { code: 'BUDGET_HOLDER_NOT_FOUND', message: 'There is no such social space or provider budget agreement.' };
export const regimeMissing: RegimeMissing = { code: 'REGIME_MISSING', message: 'The agency has no regime of this funding on the first day.' };
export const budgetInputInvalid = (problem: string): BudgetInputInvalid => ({ code: 'BUDGET_INPUT_INVALID', message: `The input is not possible: ${problem}.`, problem });
export const budgetOverlaps: BudgetOverlaps = { code: 'BUDGET_OVERLAPS', message: 'There is a budget for some of these days already.' };
export const budgetAccountUnknown: BudgetAccountNotFound = { code: 'BUDGET_ACCOUNT_NOT_FOUND', message: 'There is no such budget account.' };
export const alreadyBooked = ({ cents, minutes }: { readonly cents: bigint; readonly minutes: bigint }): AlreadyBooked => ({
  code: 'ALREADY_BOOKED',
  message: 'This was booked for the subject before, with other amounts.',
  cents,
  minutes,
});
export const agencyPersonNeeded: AgencyPersonNeeded = { code: 'AGENCY_PERSON_NEEDED', message: 'Only a person of the agency disposes of its own volume.' };
export const budgetEntryUnknown: BudgetEntryNotFound = { code: 'BUDGET_ENTRY_NOT_FOUND', message: 'There is no such budget entry.' };
export const notReversible: NotReversible = { code: 'NOT_REVERSIBLE', message: 'The entry cannot be reversed, or not any more.' };
export const budgetShiftUnknown: BudgetShiftNotFound = { code: 'BUDGET_SHIFT_NOT_FOUND', message: 'There is no such shift.' };
export const tierNotEntitled = (tier: string): TierNotEntitled => ({ code: 'TIER_NOT_ENTITLED', message: 'Providers of this tier do not steer the budget.', tier });
export const otherSideNeeded: OtherSideNeeded = { code: 'OTHER_SIDE_NEEDED', message: 'Another person of the other side approves: one of the agency, one of a provider.' };
export const shiftDecided: ShiftDecided = { code: 'SHIFT_DECIDED', message: 'The shift is approved already.' };
export const shiftExceedsFree: ShiftExceedsFree = { code: 'SHIFT_EXCEEDS_FREE', message: 'The account has less than that free.' };
