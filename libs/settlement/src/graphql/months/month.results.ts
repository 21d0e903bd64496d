import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AddReviewCommentRefusal } from '../../application/months/add-review-comment.use-case.js';
import type { MoveMonthRefusal } from '../../application/months/move-month.js';
import type { SetCommandLineClosingRefusal } from '../../application/months/set-command-line-closing.use-case.js';
import type { MonthState } from '../../domain/months/month-states.js';
import { MonthStateCodes } from '../settlement-statement.type.js';
import { ClosingSettingType, MonthMovedType } from './month.type.js';

@ObjectType('MonthNotCleared', { implements: () => RefusalType, description: 'The month was never cleared (MONTH_NOT_CLEARED).' })
export class MonthNotClearedType extends RefusalType {}

@ObjectType('MonthWrongState', { implements: () => RefusalType, description: 'The month is not in a state from which this can be done (MONTH_STATE).' })
export class MonthWrongStateType extends RefusalType {
  @Field(() => MonthStateCodes, { description: 'The state that it is in.' })
  state: MonthState;

  @Field(() => [MonthStateCodes], { description: 'Where it can go from there.' })
  nextStates: readonly MonthState[];
}

@ObjectType('SettlementMonthNotOver', { implements: () => RefusalType, description: 'The month is not over: it is reviewed and closed afterwards (MONTH_NOT_OVER).' })
export class SettlementMonthNotOverType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The first day on which it can be done.' })
  possibleFrom: string;
}

@ObjectType('MonthPersonNeeded', { implements: () => RefusalType, description: 'A person does this, no machine (MONTH_PERSON_NEEDED).' })
export class MonthPersonNeededType extends RefusalType {}

@ObjectType('MonthAlreadySubmitted', { implements: () => RefusalType, description: 'It was submitted already (MONTH_ALREADY_SUBMITTED).' })
export class MonthAlreadySubmittedType extends RefusalType {}

@ObjectType('MonthNotSubmitted', { implements: () => RefusalType, description: 'Nobody has submitted it under the figures in force (MONTH_NOT_SUBMITTED).' })
export class MonthNotSubmittedType extends RefusalType {}

@ObjectType('MonthFiguresChanged', { implements: () => RefusalType, description: 'Other figures are in force than those that were looked at (MONTH_FIGURES_CHANGED).' })
export class MonthFiguresChangedType extends RefusalType {
  @Field(() => String, { description: 'The digest of those in force.' })
  digest: string;
}

@ObjectType('MonthSecondPersonNeeded', { implements: () => RefusalType, description: 'Whoever has submitted it does not approve it (MONTH_SECOND_PERSON_NEEDED).' })
export class MonthSecondPersonNeededType extends RefusalType {}

@ObjectType('MonthChecksFailed', { implements: () => RefusalType, description: 'The clearing does not stand its own checks (MONTH_CHECKS_FAILED).' })
export class MonthChecksFailedType extends RefusalType {
  @Field(() => [String], { description: 'Their codes.' })
  checks: readonly string[];
}

@ObjectType('DisputesPending', { implements: () => RefusalType, description: 'Lines in dispute, or decided, are being worked out just now: try again in a moment (DISPUTES_PENDING).' })
export class DisputesPendingType extends RefusalType {}

export const moveMonthRefusals: RefusalTypes<MoveMonthRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  MONTH_NOT_CLEARED: MonthNotClearedType,
  MONTH_ROLE: NotFoundType,
  MONTH_STATE: MonthWrongStateType,
  MONTH_NOT_OVER: SettlementMonthNotOverType,
  MONTH_PERSON_NEEDED: MonthPersonNeededType,
  MONTH_ALREADY_SUBMITTED: MonthAlreadySubmittedType,
  MONTH_NOT_SUBMITTED: MonthNotSubmittedType,
  MONTH_FIGURES_CHANGED: MonthFiguresChangedType,
  MONTH_SECOND_PERSON_NEEDED: MonthSecondPersonNeededType,
  MONTH_CHECKS_FAILED: MonthChecksFailedType,
  DISPUTES_PENDING: DisputesPendingType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const MoveMonthResultUnion = createUnionType({
  name: 'MoveMonthResult',
  description: 'Where the month is now, or why it stays where it is.',
  types: () =>
    [
      MonthMovedType, MonthNotClearedType, MonthWrongStateType, SettlementMonthNotOverType, MonthPersonNeededType, MonthAlreadySubmittedType, MonthNotSubmittedType, MonthFiguresChangedType,
      MonthSecondPersonNeededType, MonthChecksFailedType, DisputesPendingType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType,
    ] as const,
});

export const setCommandLineClosingRefusals: RefusalTypes<SetCommandLineClosingRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetCommandLineClosingResultUnion = createUnionType({
  name: 'SetCommandLineClosingResult',
  description: 'The setting as it is now, or why it stays.',
  types: () => [ClosingSettingType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

@ObjectType('ReviewCommentAdded', { description: 'That something was said.' })
export class ReviewCommentAddedType {
  @Field(() => ID, { description: 'Id of the comment.' })
  id: string;
}

@ObjectType('NobodyToShareWith', { implements: () => RefusalType, description: 'The comment is about the whole month, or about a line that nobody owes (NOBODY_TO_SHARE_WITH).' })
export class NobodyToShareWithType extends RefusalType {}

export const addReviewCommentRefusals: RefusalTypes<AddReviewCommentRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  MONTH_NOT_CLEARED: MonthNotClearedType,
  REVIEW_SUBJECT_NOT_FOUND: NotFoundType,
  NOBODY_TO_SHARE_WITH: NobodyToShareWithType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AddReviewCommentResultUnion = createUnionType({
  name: 'AddReviewCommentResult',
  description: 'The comment, or why there is none.',
  types: () => [ReviewCommentAddedType, MonthNotClearedType, NobodyToShareWithType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
