import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CentsScalar, IdempotencyConflictType, MinutesScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ApproveBudgetShiftRefusal } from '../../application/budgets/approve-budget-shift.use-case.js';
import type { BookBudgetRefusal } from '../../application/budgets/book-budget.use-case.js';
import type { CreateBudgetRefusal } from '../../application/budgets/create-budget.use-case.js';
import type { ProposeBudgetShiftRefusal } from '../../application/budgets/propose-budget-shift.use-case.js';
import type { ReverseBudgetEntryRefusal } from '../../application/budgets/reverse-budget-entry.use-case.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { BookedBudgetType, BudgetEntryType, BudgetShiftType, BudgetType } from './budget.type.js';

@ObjectType('RegimeMissing', { implements: () => RefusalType, description: 'The agency has no regime of this funding on the first day (REGIME_MISSING).' })
export class RegimeMissingType extends RefusalType {}

@ObjectType('BudgetInputInvalid', { implements: () => RefusalType, description: 'Amounts, days or subjects are not possible (BUDGET_INPUT_INVALID).' })
export class BudgetInputInvalidType extends RefusalType {
  @Field(() => String, { description: 'What: HOLDER, TOTAL, DAYS, SUBJECT, AMOUNT or ACCOUNTS.' })
  problem: string;
}

@ObjectType('BudgetOverlaps', { implements: () => RefusalType, description: 'There is a budget for some of these days (BUDGET_OVERLAPS).' })
export class BudgetOverlapsType extends RefusalType {}

@ObjectType('AlreadyBooked', { implements: () => RefusalType, description: 'The organisation has booked other amounts for the subject before; reverse those first (ALREADY_BOOKED).' })
export class AlreadyBookedType extends RefusalType {
  @Field(() => CentsScalar, { description: 'Cents that it has booked; 0 where the subject was consumed without a reservation.' })
  cents: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes that it has booked, a string of digits.' })
  minutes: bigint;
}

@ObjectType('AgencyPersonNeeded', { implements: () => RefusalType, description: 'Only a person may do this, no machine; on the ASD account only one of the agency (AGENCY_PERSON_NEEDED, TS-09).' })
export class AgencyPersonNeededType extends RefusalType {}

@ObjectType('NotReversible', { implements: () => RefusalType, description: 'The entry cannot be reversed, or not any more (NOT_REVERSIBLE).' })
export class NotReversibleType extends RefusalType {}

@ObjectType('TierNotEntitled', { implements: () => RefusalType, description: 'A provider of this tier does not steer the budget (TIER_NOT_ENTITLED, GZ-04).' })
export class TierNotEntitledType extends RefusalType {
  @Field(() => String, { description: "The provider's tier in the network." })
  tier: string;
}

@ObjectType('OtherSideNeeded', { implements: () => RefusalType, description: 'Another person of the other side approves (OTHER_SIDE_NEEDED, GZ-04).' })
export class OtherSideNeededType extends RefusalType {}

@ObjectType('ShiftDecided', { implements: () => RefusalType, description: 'The shift is approved already (SHIFT_DECIDED).' })
export class ShiftDecidedType extends RefusalType {}

@ObjectType('ShiftExceedsFree', { implements: () => RefusalType, description: 'The account that gives has less than that free (SHIFT_EXCEEDS_FREE).' })
export class ShiftExceedsFreeType extends RefusalType {}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };

export const createBudgetRefusals: RefusalTypes<CreateBudgetRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  BUDGET_HOLDER_NOT_FOUND: NotFoundType,
  REGIME_MISSING: RegimeMissingType,
  BUDGET_INPUT_INVALID: BudgetInputInvalidType,
  BUDGET_OVERLAPS: BudgetOverlapsType,
  ...always,
};
export const CreateBudgetResultUnion = createUnionType({
  name: 'CreateBudgetResult',
  description: 'The budget, or why there is none.',
  types: () => [BudgetType, RegimeMissingType, BudgetInputInvalidType, BudgetOverlapsType, NotAnAgencyType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const bookBudgetRefusals: RefusalTypes<BookBudgetRefusal> = {
  BUDGET_ACCOUNT_NOT_FOUND: NotFoundType,
  AGENCY_PERSON_NEEDED: AgencyPersonNeededType,
  BUDGET_INPUT_INVALID: BudgetInputInvalidType,
  ALREADY_BOOKED: AlreadyBookedType,
  ...always,
};
export const BookBudgetResultUnion = createUnionType({
  name: 'BookBudgetResult',
  description: 'What was booked, or why nothing was.',
  types: () => [BookedBudgetType, AlreadyBookedType, AgencyPersonNeededType, BudgetInputInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const reverseBudgetEntryRefusals: RefusalTypes<ReverseBudgetEntryRefusal> = {
  BUDGET_ENTRY_NOT_FOUND: NotFoundType,
  NOT_REVERSIBLE: NotReversibleType,
  AGENCY_PERSON_NEEDED: AgencyPersonNeededType,
  ...always,
};
export const ReverseBudgetEntryResultUnion = createUnionType({
  name: 'ReverseBudgetEntryResult',
  description: 'The reversal, or why there is none.',
  types: () => [BudgetEntryType, NotReversibleType, AgencyPersonNeededType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const proposeBudgetShiftRefusals: RefusalTypes<ProposeBudgetShiftRefusal> = {
  BUDGET_ACCOUNT_NOT_FOUND: NotFoundType,
  BUDGET_INPUT_INVALID: BudgetInputInvalidType,
  TIER_NOT_ENTITLED: TierNotEntitledType,
  AGENCY_PERSON_NEEDED: AgencyPersonNeededType,
  ...always,
};
export const ProposeBudgetShiftResultUnion = createUnionType({
  name: 'ProposeBudgetShiftResult',
  description: 'The proposal, or why there is none.',
  types: () => [BudgetShiftType, BudgetInputInvalidType, TierNotEntitledType, AgencyPersonNeededType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const approveBudgetShiftRefusals: RefusalTypes<ApproveBudgetShiftRefusal> = {
  BUDGET_SHIFT_NOT_FOUND: NotFoundType,
  TIER_NOT_ENTITLED: TierNotEntitledType,
  AGENCY_PERSON_NEEDED: AgencyPersonNeededType,
  OTHER_SIDE_NEEDED: OtherSideNeededType,
  SHIFT_DECIDED: ShiftDecidedType,
  SHIFT_EXCEEDS_FREE: ShiftExceedsFreeType,
  ...always,
};
export const ApproveBudgetShiftResultUnion = createUnionType({
  name: 'ApproveBudgetShiftResult',
  description: 'The shift, booked; or why it was not approved.',
  types: () =>
    [
      BudgetShiftType,
      TierNotEntitledType,
      AgencyPersonNeededType,
      OtherSideNeededType,
      ShiftDecidedType,
      ShiftExceedsFreeType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});
