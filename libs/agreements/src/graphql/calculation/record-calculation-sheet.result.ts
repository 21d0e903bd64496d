import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RecordCalculationSheetRefusal } from '../../application/calculation/record-calculation-sheet.use-case.js';
import { RoleMissingType } from '../rates/rate-refusals.type.js';
import { ValueInvalidType } from '../terms/terms-refusals.type.js';
import { CalculationSheetType } from './calculation-sheet.type.js';

export const recordCalculationSheetRefusals: RefusalTypes<RecordCalculationSheetRefusal> = {
  ORGANISATION_NOT_FOUND: NotFoundType,
  ROLE_MISSING: RoleMissingType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RecordCalculationSheetResultUnion = createUnionType({
  name: 'RecordCalculationSheetResult',
  description: 'The recorded version with its lines, or why there is none.',
  types: () => [CalculationSheetType, RoleMissingType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
