import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import { ReferralWrongStateType } from '#referrals/graphql';
import type { RelaxCriterionRefusal } from '../../application/relaxations/relax-criterion.use-case.js';
import type { WithdrawRelaxationRefusal } from '../../application/relaxations/withdraw-relaxation.use-case.js';
import { ValuesInvalidType } from '../field-problem.type.js';
import { RelaxationType } from './relaxation.type.js';

@ObjectType('AlreadyRelaxed', {
  implements: () => RefusalType,
  description: 'The criterion is relaxed as far already; to narrow it, withdraw the one that holds first (ALREADY_RELAXED).',
})
export class AlreadyRelaxedType extends RefusalType {
  @Field(() => ID, { description: 'Id of the one that holds.' })
  relaxationId: string;
}

@ObjectType('BoundNotAllowed', { implements: () => RefusalType, description: 'The criterion knows no such bound (BOUND_NOT_ALLOWED).' })
export class BoundNotAllowedType extends RefusalType {
  @Field(() => [String], { description: 'The fields of the bound that it does not know.' })
  fields: readonly string[];
}

@ObjectType('AlreadyWithdrawn', { implements: () => RefusalType, description: 'It has been withdrawn before (ALREADY_WITHDRAWN).' })
export class AlreadyWithdrawnType extends RefusalType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  since: Date;
}

export const relaxCriterionRefusals: RefusalTypes<RelaxCriterionRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  WRONG_STATE: ReferralWrongStateType,
  ALREADY_RELAXED: AlreadyRelaxedType,
  BOUND_NOT_ALLOWED: BoundNotAllowedType,
  VALUES_INVALID: ValuesInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RelaxCriterionResultUnion = createUnionType({
  name: 'RelaxCriterionResult',
  description: 'The relaxation, or why there is none.',
  types: () => [RelaxationType, AlreadyRelaxedType, BoundNotAllowedType, ValuesInvalidType, ReferralWrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawRelaxationRefusals: RefusalTypes<WithdrawRelaxationRefusal> = {
  RELAXATION_NOT_FOUND: NotFoundType,
  ALREADY_WITHDRAWN: AlreadyWithdrawnType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const WithdrawRelaxationResultUnion = createUnionType({
  name: 'WithdrawRelaxationResult',
  description: 'The relaxation as it is now, or why it was not withdrawn.',
  types: () => [RelaxationType, AlreadyWithdrawnType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
