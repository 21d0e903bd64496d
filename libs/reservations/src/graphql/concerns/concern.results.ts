import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { HandleConcernRefusal } from '../../application/concerns/handle-concern.use-case.js';
import type { RaiseConcernRefusal } from '../../application/concerns/raise-concern.use-case.js';
import type { ConcernState } from '../../domain/concerns/concern-states.js';
import { ConcernStateCodes } from './concern.codes.js';
import { ConcernReceiptType } from './concern.type.js';

@ObjectType('ConcernWrongState', { implements: () => RefusalType, description: 'The concern is not in a state from which this can be done (CONCERN_STATE).' })
export class ConcernWrongStateType extends RefusalType {
  @Field(() => ConcernStateCodes, { description: 'The state that it is in.' })
  state: ConcernState;

  @Field(() => [ConcernStateCodes], { description: 'Where it can go from there.' })
  nextStates: readonly ConcernState[];
}

export const raiseConcernRefusals: RefusalTypes<RaiseConcernRefusal> = {
  RESERVATION_NOT_FOUND: NotFoundType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RaiseConcernResultUnion = createUnionType({
  name: 'RaiseConcernResult',
  description: 'The concern, or why it was not raised.',
  types: () => [ConcernReceiptType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const handleConcernRefusals: RefusalTypes<HandleConcernRefusal> = {
  CONCERN_NOT_FOUND: NotFoundType,
  CONCERN_STATE: ConcernWrongStateType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const HandleConcernResultUnion = createUnionType({
  name: 'HandleConcernResult',
  description: 'The concern, or why it has come no further.',
  types: () => [ConcernReceiptType, ConcernWrongStateType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
