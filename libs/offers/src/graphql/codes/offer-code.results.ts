import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { RetireCodeRefusal } from '../../application/codes/retire-code.use-case.js';
import type { SaveCodeRefusal } from '../../application/codes/save-code.use-case.js';
import { OfferCodeType } from './offer-code.type.js';

@ObjectType('OfferCodeInvalid', { implements: () => RefusalType, description: 'A code or label that cannot be (OFFER_CODE_INVALID).' })
export class OfferCodeInvalidType extends RefusalType {
  @Field(() => String, { description: 'Name of the field of the input.' })
  field: string;

  @Field(() => String, { description: 'What was expected.' })
  expected: string;
}

export const saveOfferCodeRefusals: RefusalTypes<SaveCodeRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  OFFER_CODE_INVALID: OfferCodeInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SaveOfferCodeResultUnion = createUnionType({
  name: 'SaveOfferCodeResult',
  description: 'The code, or why it was not saved.',
  types: () => [OfferCodeType, NotAnAgencyType, OfferCodeInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const retireOfferCodeRefusals: RefusalTypes<RetireCodeRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  OFFER_CODE_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const RetireOfferCodeResultUnion = createUnionType({
  name: 'RetireOfferCodeResult',
  description: 'The code that is offered no more, or why it still is.',
  types: () => [OfferCodeType, NotAnAgencyType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
