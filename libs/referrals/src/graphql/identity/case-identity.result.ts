import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { DeleteCaseIdentityRefusal } from '../../application/identity/delete-case-identity.use-case.js';
import type { RecordCaseIdentityRefusal } from '../../application/identity/record-case-identity.use-case.js';
import { CaseIdentityDeletedType, CaseIdentityRecordedType } from './case-identity.type.js';

@ObjectType('IdentityChanged', { implements: () => RefusalType, description: 'Somebody has recorded another identity since the caller looked (IDENTITY_CHANGED).' })
export class IdentityChangedType extends RefusalType {
  @Field(() => Int, { description: 'The revision as it is now; 0: none is recorded.' })
  revision: number;
}

export const recordCaseIdentityRefusals: RefusalTypes<RecordCaseIdentityRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  IDENTITY_CHANGED: IdentityChangedType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordCaseIdentityResultUnion = createUnionType({
  name: 'RecordCaseIdentityResult',
  description: 'That it is recorded, or why not.',
  types: () => [CaseIdentityRecordedType, IdentityChangedType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const deleteCaseIdentityRefusals: RefusalTypes<DeleteCaseIdentityRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  IDENTITY_CHANGED: IdentityChangedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const DeleteCaseIdentityResultUnion = createUnionType({
  name: 'DeleteCaseIdentityResult',
  description: 'That it is deleted, or why not.',
  types: () => [CaseIdentityDeletedType, IdentityChangedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
