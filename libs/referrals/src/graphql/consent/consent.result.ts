import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType, ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { PublishConsentTextRefusal } from '../../application/consent/publish-consent-text.use-case.js';
import type { RecordConsentRefusal } from '../../application/consent/record-consent.use-case.js';
import type { RevokeConsentRefusal } from '../../application/consent/revoke-consent.use-case.js';
import type { ConsentScope } from '../../domain/consent/consent-codes.js';
import { ReferralWrongStateType } from '../requests/request-refusals.type.js';
import { ConsentScopeCodes } from './consent.codes.js';
import { ConsentTextType, ConsentType } from './consent.type.js';

@ObjectType('ConsentsRecorded', { description: 'The consents that were recorded, one per scope.' })
export class ConsentsRecordedType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => [ConsentType], { description: 'The new consents.' })
  consents: readonly ConsentType[];
}

@ObjectType('ConsentsRevoked', { description: 'The consents that were taken back.' })
export class ConsentsRevokedType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => [ConsentType], { description: 'As they are now.' })
  consents: readonly ConsentType[];
}

@ObjectType('ConsentTextMissing', { implements: () => RefusalType, description: 'No text of consent of the agency held on that day (CONSENT_TEXT_MISSING). A text that is published later may begin on an earlier day.' })
export class ConsentTextMissingType extends RefusalType {
  @Field(() => [ConsentScopeCodes], { description: 'For which scopes.' })
  scopes: readonly ConsentScope[];
}

@ObjectType('ConsentNotGiven', { implements: () => RefusalType, description: 'No consent of these scopes holds (CONSENT_NOT_GIVEN).' })
export class ConsentNotGivenType extends RefusalType {}

@ObjectType('ConsentTextTooEarly', { implements: () => RefusalType, description: 'The text would begin before the one that it follows (CONSENT_TEXT_TOO_EARLY).' })
export class ConsentTextTooEarlyType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The earliest first day.' })
  earliest: string;
}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType, VALUE_INVALID: ValueInvalidType } as const;

export const recordConsentRefusals: RefusalTypes<RecordConsentRefusal> = { ...always, REFERRAL_NOT_FOUND: NotFoundType, CONSENT_TEXT_MISSING: ConsentTextMissingType, WRONG_STATE: ReferralWrongStateType };
export const revokeConsentRefusals: RefusalTypes<RevokeConsentRefusal> = { ...always, REFERRAL_NOT_FOUND: NotFoundType, CONSENT_NOT_GIVEN: ConsentNotGivenType };
export const publishConsentTextRefusals: RefusalTypes<PublishConsentTextRefusal> = {
  ...always,
  CONSENT_TEXT_TOO_EARLY: ConsentTextTooEarlyType,
  NOT_AN_AGENCY: NotAnAgencyType,
};

export const RecordConsentResultUnion = createUnionType({
  name: 'RecordConsentResult',
  description: 'The consents, or why none were recorded.',
  types: () => [ConsentsRecordedType, ConsentTextMissingType, ReferralWrongStateType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const RevokeConsentResultUnion = createUnionType({
  name: 'RevokeConsentResult',
  description: 'What was taken back, or why nothing was.',
  types: () => [ConsentsRevokedType, ConsentNotGivenType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const PublishConsentTextResultUnion = createUnionType({
  name: 'PublishConsentTextResult',
  description: 'The text with its version, or why it was not published.',
  types: () => [ConsentTextType, ConsentTextTooEarlyType, NotAnAgencyType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
