import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { DeclareLicenceDependencyRefusal } from '../../application/licences/declare-licence-dependency.use-case.js';
import type { WithdrawLicenceDependencyRefusal } from '../../application/licences/withdraw-licence-dependency.use-case.js';
import { ValueInvalidType } from '../terms/terms-refusals.type.js';
import { LicenceDependencyType } from './licence-dependency.type.js';
import { AlreadyDeclaredType } from './licence-refusals.type.js';

export const declareLicenceDependencyRefusals: RefusalTypes<DeclareLicenceDependencyRefusal> = {
  CO_USE_NOT_FOUND: NotFoundType,
  ALREADY_DECLARED: AlreadyDeclaredType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const DeclareLicenceDependencyResultUnion = createUnionType({
  name: 'DeclareLicenceDependencyResult',
  description: 'What is declared, or why it is not.',
  types: () => [LicenceDependencyType, AlreadyDeclaredType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const withdrawLicenceDependencyRefusals: RefusalTypes<WithdrawLicenceDependencyRefusal> = {
  DEPENDENCY_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const WithdrawLicenceDependencyResultUnion = createUnionType({
  name: 'WithdrawLicenceDependencyResult',
  description: 'What was declared, with the day of its end, or why it was not withdrawn.',
  types: () => [LicenceDependencyType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
