import { createUnionType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RecordHearingRefusal } from '../../application/participation/record-hearing.use-case.js';
import { HearingType } from './hearing.type.js';

export const recordHearingRefusals: RefusalTypes<RecordHearingRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordHearingResultUnion = createUnionType({
  name: 'RecordHearingResult',
  description: 'The hearing, or why it was not recorded.',
  types: () => [HearingType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
