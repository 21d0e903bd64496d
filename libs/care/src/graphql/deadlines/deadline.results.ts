import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CompleteDeadlineRefusal } from '../../application/deadlines/complete-deadline.use-case.js';
import type { OpenClarificationRefusal } from '../../application/deadlines/open-clarification.use-case.js';
import type { ReopenDeadlineRefusal } from '../../application/deadlines/reopen-deadline.use-case.js';
import type { SetPlanTalkRefusal } from '../../application/deadlines/set-plan-talk.use-case.js';
import type { SetReportIntervalRefusal } from '../../application/deadlines/set-report-interval.use-case.js';
import type { SettleClarificationRefusal } from '../../application/deadlines/settle-clarification.use-case.js';
import type { WithdrawClarificationRefusal } from '../../application/deadlines/withdraw-clarification.use-case.js';
import type { DeadlineState, ShownCode } from '../../domain/deadlines/deadline-codes.js';
import { CaseDeadlineKindCodes, CaseDeadlineStateCodes } from './deadline.codes.js';
import { CaseDeadlineType, PlanDaysType } from './deadline.type.js';

@ObjectType('DeadlineOfOtherSide', { implements: () => RefusalType, description: 'It is the duty of the other side of the case (DEADLINE_OF_OTHER_SIDE).' })
export class DeadlineOfOtherSideType extends RefusalType {}

@ObjectType('DeadlineClosed', { implements: () => RefusalType, description: 'The deadline is done or is not asked for any more (DEADLINE_CLOSED).' })
export class DeadlineClosedType extends RefusalType {
  @Field(() => CaseDeadlineStateCodes, { description: 'Where it stands.' })
  state: DeadlineState;
}

@ObjectType('GroupOffersUnanswered', {
  implements: () => RefusalType,
  description: 'A Handlungsplan says whether group offers are possible (BHV-14; GROUP_OFFERS_UNANSWERED).',
})
export class GroupOffersUnansweredType extends RefusalType {}

@ObjectType('DeadlineNotInRegime', { implements: () => RefusalType, description: 'The regime of the case has no such deadline (DEADLINE_NOT_IN_REGIME).' })
export class DeadlineNotInRegimeType extends RefusalType {
  @Field(() => String, { description: 'The code of the deadline.' })
  deadline: string;
}

@ObjectType('CaseOver', { implements: () => RefusalType, description: 'The case has ended (CASE_OVER).' })
export class CaseOverType extends RefusalType {}

@ObjectType('DeadlineNotByHand', { implements: () => RefusalType, description: 'Nobody completes it: it goes when something else is done (DEADLINE_NOT_BY_HAND).' })
export class DeadlineNotByHandType extends RefusalType {
  @Field(() => CaseDeadlineKindCodes, { description: 'What is due.' })
  kind: ShownCode;

  @Field(() => [String], { description: 'Names of the mutations with which it goes.' })
  isDoneBy: readonly string[];
}

@ObjectType('ClarificationOpen', { implements: () => RefusalType, description: 'The subject is being clarified in this case already (CLARIFICATION_OPEN).' })
export class ClarificationOpenType extends RefusalType {
  @Field(() => ID, { description: 'Id of the deadline of that clarification.' })
  deadlineId: string;

  @Field(() => LocalDateScalar, { description: 'By when it is to be answered.' })
  dueOn: string;
}

@ObjectType('ClarificationOfOtherSide', { implements: () => RefusalType, description: 'The other side has asked, and takes its question back itself (CLARIFICATION_OF_OTHER_SIDE).' })
export class ClarificationOfOtherSideType extends RefusalType {}

@ObjectType('DeadlineNotDone', { implements: () => RefusalType, description: 'Only what is done is taken back (DEADLINE_NOT_DONE).' })
export class DeadlineNotDoneType extends RefusalType {
  @Field(() => CaseDeadlineStateCodes, { description: 'Where it stands.' })
  state: DeadlineState;
}

@ObjectType('LaterDeadlineDone', { implements: () => RefusalType, description: 'A later one of its kind is done, which is taken back first (LATER_DEADLINE_DONE).' })
export class LaterDeadlineDoneType extends RefusalType {
  @Field(() => ID, { description: 'Id of that one.' })
  deadlineId: string;
}

const ALWAYS = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;
const CLOSING = {
  DEADLINE_NOT_FOUND: NotFoundType,
  DEADLINE_NOT_BY_HAND: DeadlineNotByHandType,
  DEADLINE_OF_OTHER_SIDE: DeadlineOfOtherSideType,
  DEADLINE_CLOSED: DeadlineClosedType,
  GROUP_OFFERS_UNANSWERED: GroupOffersUnansweredType,
  ...ALWAYS,
} as const;
const PLANNING = { REFERRAL_NOT_FOUND: NotFoundType, CASE_OVER: CaseOverType, ...ALWAYS } as const;

export const setPlanTalkRefusals: RefusalTypes<SetPlanTalkRefusal> = { ...PLANNING, VALUE_INVALID: ValueInvalidType };
export const setReportIntervalRefusals: RefusalTypes<SetReportIntervalRefusal> = { ...PLANNING, VALUE_INVALID: ValueInvalidType, DEADLINE_NOT_IN_REGIME: DeadlineNotInRegimeType };
export const openClarificationRefusals: RefusalTypes<OpenClarificationRefusal> = { ...PLANNING, DEADLINE_NOT_IN_REGIME: DeadlineNotInRegimeType, CLARIFICATION_OPEN: ClarificationOpenType };
export const settleClarificationRefusals: RefusalTypes<SettleClarificationRefusal> = CLOSING;
export const completeDeadlineRefusals: RefusalTypes<CompleteDeadlineRefusal> = { ...CLOSING, VALUE_INVALID: ValueInvalidType };

export const SetPlanTalkResultUnion = createUnionType({
  name: 'SetPlanTalkResult',
  description: 'What the Hilfeplan says now, or why nothing was written.',
  types: () => [PlanDaysType, NotFoundType, CaseOverType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const SetReportIntervalResultUnion = createUnionType({
  name: 'SetReportIntervalResult',
  description: 'What the Hilfeplan says now, or why nothing was written.',
  types: () => [PlanDaysType, NotFoundType, CaseOverType, DeadlineNotInRegimeType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const OpenClarificationResultUnion = createUnionType({
  name: 'OpenClarificationResult',
  description: 'The deadline of the clarification, or why there is none.',
  types: () => [CaseDeadlineType, NotFoundType, CaseOverType, DeadlineNotInRegimeType, ClarificationOpenType, TryAgainType, IdempotencyConflictType] as const,
});

const closingTypes = [CaseDeadlineType, NotFoundType, DeadlineNotByHandType, DeadlineOfOtherSideType, DeadlineClosedType, GroupOffersUnansweredType, TryAgainType, IdempotencyConflictType] as const;

export const SettleClarificationResultUnion = createUnionType({
  name: 'SettleClarificationResult',
  description: 'The deadline as it is done, or why it is not.',
  types: () => closingTypes,
});

export const CompleteDeadlineResultUnion = createUnionType({
  name: 'CompleteDeadlineResult',
  description: 'The deadline as it is done, or why it is not.',
  types: () => [...closingTypes, ValueInvalidType] as const,
});

export const withdrawClarificationRefusals: RefusalTypes<WithdrawClarificationRefusal> = {
  DEADLINE_NOT_FOUND: NotFoundType,
  CLARIFICATION_OF_OTHER_SIDE: ClarificationOfOtherSideType,
  DEADLINE_CLOSED: DeadlineClosedType,
  ...ALWAYS,
};

export const WithdrawClarificationResultUnion = createUnionType({
  name: 'WithdrawClarificationResult',
  description: 'The deadline of the question that is not asked any more, or why it still is.',
  types: () => [CaseDeadlineType, NotFoundType, ClarificationOfOtherSideType, DeadlineClosedType, TryAgainType, IdempotencyConflictType] as const,
});

export const reopenDeadlineRefusals: RefusalTypes<ReopenDeadlineRefusal> = {
  DEADLINE_NOT_FOUND: NotFoundType,
  DEADLINE_OF_OTHER_SIDE: DeadlineOfOtherSideType,
  DEADLINE_NOT_DONE: DeadlineNotDoneType,
  LATER_DEADLINE_DONE: LaterDeadlineDoneType,
  CLARIFICATION_OPEN: ClarificationOpenType,
  CASE_OVER: CaseOverType,
  ...ALWAYS,
};

export const ReopenDeadlineResultUnion = createUnionType({
  name: 'ReopenDeadlineResult',
  description: 'The deadline, open again, or why it is not.',
  types: () => [CaseDeadlineType, NotFoundType, DeadlineOfOtherSideType, DeadlineNotDoneType, LaterDeadlineDoneType, ClarificationOpenType, CaseOverType, TryAgainType, IdempotencyConflictType] as const,
});
