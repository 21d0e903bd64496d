import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { ProposeSettlementRateRefusal } from '#agreements';
import { NotAnAgencyType, ReplacedLastsLongerType, ReplacesOtherScopeType, TermsOverlapType, ValueInvalidType, WrongStateType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CancelClearingRefusal } from '../../application/runs/cancel-clearing.use-case.js';
import type { QueuePairClearingRefusal } from '../../application/runs/queue-pair-clearing.use-case.js';
import type { SetClearingScheduleRefusal } from '../../application/runs/set-clearing-schedule.use-case.js';
import { ClearingRunStateCodes } from '../clearing-run.type.js';
import { MonthNotClearedType } from '../months/month.results.js';
import { MonthClosedType } from '../start-clearing.result.js';
import { ClearingScheduleType, PairClearingQueuedType, RateChangePreviewType } from './run.types.js';

@ObjectType('ClearingCancelled', { description: 'The clearing is called off.' })
export class ClearingCancelledType {
  @Field(() => ID, { description: 'Id of the run.' })
  runId: string;
}

@ObjectType('RunNotQueued', { implements: () => RefusalType, description: 'Only a clearing that waits is called off (RUN_NOT_QUEUED).' })
export class RunNotQueuedType extends RefusalType {
  @Field(() => ClearingRunStateCodes, { description: 'How far it is.' })
  state: string;
}

const COMMON = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const cancelClearingRefusals: RefusalTypes<CancelClearingRefusal> = { RUN_NOT_FOUND: NotFoundType, RUN_NOT_QUEUED: RunNotQueuedType, ...COMMON };
export const clearPairRefusals: RefusalTypes<QueuePairClearingRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  PAIR_NOT_FOUND: NotFoundType,
  MONTH_CLOSED: MonthClosedType,
  NOTHING_CLEARED: MonthNotClearedType,
  ...COMMON,
};
export const setClearingScheduleRefusals: RefusalTypes<SetClearingScheduleRefusal> = { AGENCY_NOT_FOUND: NotFoundType, VALUE_INVALID: ValueInvalidType, ...COMMON };
export const previewRateChangeRefusals: RefusalTypes<ProposeSettlementRateRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  VALUE_INVALID: ValueInvalidType,
  ORGANISATION_NOT_FOUND: NotFoundType,
  SERVICE_DESCRIPTION_NOT_FOUND: NotFoundType,
  CALCULATION_SHEET_NOT_FOUND: NotFoundType,
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  REPLACES_OTHER_SCOPE: ReplacesOtherScopeType,
  OVERLAP: TermsOverlapType,
  REPLACED_LASTS_LONGER: ReplacedLastsLongerType,
};

export const CancelClearingResultUnion = createUnionType({
  name: 'CancelClearingResult',
  description: 'The clearing that was called off, or why it was not.',
  types: () => [ClearingCancelledType, RunNotQueuedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const ClearPairResultUnion = createUnionType({
  name: 'ClearPairResult',
  description: 'The pair waits for its turn, or why it does not.',
  types: () => [PairClearingQueuedType, MonthClosedType, MonthNotClearedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const SetClearingScheduleResultUnion = createUnionType({
  name: 'SetClearingScheduleResult',
  description: 'The schedule as it is now, or why it was not set.',
  types: () => [ClearingScheduleType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const PreviewRateChangeResultUnion = createUnionType({
  name: 'PreviewRateChangeResult',
  description: 'What the rate would correct, or why there can be no such rate.',
  types: () => [RateChangePreviewType, NotAnAgencyType, ValueInvalidType, ReplacesOtherScopeType, WrongStateType, TermsOverlapType, ReplacedLastsLongerType, NotFoundType, TryAgainType] as const,
});
