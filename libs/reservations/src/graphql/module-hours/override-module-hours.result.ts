import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { OverrideModuleHoursRefusal } from '../../application/module-hours/override-module-hours.use-case.js';
import { ReservationType } from '../reservation.type.js';

@ObjectType('ModuleHoursOverride', { description: 'That somebody has said why the hours of the module are exceeded.' })
export class ModuleHoursOverrideType {
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => ID, { description: 'Id of the person who said so.' })
  overriddenBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  overriddenAt: Date;
}

@ObjectType('OverrideReasonInvalid', { implements: () => RefusalType, description: 'The reason is no text of 1 to 500 characters (OVERRIDE_REASON_INVALID).' })
export class OverrideReasonInvalidType extends RefusalType {}

@ObjectType('NothingToOverride', { implements: () => RefusalType, description: 'No warning about module hours stands for the seat (NOTHING_TO_OVERRIDE).' })
export class NothingToOverrideType extends RefusalType {}

@ObjectType('OverrideNotAllowed', { implements: () => RefusalType, description: 'The regime wants a signature: somebody of the agency with signing right overrides (OVERRIDE_NOT_ALLOWED, TS-15).' })
export class OverrideNotAllowedType extends RefusalType {}

export const overrideModuleHoursRefusals: RefusalTypes<OverrideModuleHoursRefusal> = {
  RESERVATION_NOT_FOUND: NotFoundType,
  OVERRIDE_REASON_INVALID: OverrideReasonInvalidType,
  NOTHING_TO_OVERRIDE: NothingToOverrideType,
  OVERRIDE_NOT_ALLOWED: OverrideNotAllowedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const OverrideModuleHoursResultUnion = createUnionType({
  name: 'OverrideModuleHoursResult',
  description: 'The reservation, or why the warning was not overridden.',
  types: () => [ReservationType, OverrideReasonInvalidType, NothingToOverrideType, OverrideNotAllowedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
